import { Refusal } from "../shared/stand-in";

/** A body's JSON; a missing or broken body reads as an empty object. */
export async function readJson(request: Request): Promise<unknown> {
  return request.json().catch(() => ({}));
}

/** 400 with the field's name. */
export const badInput = (problem: string, field: string) =>
  new Refusal(400, { error: field ? `${field}: ${problem}` : problem });

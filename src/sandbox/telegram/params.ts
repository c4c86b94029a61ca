import { z } from "zod";
import { Refusal, type StandInContext } from "../shared/stand-in";

/** Telegram's way to say no. */
export function refusal(
  status: 400 | 401 | 403 | 404 | 409 | 429 | 500,
  description: string,
  parameters?: object,
) {
  return new Refusal(status, {
    ok: false,
    error_code: status,
    description,
    ...(parameters ? { parameters } : {}),
  });
}

/** A method's parameters from the query, a form or a JSON body; the body wins. Forms carry everything as text. */
export async function readParams(c: StandInContext): Promise<Record<string, unknown>> {
  const query: Record<string, unknown> = c.req.query();
  if (c.req.method !== "POST") return query;
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "application/json") return { ...query, ...(await jsonBody(c)) };
  if (type === "application/x-www-form-urlencoded" || type === "multipart/form-data") {
    return { ...query, ...(await c.req.parseBody()) };
  }
  return query;
}

async function jsonBody(c: StandInContext): Promise<Record<string, unknown>> {
  const text = await c.req.text();
  if (text.trim() === "") return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    throw refusal(400, "Bad Request: can't parse request body as a JSON object");
  }
}

/** An integer, also as text. */
export const IntegerParam = z
  .union([z.number(), z.string().regex(/^-?\d{1,16}$/)])
  .transform(Number)
  .pipe(z.int());

/** A boolean, also as a form has it. */
export const BooleanParam = z
  .union([z.boolean(), z.enum(["true", "True", "1"]), z.enum(["false", "False", "0", ""])])
  .transform((value) => value === true || value === "true" || value === "True" || value === "1");

/** A value that a form carries as JSON text. */
export function jsonParam<T>(schema: z.ZodType<T>) {
  return z.preprocess((value) => {
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  }, schema);
}

/** Parses a method's parameters; a wrong one is named as Telegram names it. */
export function parseParams<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path[0];
  throw refusal(
    400,
    `Bad Request: ${field === undefined ? "invalid parameters" : `wrong parameter ${String(field)} in request`}`,
  );
}

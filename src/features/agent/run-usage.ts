import type { ApiOutputs } from "@/server/client/outputs";
import { numberOf, textOf } from "./read-field";

type Run = Pick<ApiOutputs["agents"]["runs"][number], "usage">;

/** What a run took of the model; null when it needed none. */
export function usageOf({ usage }: Run): { model: string; inputTokens: number; outputTokens: number } | null {
  const model = textOf(usage, "model");
  const inputTokens = numberOf(usage, "inputTokens");
  const outputTokens = numberOf(usage, "outputTokens");
  if (model === undefined || inputTokens === undefined || outputTokens === undefined) return null;
  return { model, inputTokens, outputTokens };
}

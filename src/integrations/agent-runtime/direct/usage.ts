import type { LanguageModelUsage } from "ai";
import type { RunUsage } from "@/integrations/agent-runtime/port";

/** What a model costs, in millionths of a US dollar per million tokens ($3 per million = 3 000 000). */
export interface ModelPrice {
  input: number;
  output: number;
  cacheRead: number;
  cacheWrite: number;
}

/** What one run used, turn by turn. `inputTokens` are all that was read, those from the cache included. */
export function addUpUsage(
  model: string,
  price: ModelPrice | undefined,
  turns: LanguageModelUsage[],
): RunUsage {
  const { fresh, cacheRead, cacheWrite, output } = countTokens(turns);
  return {
    inputTokens: fresh + cacheRead + cacheWrite,
    outputTokens: output,
    cacheReadTokens: cacheRead,
    turns: turns.length,
    costMicros: costOf(price, turns),
    model,
  };
}

/** Millionths of a US dollar, rounded up; 0 without a price. */
export function costOf(price: ModelPrice | undefined, turns: LanguageModelUsage[]): number {
  if (!price) return 0;
  const { fresh, cacheRead, cacheWrite, output } = countTokens(turns);
  const scaled =
    fresh * price.input + cacheRead * price.cacheRead + cacheWrite * price.cacheWrite + output * price.output;
  return Math.ceil(scaled / 1_000_000);
}

function countTokens(turns: LanguageModelUsage[]) {
  const tokens = { fresh: 0, cacheRead: 0, cacheWrite: 0, output: 0 };
  for (const { inputTokens, inputTokenDetails, outputTokens } of turns) {
    tokens.fresh += inputTokenDetails.noCacheTokens ?? inputTokens ?? 0;
    tokens.cacheRead += inputTokenDetails.cacheReadTokens ?? 0;
    tokens.cacheWrite += inputTokenDetails.cacheWriteTokens ?? 0;
    tokens.output += outputTokens ?? 0;
  }
  return tokens;
}

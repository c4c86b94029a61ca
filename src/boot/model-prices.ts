import type { ModelPrice } from "@/integrations/agent-runtime/direct/usage";

const dollars = (amount: number) => amount * 1_000_000;
const priced = (input: number, output: number): ModelPrice => ({
  input: dollars(input),
  output: dollars(output),
  // Anthropic: reading a cached prefix costs a tenth of input, writing one a quarter more.
  cacheRead: dollars(input / 10),
  cacheWrite: dollars(input * 1.25),
});

/** Micro-dollars per million tokens, by model id (Anthropic's list prices). A model that isn't here counts as 0. */
export const modelPrices: Record<string, ModelPrice> = {
  "claude-haiku-4-5": priced(1, 5),
  "claude-sonnet-4-5": priced(3, 15),
  "claude-opus-4-5": priced(5, 25),
};

import type { TrialConfig } from "@/db/schema";
import type { Ctx } from "../../context";
import { getGuardrails } from "../guardrails";
import type { Agent } from "../internal";

/** A configuration with nothing left open: what is not tried is as it is now. */
export type WholeConfig = Required<TrialConfig>;

/** Fills in what a configuration leaves as it is, so that a trial's questions all meet the same. */
export async function wholeConfig(ctx: Ctx, agent: Agent, config: TrialConfig): Promise<WholeConfig> {
  const { topics } = await getGuardrails(ctx);
  return {
    soulInstructions: config.soulInstructions ?? agent.soulInstructions,
    rules: config.rules ?? agent.rules,
    topics: { ...topics, ...config.topics },
    knowledge: config.knowledge ?? [],
  };
}

/** Whether two configurations say the same. */
export const sameConfig = (one: TrialConfig, other: TrialConfig) => asText(one) === asText(other);

function asText({ soulInstructions, rules, topics = {}, knowledge = [] }: TrialConfig): string {
  const modes = Object.entries(topics).sort(([a], [b]) => (a < b ? -1 : 1));
  const answers = knowledge.map(({ question, answer }) => [question, answer]);
  return JSON.stringify([soulInstructions ?? null, rules ?? null, modes, answers]);
}

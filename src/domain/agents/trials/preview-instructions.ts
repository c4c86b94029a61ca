import type { TrialConfig } from "@/db/schema";
import { type Instructions, instructionsFor, type Told } from "../instructions";
import type { Agent } from "../internal";

const PASTED = [
  "The message below was sent to the shop on Etsy. The shop's owner reads your text, copies it and sends it on Etsy as their own.",
  "Write as the owner would, ready to send. Don't say that you are an assistant or an AI, and don't point to any other place than the shop on Etsy.",
].join("\n");

/**
 * What the model is told before a preview: what it always is, with what is tried in the place of what is. Answers to try
 * are found by the tool that searches for answers.
 */
export function previewInstructions(
  agent: Agent,
  { config, pasted, ...told }: Omit<Told, "talk"> & { config: TrialConfig; pasted: boolean },
): Instructions {
  const { soulInstructions = agent.soulInstructions, rules = agent.rules } = config;
  const usual = instructionsFor({ ...agent, soulInstructions, rules }, { ...told, talk: null });
  if (!pasted) return usual;
  return { ...usual, about: [usual.about, `## Where this goes\n${PASTED}`].filter(Boolean).join("\n\n") };
}

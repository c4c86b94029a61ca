import type { TrialConfig } from "@/db/schema";
import type { Ctx } from "../../context";
import type { Guardrails } from "../guardrails";
import { type Instructions, instructionsFor } from "../instructions";
import type { Agent } from "../internal";

const PASTED = [
  "The message below was sent to the shop on Etsy. The shop's owner reads your text, copies it and sends it on Etsy as their own.",
  "Write as the owner would, ready to send. Don't say that you are an assistant or an AI, and don't point to any other place than the shop on Etsy.",
].join("\n");

/**
 * What the model is told before a preview: what it always is, with what is tried in the place of what is. Answers to try
 * are found by the tool that searches for answers.
 */
export async function previewInstructions(
  ctx: Ctx,
  agent: Agent,
  { config, pasted, guardrails }: { config: TrialConfig; pasted: boolean; guardrails: Guardrails },
): Promise<Instructions> {
  const { soulInstructions = agent.soulInstructions, rules = agent.rules } = config;
  const usual = await instructionsFor(ctx, { ...agent, soulInstructions, rules }, guardrails, null);
  if (!pasted) return usual;
  return { ...usual, about: [usual.about, `## Where this goes\n${PASTED}`].filter(Boolean).join("\n\n") };
}

import type { z } from "zod";
import { getProductFacts } from "../../catalogue";
import { type Ctx, inTransaction } from "../../context";
import { type Agent, ownAgent } from "../internal";
import { queuePreview } from "../preview-reply";
import { DraftEtsyAnswer } from "./schemas";

const manners = {
  shorter: "Answer in one or two short sentences.",
  friendlier: "Be especially warm and friendly.",
} as const;

/**
 * Asks for an answer to a message that a buyer wrote on Etsy, whose messages no program can read or send. It comes as a
 * preview (`getPreview`), checked like any reply; the seller copies it. Works while the agent is paused.
 */
export function draftEtsyAnswer(ctx: Ctx, input: DraftEtsyAnswer): Promise<{ inboxId: string }> {
  const asked = DraftEtsyAnswer.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const agent = await ownAgent(ctx, "update");
    const about = asked.productId ? (await getProductFacts(ctx, asked.productId)).title : null;
    const text = about ? `[About the listing “${about}”]\n${asked.message}` : asked.message;
    const config = { soulInstructions: soulFor(agent, asked) };
    return { inboxId: await queuePreview(ctx, agent, { text, config, pasted: true }) };
  });
}

/** The agent's own personality, with what holds for this one answer. */
function soulFor(agent: Agent, { buyerName, manner }: z.output<typeof DraftEtsyAnswer>): string {
  const notes = [
    ...(buyerName ? [`The buyer's name is ${JSON.stringify(buyerName)}.`] : []),
    ...(manner ? [manners[manner]] : []),
  ];
  if (notes.length === 0) return agent.soulInstructions;
  return `${agent.soulInstructions}\n\nFor this answer:\n${notes.map((note) => `- ${note}`).join("\n")}`;
}

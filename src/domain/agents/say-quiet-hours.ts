import { and, eq } from "drizzle-orm";
import { agentInbox } from "@/db/schema";
import { localTime } from "@/kernel/local-time";
import type { Ctx } from "../context";
import { queueMessage } from "../messaging";
import { loadConversation, type Talk } from "./conversation";
import { nearestMode } from "./guardrails";
import { findAgent } from "./internal";
import { ring } from "./queue-task";
import { withDisclosure } from "./wording";
import { asksForHuman, say } from "./words";

/**
/**
 * Tells a customer once when the shop answers again; what they wrote is kept until then. What a person answers anyway
 * doesn't wait: the seller is to see it as soon as they look. Says nothing while replies are stopped, and where the
 * agent is off. Call in a transaction.
 */
export async function sayQuietHours(
  ctx: Ctx,
  conversationId: string,
  { inboxId, until }: { inboxId: string; until: Date },
): Promise<void> {
  const agent = await findAgent(ctx);
  if (agent?.status === "paused") return;
  const talk = await loadConversation(ctx, conversationId);
  if (nearestMode(talk.guardrails, { ...talk, contactMode: talk.contact.replyMode }) === "off") return;
  if (isForPerson(talk)) return hurry(ctx, inboxId);
  const { timeZone } = talk.guardrails;
  const gist = say(talk.language, "quiet_hours", talk.shopName, {
    time: localTime(until, timeZone),
    place: placeOf(timeZone),
  });
  const last = talk.history.findLast((message) => message.role === "assistant");
  if (last?.text.endsWith(gist)) return;
  const text = await withDisclosure(ctx, talk, gist, null);
  await queueMessage(ctx, { conversation: talk.conversation, author: "system", text, gist });
}

const isForPerson = ({ unanswered, topics, guardrails }: Talk) =>
  unanswered.some((message) => asksForHuman(message.text)) ||
  topics.some((topic) => guardrails.topics[topic] === "hand_over");

/** Hands over like by day: the task is due now. */
async function hurry(ctx: Ctx, inboxId: string): Promise<void> {
  await ctx.db
    .update(agentInbox)
    .set({ availableAt: ctx.now() })
    .where(and(eq(agentInbox.sellerId, ctx.sellerId), eq(agentInbox.id, inboxId)));
  await ring(ctx, inboxId);
}

/** "America/Argentina/Buenos_Aires" is Buenos Aires to people. */
const placeOf = (timeZone: string) => (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");

import { localTime } from "@/kernel/local-time";
import type { Ctx } from "../context";
import { queueMessage } from "../messaging";
import { loadConversation } from "./conversation";
import { nearestMode } from "./guardrails";
import { findAgent } from "./internal";
import { withDisclosure } from "./wording";
import { say } from "./words";

/**
 * Tells a customer once when the shop answers again; what they wrote is kept until then. Says nothing while replies are
 * stopped, and where the agent is off. Call in a transaction.
 */
export async function sayQuietHours(ctx: Ctx, conversationId: string, until: Date): Promise<void> {
  const agent = await findAgent(ctx);
  if (agent?.status === "paused") return;
  const talk = await loadConversation(ctx, conversationId);
  if (nearestMode(talk.guardrails, { ...talk, contactMode: talk.contact.replyMode }) === "off") return;
  const time = localTime(until, talk.guardrails.timeZone);
  const gist = say(talk.language, "quiet_hours", talk.shopName).replace("{time}", time);
  const last = talk.history.findLast((message) => message.role === "assistant");
  if (last?.text.endsWith(gist)) return;
  const text = await withDisclosure(ctx, talk, gist, null);
  await queueMessage(ctx, { conversation: talk.conversation, author: "system", text, gist });
}

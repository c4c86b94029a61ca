import { localTime } from "@/kernel/local-time";
import type { Ctx } from "../context";
import { queueMessage } from "../messaging";
import { loadConversation } from "./conversation";
import { withDisclosure } from "./wording";
import { say } from "./words";

/** Tells a customer once when the shop answers again; what they wrote is kept until then. Call in a transaction. */
export async function sayQuietHours(ctx: Ctx, conversationId: string, until: Date): Promise<void> {
  const talk = await loadConversation(ctx, conversationId);
  const time = localTime(until, talk.guardrails.timeZone);
  const gist = say(talk.language, "quiet_hours", talk.shopName).replace("{time}", time);
  const last = talk.history.findLast((message) => message.role === "assistant");
  if (last?.text.endsWith(gist)) return;
  const text = await withDisclosure(ctx, talk, gist, null);
  await queueMessage(ctx, { conversation: talk.conversation, author: "system", text, gist });
}

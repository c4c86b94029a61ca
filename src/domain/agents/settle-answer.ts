import type { HeldReason } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import type { Ctx } from "../context";
import { draftKey, handOver, holdDraft, ownConversation, queueMessage } from "../messaging";
import { notifySeller } from "../notifications";
import type { Outcome } from "./answer-customer";
import { handleMessages, type Talk } from "./conversation";
import { staleFacts } from "./current-facts";
import { ownAgent } from "./internal";
import type { NewEvent } from "./record-events";
import { sayHandover } from "./settle-task";
import { type Part, splitMessage } from "./split-message";
import { type ClaimedTask, TaskReleased } from "./task";
import type { StaleFact } from "./truth";
import { withDisclosure, withOurWords } from "./wording";
import { say } from "./words";

/** Does what an attempt came to, unless a person took over meanwhile. Call in the transaction that ends the task. */
export async function settleAnswer(
  ctx: Ctx,
  claimed: ClaimedTask,
  talk: Talk,
  outcome: Outcome,
  heldFor: HeldReason | null,
): Promise<NewEvent[]> {
  const [agent, conversation, stale] = await Promise.all([
    ownAgent(ctx),
    ownConversation(ctx, talk.conversation.id, "update"),
    outcome.kind === "reply" ? staleFacts(ctx, outcome.facts, outcome.ties) : [],
  ]);
  if (agent.status === "paused") throw new TaskReleased("The agent was paused meanwhile.");
  if (conversation.assignee === "human" || conversation.needsHuman) {
    return [{ type: "status", content: "dropped", metadata: { why: "A person took over meanwhile." } }];
  }
  switch (outcome.kind) {
    case "nothing":
      await handleMessages(ctx, talk.unanswered, claimed.runId);
      return [];
    case "notice": {
      const text = await withDisclosure(ctx, talk, outcome.text, claimed.runId);
      const said = { text, gist: outcome.text, runId: claimed.runId };
      await queueMessage(ctx, { conversation, author: "system", ...said });
      await handleMessages(ctx, talk.unanswered, claimed.runId);
      return [{ type: "response", content: text, metadata: { by: "code" } }];
    }
    case "off":
      await handleMessages(ctx, talk.unanswered, claimed.runId);
      await handOver(ctx, { conversationId: conversation.id, reason: "off" });
      return [{ type: "status", content: "handed_over", metadata: { reason: "off" } }];
    case "handover":
      await sayHandover(ctx, claimed.agent, conversation.id, outcome.reason, claimed.runId, outcome.topic);
      if (outcome.reason === "spend") await draftForOwner(ctx, talk);
      return [];
    case "reply":
      refuseStale(stale);
      return sendReply(ctx, claimed, talk, outcome, heldFor);
  }
}

async function sendReply(
  ctx: Ctx,
  claimed: ClaimedTask,
  talk: Talk,
  reply: Extract<Outcome, { kind: "reply" }>,
  heldFor: HeldReason | null,
): Promise<NewEvent[]> {
  const worded = withOurWords(talk, reply.text, ctx.now());
  const shift = worded.lastIndexOf(reply.text);
  const ties = reply.ties.map((tie) => ({ ...tie, start: tie.start + shift, end: tie.end + shift }));
  const { conversation } = talk;
  const parts = splitMessage(worded, ties);
  // A draft is one message; what doesn't fit is the seller's to say.
  if (heldFor && parts.length > 1) {
    await sayHandover(ctx, claimed.agent, conversation.id, "limit", claimed.runId);
    return [];
  }
  const [text] = await Promise.all([
    withDisclosure(ctx, talk, worded, claimed.runId),
    handleMessages(ctx, talk.unanswered, claimed.runId),
  ]);
  const disclosure = text.slice(0, text.length - worded.length);
  const said = { conversation, author: "agent", gist: reply.text, runId: claimed.runId } as const;
  for (const [index, part] of parts.entries()) {
    const message = { ...said, ...(index === 0 ? after(disclosure, part) : part) };
    await (heldFor ? hold(ctx, talk, message, heldFor) : queueMessage(ctx, message));
  }
  const about = { conversationId: conversation.id };
  return [
    { type: "response", content: text, metadata: about },
    ...(heldFor ? [{ type: "status" as const, content: "drafted", metadata: { ...about, heldFor } }] : []),
  ];
}

/** The same with words before it. */
const after = (words: string, { text, ties }: Part): Part => ({
  text: words + text,
  ties: ties.map((tie) => ({ ...tie, start: tie.start + words.length, end: tie.end + words.length })),
});

function refuseStale(stale: readonly StaleFact[]): void {
  if (stale.length === 0) return;
  throw new AppError("unavailable", "A price or stock changed while the answer was written.", {
    meta: { stale: stale.map((fact) => fact.factId) },
  });
}

/** Nothing was spent on words of the agent's, so the seller finds a beginning of their own. */
async function draftForOwner(ctx: Ctx, talk: Talk): Promise<void> {
  const text = say(talk.language, "will_answer_myself", talk.shopName);
  await hold(ctx, talk, { conversation: talk.conversation, author: "agent", text }, "spend");
}

const reasons: Record<HeldReason, string> = {
  shop: "You approve every reply.",
  channel: "You approve replies on this channel.",
  contact: "You approve replies to this customer.",
  topic: "You approve replies on this topic.",
  new_shop: "In your first days you approve every reply.",
  old: "The question is more than 12 hours old.",
  spend: "What you allow for answers is used up.",
};

async function hold(
  ctx: Ctx,
  talk: Pick<Talk, "contact">,
  said: Parameters<typeof holdDraft>[1],
  heldFor: HeldReason,
): Promise<void> {
  await holdDraft(ctx, said, heldFor);
  await notifySeller(ctx, {
    kind: "draft",
    key: draftKey(said.conversation.id),
    title: `A reply to ${talk.contact.name} waits for your OK`,
    body: reasons[heldFor],
    href: `/conversations?id=${said.conversation.id}`,
  });
}

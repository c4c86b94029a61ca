import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../context";
import { ownConversation, queueMessage } from "../messaging";
import type { HandoverReason } from "../messaging/schemas";
import { whyNoAnswer } from "./answer-limits";
import { composeReply } from "./compose-reply";
import { handleMessages, loadConversation, type Talk } from "./conversation";
import { staleFacts } from "./current-facts";
import { instructionsFor } from "./instructions";
import { ownAgent } from "./internal";
import { createEventWriter, type NewEvent } from "./record-events";
import { completeTask, type RunRecord, sayHandover } from "./settle-task";
import { type ClaimedTask, TaskReleased } from "./task";
import type { Tie } from "./truth";
import { withDisclosure } from "./wording";
import { asksForHuman, say, type WordKey } from "./words";

/** Longest message we read; more is asked to be shortened. */
const READABLE_CHARACTERS = 16_000;

/** What an attempt came to. `notice` is a sentence of ours, `reply` the model's, checked. */
export type Outcome =
  | { kind: "nothing" }
  | { kind: "notice"; text: string }
  | { kind: "reply"; text: string; ties: Tie[]; record: RunRecord }
  | { kind: "handover"; reason: HandoverReason; record?: RunRecord };

const EMPTY: RunRecord = { usage: null, facts: [] };

/** Answers everything that waits in a conversation, with exactly one message, or hands it over. */
export async function answerCustomer(
  ctx: Ctx,
  claimed: ClaimedTask,
  conversationId: string,
  signal: AbortSignal,
): Promise<void> {
  const events = createEventWriter(ctx, { agentId: claimed.agent.id, runId: claimed.runId });
  try {
    const { talk, usedUp, systemPrompt } = await inTransaction(ctx, async (ctx) => {
      const talk = await loadConversation(ctx, conversationId);
      // In a try-out the name is ours, not the customer's.
      const name = talk.platform === "web" ? null : talk.contact.name;
      return {
        talk,
        usedUp: await whyNoAnswer(ctx, talk),
        systemPrompt: await instructionsFor(ctx, claimed.agent, name),
      };
    });
    const outcome =
      withoutModel(talk, usedUp) ??
      (await composeReply(ctx, claimed, talk, { systemPrompt, events, signal }));
    const record = ("record" in outcome && outcome.record) || EMPTY;
    const steps = await events.drain();
    await completeTask(ctx, claimed, record, async (ctx) => [
      ...steps,
      ...(await settle(ctx, claimed, talk, outcome)),
    ]);
  } finally {
    await events.close();
  }
}

/** What code alone answers: cheap, and certain. */
function withoutModel(talk: Talk, usedUp: WordKey | null): Outcome | null {
  const { unanswered, language, shopName } = talk;
  if (unanswered.length === 0) return { kind: "nothing" };
  if (usedUp) return sayOnce(talk, usedUp);
  const texts = unanswered.filter((message) => message.contentType !== "start" && message.text.trim() !== "");
  if (texts.length === 0) {
    const started = unanswered.some((message) => message.contentType === "start");
    return { kind: "notice", text: say(language, started ? "welcome" : "unsupported_message", shopName) };
  }
  if (texts.some((message) => message.text.length > READABLE_CHARACTERS))
    return { kind: "notice", text: say(language, "message_too_long", shopName) };
  if (texts.some((message) => asksForHuman(message.text))) return { kind: "handover", reason: "asked_for" };
  return null;
}

/** Says once that there are no more answers for now; what comes after is kept, unanswered by the agent. */
function sayOnce(talk: Talk, key: WordKey): Outcome {
  const text = say(talk.language, key, talk.shopName);
  const last = talk.history.findLast((message) => message.role === "assistant");
  return last?.text.endsWith(text) ? { kind: "nothing" } : { kind: "notice", text };
}

async function settle(ctx: Ctx, claimed: ClaimedTask, talk: Talk, outcome: Outcome): Promise<NewEvent[]> {
  const [agent, conversation] = await Promise.all([
    ownAgent(ctx),
    ownConversation(ctx, talk.conversation.id, "update"),
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
    case "handover":
      await sayHandover(ctx, claimed.agent, conversation.id, outcome.reason, claimed.runId);
      return [];
    case "reply":
      return sendReply(ctx, claimed, talk, outcome);
  }
}

async function sendReply(
  ctx: Ctx,
  claimed: ClaimedTask,
  talk: Talk,
  reply: Extract<Outcome, { kind: "reply" }>,
): Promise<NewEvent[]> {
  const stale = await staleFacts(ctx, reply.record.facts, reply.ties);
  if (stale.length > 0) {
    throw new AppError("unavailable", "A price or stock changed while the answer was written.", {
      meta: { stale: stale.map((fact) => fact.factId) },
    });
  }
  const text = await withDisclosure(ctx, talk, reply.text, claimed.runId);
  const shift = text.length - reply.text.length;
  const ties = reply.ties.map((tie) => ({ ...tie, start: tie.start + shift, end: tie.end + shift }));
  const { conversation } = talk;
  await Promise.all([
    queueMessage(ctx, { conversation, author: "agent", text, gist: reply.text, runId: claimed.runId, ties }),
    handleMessages(ctx, talk.unanswered, claimed.runId),
  ]);
  return [{ type: "response", content: text, metadata: { conversationId: talk.conversation.id } }];
}

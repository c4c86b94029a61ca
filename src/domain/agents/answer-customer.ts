import type { HeldReason, Topic } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { seconds } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import { reserveSpend } from "../credits";
import { keepTyping } from "../messaging";
import type { HandoverReason } from "../messaging/schemas";
import { whyNoAnswer } from "./answer-limits";
import { composeReply } from "./compose-reply";
import { loadConversation, type Talk } from "./conversation";
import { type Decision, decideReply, type Guardrails } from "./guardrails";
import { instructionsFor } from "./instructions";
import { createEventWriter, type EventWriter } from "./record-events";
import { RUN_COST_MICROS, type RunLimits } from "./run-once";
import { settleAnswer } from "./settle-answer";
import { completeTask } from "./settle-task";
import type { ClaimedTask } from "./task";
import type { Fact, Tie } from "./truth";
import { sayOnce, withoutModel } from "./without-model";

/** What an attempt came to. `notice` is a sentence of ours, `reply` the model's, checked. */
export type Outcome =
  | { kind: "nothing" }
  | { kind: "notice"; text: string }
  | { kind: "reply"; text: string; ties: Tie[]; facts: Fact[] }
  | { kind: "handover"; reason: HandoverReason; topic?: Topic; facts?: Fact[] }
  /** The agent writes nothing here; the seller does. */
  | { kind: "off" };

/** Answers everything that waits in a conversation, with exactly one message, or hands it over. */
export async function answerCustomer(
  ctx: Ctx,
  claimed: ClaimedTask,
  conversationId: string,
  signal: AbortSignal,
): Promise<void> {
  const events = createEventWriter(ctx, { agentId: claimed.agent.id, runId: claimed.runId });
  try {
    const { talk, decision, known } = await inTransaction(ctx, (ctx) =>
      prepare(ctx, claimed, conversationId),
    );
    const outcome = known ?? (await askModel(ctx, claimed, talk, { decision, events, signal }));
    const steps = await events.drain();
    await completeTask(ctx, claimed, factsOf(outcome), async (ctx) => [
      ...steps,
      ...(await settleAnswer(ctx, claimed, talk, outcome, heldFor(decision))),
    ]);
  } finally {
    await events.close();
  }
}

/** What the answer rests on. */
export const factsOf = (outcome: Outcome): Fact[] => ("facts" in outcome && outcome.facts) || [];

const heldFor = (decision: Decision): HeldReason | null => (decision.kind === "draft" ? decision.for : null);

/** How long an answer may take here. */
export const limitsOf = (ctx: Ctx, { maxTurns, maxSeconds }: Guardrails): RunLimits => ({
  maxTurns: maxTurns ?? ctx.settings.agent.maxTurns,
  timeoutMs: maxSeconds === null ? ctx.settings.agent.timeoutMs : seconds(maxSeconds),
});

/** Reads the conversation, and decides what may be decided before the model is asked. */
async function prepare(ctx: Ctx, claimed: ClaimedTask, conversationId: string) {
  const talk = await loadConversation(ctx, conversationId);
  const usedUp = await whyNoAnswer(ctx, talk);
  const decision = decideReply(talk.guardrails, {
    topics: talk.topics,
    channelMode: talk.channelMode,
    contactMode: talk.contact.replyMode,
    askedAt: talk.unanswered[0]?.createdAt ?? ctx.now(),
    now: ctx.now(),
  });
  const known = withoutModel(talk, usedUp, decision) ?? (await whyNothingIsSpent(ctx, claimed, talk));
  return { talk, decision, known };
}

/** The customer sees "typing", unless what is written waits for the seller. */
async function askModel(
  ctx: Ctx,
  claimed: ClaimedTask,
  talk: Talk,
  with_: { decision: Decision; events: EventWriter; signal: AbortSignal },
): Promise<Outcome> {
  const { shop, guardrails } = talk;
  if (!shop) throw new AppError("conflict", "No shop is connected.");
  const stopTyping = with_.decision.kind === "send" ? keepTyping(ctx, talk.chat) : null;
  try {
    return await composeReply(ctx, claimed, talk, {
      ...instructionsFor(claimed.agent, { shop, guardrails, talk, now: ctx.now() }),
      limits: limitsOf(ctx, guardrails),
      events: with_.events,
      signal: with_.signal,
    });
  } finally {
    stopTyping?.();
  }
}

/** Holds back what the answer may cost. A contact who used up their share waits; a shop that did answers itself. */
async function whyNothingIsSpent(ctx: Ctx, claimed: ClaimedTask, talk: Talk): Promise<Outcome | null> {
  const hit = await reserveSpend(ctx, {
    runId: claimed.runId,
    startedAt: claimed.startedAt,
    contactId: talk.contact.id,
    timeZone: talk.guardrails.timeZone,
    micros: RUN_COST_MICROS,
    caps: talk.guardrails.caps,
  });
  if (hit === null) return null;
  return hit === "contact_day" ? sayOnce(talk, "pause") : { kind: "handover", reason: "spend" };
}

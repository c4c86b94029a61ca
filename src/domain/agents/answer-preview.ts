import { signal as ringLive } from "@/db/live";
import type { TaskPayload } from "@/db/schema";
import { getShopFacts } from "../channels";
import { type Ctx, inTransaction } from "../context";
import { reserveSpend } from "../credits";
import { factsOf, limitsOf, type Outcome } from "./answer-customer";
import { composeReply, type Question } from "./compose-reply";
import { type Decision, decideReply, findTopics, type Guardrails, getGuardrails } from "./guardrails";
import { createEventWriter, type NewEvent } from "./record-events";
import { RUN_COST_MICROS } from "./run-once";
import { completeTask, handoverWords } from "./settle-task";
import type { ClaimedTask } from "./task";
import { previewInstructions } from "./trials/preview-instructions";
import { type Answered, settleTrialItem } from "./trials/trial-items";
import { type WouldBe, wouldHappen } from "./trials/would-happen";
import { withOurWords } from "./wording";
import { asksForHuman, asksIfAi, customerLanguage, type Language, say } from "./words";

/**
 * Answers a preview's question as a customer would be answered: the same tools, the same check, with the configuration
 * to try. The answer is an event that only the seller sees, and a trial's verdict; nothing is stored in a conversation,
 * nothing is sent.
 */
export async function answerPreview(ctx: Ctx, claimed: ClaimedTask, signal: AbortSignal): Promise<void> {
  const events = createEventWriter(ctx, { agentId: claimed.agent.id, runId: claimed.runId });
  const { trialItemId } = claimed.task.payload;
  try {
    const asked = await inTransaction(ctx, (ctx) => prepare(ctx, claimed));
    const outcome =
      asked.known ??
      (await composeReply(ctx, claimed, asked.question, {
        ...asked.instructions,
        limits: limitsOf(ctx, asked.guardrails),
        events,
        signal,
      }));
    const would = wouldHappen(asked.decision, outcome);
    const steps = await events.drain();
    await completeTask(ctx, claimed, factsOf(outcome), async (ctx) => {
      if (trialItemId) await settleTrialItem(ctx, trialItemId, answeredBy(claimed, outcome, would));
      await ringLive(ctx.db, { sellerId: ctx.sellerId, topic: "agent", id: claimed.task.id });
      const metadata = {
        kind: "preview",
        ties: outcome.kind === "reply" ? outcome.ties : [],
        would,
        ...(outcome.kind === "handover" ? { handover: outcome.reason } : {}),
      };
      return [...steps, { ...saidBy(outcome, asked), metadata } satisfies NewEvent];
    });
  } finally {
    await events.close();
  }
}

/** Reads what the answer goes by, and decides what may be decided before the model is asked. */
async function prepare(ctx: Ctx, claimed: ClaimedTask) {
  const { agent, task } = claimed;
  const { config = {}, pasted = false } = task.payload;
  const [kept, shop] = await Promise.all([getGuardrails(ctx), getShopFacts(ctx)]);
  const guardrails = { ...kept, topics: { ...kept.topics, ...config.topics } };
  const question = questionOf(task.payload, shop.currency);
  const text = task.payload.text ?? "";
  const now = ctx.now();
  const decision = decideReply(guardrails, {
    topics: findTopics(text),
    channelMode: null,
    contactMode: null,
    askedAt: now,
    now,
  });
  return {
    now,
    shopName: shop.name,
    guardrails,
    question,
    decision,
    known:
      withoutModel(text, decision, { language: question.language, shopName: shop.name }) ??
      (await whyNothingIsSpent(ctx, claimed, kept)),
    instructions: previewInstructions(agent, { config, pasted, shop, guardrails, now }),
  };
}

/** What code alone answers. A shop whose agent is off may still look at what it would say. */
function withoutModel(
  text: string,
  decision: Decision,
  { language, shopName }: { language: Language; shopName: string },
): Outcome | null {
  if (asksForHuman(text)) return { kind: "handover", reason: "asked_for" };
  if (decision.kind === "hand_over") return { kind: "handover", reason: "topic", topic: decision.topic };
  if (asksIfAi(text) === "only") return { kind: "notice", text: say(language, "is_ai", shopName) };
  return null;
}

/** What seller's trials leave of the limits to their customers. */
const CUSTOMERS_SHARE = 0.2;

/** Holds back what the answer may cost. Trials ask many questions by themselves, so they stop before all is spent. */
async function whyNothingIsSpent(
  ctx: Ctx,
  { runId, startedAt, task }: ClaimedTask,
  { caps, timeZone }: Guardrails,
): Promise<Outcome | null> {
  const share = task.payload.trialItemId ? 1 - CUSTOMERS_SHARE : 1;
  const hit = await reserveSpend(ctx, {
    runId,
    startedAt,
    timeZone,
    contactId: null,
    micros: RUN_COST_MICROS,
    caps: { ...caps, dayMicros: caps.dayMicros * share, monthMicros: caps.monthMicros * share },
  });
  return hit === null ? null : { kind: "handover", reason: "spend" };
}

function questionOf({ text = "", history = [] }: TaskPayload, currency: string): Question {
  const earlier = history.filter((turn) => turn.role === "customer").map((turn) => turn.text);
  return {
    history,
    who: null,
    unanswered: [{ contentType: "text", text }],
    customerWords: [...earlier, text],
    language: customerLanguage(null, text, earlier),
    currency,
  };
}

const NOTHING_LEFT = "Trials have used up their part of your limit of cost. Try again later, or raise it.";

function answeredBy({ runId, usage }: ClaimedTask, outcome: Outcome, would: WouldBe): Answered {
  if (outcome.kind === "handover" && outcome.reason === "spend") return { broken: NOTHING_LEFT };
  const handover = would.kind === "handed_over" ? would.why : null;
  return {
    runId,
    text: outcome.kind === "reply" && handover === null ? outcome.text : null,
    handover,
    costMicros: usage?.costMicros ?? 0,
  };
}

/** What a customer would read. */
function saidBy(
  outcome: Outcome,
  asked: { question: Question; shopName: string; guardrails: Guardrails; now: Date },
): Pick<NewEvent, "type" | "content"> {
  const type = "response";
  const { question, shopName, guardrails, now } = asked;
  switch (outcome.kind) {
    case "reply":
      return { type, content: withOurWords({ ...question, shopName, guardrails }, outcome.text, now) };
    case "notice":
      return { type, content: outcome.text };
    case "handover":
      return { type, content: handoverWords({ language: question.language, shopName }, outcome.reason) };
    case "nothing":
    case "off":
      return { type, content: "" };
  }
}

import { signal as ringLive } from "@/db/live";
import { getShopFacts } from "../channels";
import { type Ctx, inTransaction } from "../context";
import { factsOf, limitsOf, type Outcome } from "./answer-customer";
import { composeReply, type Question } from "./compose-reply";
import { getGuardrails } from "./guardrails";
import { instructionsFor } from "./instructions";
import { createEventWriter, type NewEvent } from "./record-events";
import { completeTask, handoverWords } from "./settle-task";
import type { ClaimedTask } from "./task";
import { customerLanguage, type Language } from "./words";

/**
 * Answers a preview's question as a customer would be answered: the same tools, the same check, with the personality to
 * try. The answer is an event that only the seller sees; nothing is stored in a conversation, nothing is sent.
 */
export async function answerPreview(ctx: Ctx, claimed: ClaimedTask, signal: AbortSignal): Promise<void> {
  const events = createEventWriter(ctx, { agentId: claimed.agent.id, runId: claimed.runId });
  const { text = "", config = {} } = claimed.task.payload;
  const language = customerLanguage(null, text);
  try {
    const { shop, guardrails, instructions } = await inTransaction(ctx, async (ctx) => {
      const kept = await getGuardrails(ctx);
      const guardrails = { ...kept, topics: { ...kept.topics, ...config.topics } };
      return {
        shop: await getShopFacts(ctx),
        guardrails,
        instructions: await instructionsFor(ctx, { ...claimed.agent, ...config }, guardrails, null),
      };
    });
    const question: Question = {
      history: [],
      who: null,
      unanswered: [{ contentType: "text", text }],
      customerWords: [text],
      language,
      currency: shop.currency,
    };
    const outcome = await composeReply(ctx, claimed, question, {
      ...instructions,
      limits: limitsOf(ctx, guardrails),
      events,
      signal,
    });
    const steps = await events.drain();
    await completeTask(ctx, claimed, factsOf(outcome), async (ctx) => {
      await ringLive(ctx.db, { sellerId: ctx.sellerId, topic: "agent", id: claimed.task.id });
      return [...steps, responseOf(outcome, { language, shopName: shop.name })];
    });
  } finally {
    await events.close();
  }
}

function responseOf(outcome: Outcome, talk: { language: Language; shopName: string }): NewEvent {
  const kind = "preview";
  switch (outcome.kind) {
    case "reply":
      return { type: "response", content: outcome.text, metadata: { kind, ties: outcome.ties } };
    case "handover":
      return {
        type: "response",
        content: handoverWords(talk, outcome.reason),
        metadata: { kind, ties: [], handover: outcome.reason },
      };
    case "notice":
      return { type: "response", content: outcome.text, metadata: { kind, ties: [] } };
    case "nothing":
    case "off":
      return { type: "response", content: "", metadata: { kind, ties: [] } };
  }
}

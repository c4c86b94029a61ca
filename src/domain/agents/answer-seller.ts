import { getShopFacts } from "../channels";
import { type Ctx, inTransaction } from "../context";
import { reserveSpend } from "../credits";
import { limitsOf } from "./answer-customer";
import { getGuardrails } from "./guardrails";
import { instructionsFor } from "./instructions";
import { createEventWriter } from "./record-events";
import { RUN_COST_MICROS, runOnce } from "./run-once";
import { completeTask } from "./settle-task";
import type { ClaimedTask, Task } from "./task";
import { sellerTools } from "./tools";
import { type Fact, fillPlaceholders } from "./truth";

const GREETING =
  "You have just been set up for this shop. Look at the shop and a few products with your tools, then introduce yourself to its owner in two or three sentences.";

/** The rest of the instructions is about customers. */
const TO_OWNER =
  "## This conversation\nYou talk to the shop's owner, not to a customer: orders and sales are theirs to know. You change nothing yourself: `propose_change` puts a change before them, to approve on the page Autopilot.";

const NOTHING_LEFT =
  "What you allow for answers is used up for now, and answers to you count too. You can raise the limit under Guardrails.";

/** Does a task of the seller's or our own: the answer is an event in the dashboard, nobody else sees it. */
export async function answerSeller(ctx: Ctx, claimed: ClaimedTask, signal: AbortSignal): Promise<void> {
  const events = createEventWriter(ctx, { agentId: claimed.agent.id, runId: claimed.runId });
  const tools = sellerTools(ctx, claimed.runId);
  try {
    const { guardrails, instructions, isUsedUp } = await inTransaction(ctx, (ctx) => prepare(ctx, claimed));
    const run = isUsedUp
      ? { text: NOTHING_LEFT, limit: true }
      : await runOnce(ctx, claimed, {
          ...instructions,
          about: [instructions.about, TO_OWNER].filter(Boolean).join("\n\n"),
          limits: limitsOf(ctx, guardrails),
          history: [],
          message: wordsOf(claimed.task),
          tools: tools.specs,
          events,
          signal,
        });
    await events.close();
    const facts = tools.facts.list();
    await completeTask(ctx, claimed, facts, async () => [
      {
        type: "response",
        content: fillPlain(run.text, facts, "en-US"),
        metadata: { kind: claimed.task.kind, limit: run.limit },
      },
    ]);
  } finally {
    await events.close();
  }
}

/** Reads what the answer goes by, and holds back what it may cost. */
async function prepare(ctx: Ctx, { agent, runId, startedAt }: ClaimedTask) {
  const [guardrails, shop] = await Promise.all([getGuardrails(ctx), getShopFacts(ctx)]);
  const { caps, timeZone } = guardrails;
  const told = { shop, guardrails, talk: null, now: ctx.now() };
  const wanted = { runId, startedAt, timeZone, contactId: null, micros: RUN_COST_MICROS, caps };
  const hit = await reserveSpend(ctx, wanted);
  return { guardrails, instructions: instructionsFor(agent, told), isUsedUp: hit !== null };
}

const wordsOf = (task: Task) => (task.kind === "greeting" ? GREETING : (task.payload.text ?? ""));

/** The seller reads values where the model wrote placeholders; what can't be filled stays as written. */
function fillPlain(text: string, facts: Fact[], locale: string): string {
  const filled = fillPlaceholders(text, facts, locale);
  return filled.ok ? filled.text : text;
}

import { getShopFacts } from "../channels";
import { type Ctx, inTransaction } from "../context";
import { limitsOf } from "./answer-customer";
import { getGuardrails } from "./guardrails";
import { instructionsFor } from "./instructions";
import { createEventWriter } from "./record-events";
import { runOnce } from "./run-once";
import { completeTask } from "./settle-task";
import type { ClaimedTask, Task } from "./task";
import { sellerTools } from "./tools";
import { type Fact, fillPlaceholders } from "./truth";

const GREETING =
  "You have just been set up for this shop. Look at the shop and a few products with your tools, then introduce yourself to its owner in two or three sentences.";

/** The rest of the instructions is about customers. */
const TO_OWNER =
  "## This conversation\nYou talk to the shop's owner, not to a customer: orders and sales are theirs to know. You change nothing yourself: `propose_change` puts a change before them, to approve on the page Autopilot.";

/** Does a task of the seller's or our own: the answer is an event in the dashboard, nobody else sees it. */
export async function answerSeller(ctx: Ctx, claimed: ClaimedTask, signal: AbortSignal): Promise<void> {
  const events = createEventWriter(ctx, { agentId: claimed.agent.id, runId: claimed.runId });
  const tools = sellerTools(ctx, claimed.runId);
  try {
    const { guardrails, instructions } = await inTransaction(ctx, async (ctx) => {
      const [guardrails, shop] = await Promise.all([getGuardrails(ctx), getShopFacts(ctx)]);
      const told = { shop, guardrails, talk: null, now: ctx.now() };
      return { guardrails, instructions: instructionsFor(claimed.agent, told) };
    });
    const input = {
      ...instructions,
      about: [instructions.about, TO_OWNER].filter(Boolean).join("\n\n"),
      limits: limitsOf(ctx, guardrails),
      history: [],
      message: wordsOf(claimed.task),
      tools: tools.specs,
      events,
      signal,
    };
    const run = await runOnce(ctx, claimed, input);
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

const wordsOf = (task: Task) => (task.kind === "greeting" ? GREETING : (task.payload.text ?? ""));

/** The seller reads values where the model wrote placeholders; what can't be filled stays as written. */
function fillPlain(text: string, facts: Fact[], locale: string): string {
  const filled = fillPlaceholders(text, facts, locale);
  return filled.ok ? filled.text : text;
}

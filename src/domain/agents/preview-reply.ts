import { and, count, eq, inArray, sql } from "drizzle-orm";
import { agentInbox, type TaskPayload } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { getProductFacts, listProducts } from "../catalogue";
import { type Ctx, inTransaction } from "../context";
import { refuseUsedUpSample } from "./answer-limits";
import { type Agent, ownAgent } from "./internal";
import { findOpenTwin, queueTask } from "./queue-task";
import { PreviewReply } from "./trials/schemas";

/** Previews in the making at once: a seller who clicks through personalities needs no more. */
const OPEN_PREVIEWS = 5;

/**
 * Asks for an answer to look at: a customer's question after what was said before, answered with a configuration that
 * is not kept. Works while the agent is paused, too. The same question asked again meanwhile is one preview; `rate_limited` with many in the making.
 */
export function previewReply(ctx: Ctx, input: PreviewReply): Promise<{ inboxId: string; question: string }> {
  const { productId, question: own, history, config } = PreviewReply.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const agent = await ownAgent(ctx, "update");
    const question = own ?? (await questionAbout(ctx, productId));
    return { inboxId: await queuePreview(ctx, agent, { text: question, history, config }), question };
  });
}

/** Queues a preview, or finds the same one in the making. Call under the agent's lock. */
export async function queuePreview(ctx: Ctx, agent: Agent, payload: TaskPayload): Promise<string> {
  const task = { agentId: agent.id, kind: "preview", source: "dashboard", payload } as const;
  const twin = await findOpenTwin(ctx, task);
  if (twin) return twin;
  await refuseTooMany(ctx);
  await refuseUsedUpSample(ctx);
  return queueTask(ctx, task);
}

/** What a customer would ask: about this product, or about one that is for sale. */
async function questionAbout(ctx: Ctx, productId: string | undefined): Promise<string> {
  const title = productId
    ? (await getProductFacts(ctx, productId)).title
    : (await listProducts(ctx, { state: "active", limit: 1 })).products[0]?.title;
  return title
    ? `Hi! Is the ${shortTitle(title)} still available, and how much is it?`
    : "Hi! What do you have in your shop at the moment?";
}

/** Titles are written for searches, up to 40 words; people say their beginning. */
function shortTitle(title: string): string {
  const [first = title] = title.split(/\s*[,|;(–—]\s*|\s-\s/);
  const words = (first.length >= 8 ? first : title).split(/\s+/);
  return words.slice(0, 8).join(" ").slice(0, 80).trim();
}

async function refuseTooMany(ctx: Ctx): Promise<void> {
  const [open] = await ctx.db
    .select({ count: count() })
    .from(agentInbox)
    .where(
      and(
        eq(agentInbox.sellerId, ctx.sellerId),
        eq(agentInbox.kind, "preview"),
        inArray(agentInbox.status, ["queued", "processing"]),
        // A trial's questions are bounded by themselves.
        sql`not ${agentInbox.payload} ? 'trialItemId'`,
      ),
    );
  if ((open?.count ?? 0) < OPEN_PREVIEWS) return;
  throw new AppError("rate_limited", "Your last previews are still being written. One moment, please.", {
    retryAfterSeconds: 3,
  });
}

import { and, eq, sql } from "drizzle-orm";
import { signal } from "@/db/live";
import { orderFeeds } from "@/db/schema";
import type { OrderPage, RowFailure } from "@/integrations/channels/port";
import { toAppError } from "@/kernel/errors";
import { addMs, days, minutes, seconds } from "@/kernel/time";
import { connectionTokens } from "../channels";
import { type Ctx, inTransaction } from "../context";
import { liveConnection } from "./live-connection";
import { storeOrders } from "./store-orders";

type Connection = NonNullable<Awaited<ReturnType<typeof liveConnection>>>;

/** Etsy's largest page. */
const PAGE = 100;
/** How far back the first poll goes. */
const FIRST_LOOK = days(90);
/** Read again each time: a change may show later than its own time says. */
const OVERLAP = minutes(10);
/** A poll that comes sooner after the last has nothing to do. */
const PAUSE = seconds(30);

/**
 * Job: reads the shop's orders that changed since the last poll, page by page, each stored with how far it goes: a
 * killed poll goes on there. What is unchanged writes nothing. Waits for the first sync, which brings the listings.
 */
export async function pollOrders(ctx: Ctx, abort: AbortSignal): Promise<void> {
  const connection = await liveConnection(ctx);
  if (!connection?.syncedUpTo) return;
  const feed = await inTransaction(ctx, (ctx) => claimFeed(ctx, connection));
  if (!feed) return;
  try {
    const from = feed.modifiedUntil ? addMs(feed.modifiedUntil, -OVERLAP) : addMs(ctx.now(), -FIRST_LOOK);
    const unread = wordsOf(await readChanges(ctx, connection, from, abort));
    if (unread) ctx.log.warn({ unread }, "some orders could not be read");
    await inTransaction(ctx, (ctx) => noteOutcome(ctx, connection.id, unread));
  } catch (cause) {
    const error = toAppError(cause);
    ctx.log.warn({ error }, "orders were not read to the end");
    await inTransaction(ctx, (ctx) => noteOutcome(ctx, connection.id, error.message));
    // The next poll goes on where this one stopped; only a bug is worth the queue's attention.
    if (error.kind === "internal" && !abort.aborted) throw error;
  }
}

async function readChanges(ctx: Ctx, connection: Connection, from: Date, abort: AbortSignal) {
  const tokens = connectionTokens(ctx, connection.id, "orders");
  const failures: RowFailure[] = [];
  let [minLastModified, offset] = [from, 0];
  for (;;) {
    abort.throwIfAborted();
    const page = await ctx.ports.etsy.listOrders(tokens, {
      shopExternalId: connection.externalShopId,
      minLastModified,
      offset,
      limit: PAGE,
      signal: abort,
    });
    failures.push(...page.failures);
    await inTransaction(ctx, (ctx) => storePage(ctx, connection, page));
    if (page.read < PAGE) return failures;
    // An order that changes meanwhile moves to the end, and the rest up: going on by time skips none of them.
    const latest = latestOf(page);
    if (latest && latest > minLastModified) [minLastModified, offset] = [latest, 0];
    else offset += page.read;
  }
}

const latestOf = (page: OrderPage) => page.orders.at(-1)?.updatedAt ?? null;

async function storePage(ctx: Ctx, connection: Connection, page: OrderPage): Promise<void> {
  await storeOrders(ctx, connection, page.orders);
  const latest = latestOf(page);
  if (!latest) return;
  await ctx.db
    .update(orderFeeds)
    .set({ modifiedUntil: sql`greatest(${orderFeeds.modifiedUntil}, ${latest.toISOString()}::timestamptz)` })
    .where(feedOf(ctx, connection.id));
}

const feedOf = (ctx: Ctx, connectionId: string) =>
  and(eq(orderFeeds.sellerId, ctx.sellerId), eq(orderFeeds.connectionId, connectionId));

/** Null when somebody polled just now. Of another shop than last time it begins anew. */
async function claimFeed(ctx: Ctx, { id: connectionId, externalShopId }: Connection) {
  const now = ctx.now();
  const [claimed] = await ctx.db
    .insert(orderFeeds)
    .values({
      sellerId: ctx.sellerId,
      id: ctx.newId("orderFeed"),
      connectionId,
      externalShopId,
      polledAt: now,
    })
    .onConflictDoUpdate({
      target: [orderFeeds.sellerId, orderFeeds.connectionId],
      set: {
        polledAt: now,
        externalShopId,
        modifiedUntil: sql`case when ${orderFeeds.externalShopId} = ${externalShopId} then ${orderFeeds.modifiedUntil} end`,
      },
      setWhere: sql`${orderFeeds.polledAt} < ${addMs(now, -PAUSE).toISOString()}::timestamptz or ${orderFeeds.externalShopId} <> ${externalShopId}`,
    })
    .returning({ modifiedUntil: orderFeeds.modifiedUntil });
  return claimed ?? null;
}

async function noteOutcome(ctx: Ctx, connectionId: string, lastError: string | null): Promise<void> {
  const isNews = sql`${orderFeeds.lastError} is distinct from ${lastError}`;
  const noted = await ctx.db
    .update(orderFeeds)
    .set({ lastError })
    .where(and(feedOf(ctx, connectionId), isNews));
  if (noted.count > 0) await signal(ctx.db, { sellerId: ctx.sellerId, topic: "channel" });
}

/** The orders that could not be read, by name; null when there are none. */
function wordsOf(failures: RowFailure[]): string | null {
  if (failures.length === 0) return null;
  const named = failures
    .slice(0, 5)
    .map(({ externalId, reason }) => `${externalId ?? "unnamed"} (${reason})`);
  return `${failures.length} could not be read: ${named.join(", ")}`.slice(0, 1_000);
}

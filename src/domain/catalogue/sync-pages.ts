import { and, eq, sql } from "drizzle-orm";
import { listings, syncPages } from "@/db/schema";
import type { SyncRun } from "../channels";
import type { Ctx } from "../context";

/** What a pass remembers of a page. */
interface PageMemory {
  state: string;
  start: number;
  seenIds: string[];
  retryIds: string[];
  nameless: number;
}

/**
 * Remembers a page until the pass ends, one row for all of it. A page that is read again, because listings moved up,
 * adds to what it saw before. Returns how many listings are new to it.
 */
export async function rememberPage(ctx: Ctx, run: SyncRun, page: PageMemory): Promise<number> {
  const key = and(
    eq(syncPages.sellerId, ctx.sellerId),
    eq(syncPages.syncRunId, run.id),
    eq(syncPages.state, page.state),
    eq(syncPages.start, page.start),
  );
  const [before] = await ctx.db.select().from(syncPages).where(key).limit(1);
  const known = new Set(before?.seenIds);
  const seen = new Set([...known, ...page.seenIds]);
  const row = {
    seenIds: [...seen],
    retryIds: [...new Set([...(before?.retryIds ?? []), ...page.retryIds])],
    nameless: page.nameless,
  };
  await ctx.db
    .insert(syncPages)
    .values({ sellerId: ctx.sellerId, syncRunId: run.id, state: page.state, start: page.start, ...row })
    .onConflictDoUpdate({
      target: [syncPages.sellerId, syncPages.syncRunId, syncPages.state, syncPages.start],
      set: row,
    });
  return seen.size - known.size;
}

/** Pages of this pass and of passes that were broken off. */
export async function forgetPages(ctx: Ctx): Promise<void> {
  await ctx.db.delete(syncPages).where(eq(syncPages.sellerId, ctx.sellerId));
}

/** Listings that could not be read with their page, always in the same order. */
export async function listRetries(ctx: Ctx, run: SyncRun, limit: number): Promise<string[]> {
  const rows = await ctx.db.execute<{ id: string }>(
    sql`select distinct unnest(retry_ids) as id from sync_pages
      where seller_id = ${ctx.sellerId} and sync_run_id = ${run.id} order by id limit ${limit}`,
  );
  return [...rows].map((row) => row.id);
}

/** Asked for by itself it was not there: it was listed, and went since. */
export async function unsee(ctx: Ctx, run: SyncRun, externalId: string): Promise<void> {
  await ctx.db
    .update(syncPages)
    .set({ seenIds: sql`array_remove(${syncPages.seenIds}, ${externalId})` })
    .where(
      and(
        eq(syncPages.sellerId, ctx.sellerId),
        eq(syncPages.syncRunId, run.id),
        sql`${externalId} = any(${syncPages.seenIds})`,
      ),
    );
}

/**
 * What a whole pass did not see is gone from the shop, and from every answer. Returns how many; null when the pass saw
 * rows without a name, which may be any of them.
 */
export async function removeUnseen(ctx: Ctx, run: SyncRun): Promise<number | null> {
  const [page] = await ctx.db
    .select({ nameless: sql<number>`coalesce(sum(${syncPages.nameless}), 0)`.mapWith(Number) })
    .from(syncPages)
    .where(and(eq(syncPages.sellerId, ctx.sellerId), eq(syncPages.syncRunId, run.id)));
  if (page && page.nameless > 0) return null;
  // Two sets compared at once: row by row, as the planner does it before it knows the tables, it takes minutes.
  const unseen = sql`array(
    select external_id from listings
      where seller_id = ${ctx.sellerId} and connection_id = ${run.connectionId} and deleted_at is null
    except select unnest(seen_ids) from sync_pages
      where seller_id = ${ctx.sellerId} and sync_run_id = ${run.id})`;
  const gone = await ctx.db
    .update(listings)
    .set({ deletedAt: ctx.now(), updatedAt: ctx.now(), version: sql`${listings.version} + 1` })
    .where(
      and(
        eq(listings.sellerId, ctx.sellerId),
        eq(listings.connectionId, run.connectionId),
        eq(listings.channel, "etsy"),
        sql`${listings.externalId} = any(${unseen})`,
      ),
    );
  return gone.count;
}

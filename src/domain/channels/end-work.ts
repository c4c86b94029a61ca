import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { signal } from "@/db/live";
import { changeRequests, listings, orderFeeds, shopTerms, syncRuns } from "@/db/schema";
import type { Ctx } from "../context";
import { resolveNotices } from "../notifications";

/**
 * Ends all that is under way for a shop that is the seller's no longer, saying why: passes, changes on their way, the
 * place in its orders. Whoever is at one of them finds it ended. Safe to repeat; call inside a transaction.
 */
export async function endWork(ctx: Ctx, connectionId: string, why: string): Promise<void> {
  const now = ctx.now();
  await ctx.db
    .update(syncRuns)
    .set({ status: "failed", error: why, finishedAt: now, leaseExpiresAt: null })
    .where(
      and(
        eq(syncRuns.sellerId, ctx.sellerId),
        eq(syncRuns.connectionId, connectionId),
        inArray(syncRuns.status, ["idle", "in_progress"]),
      ),
    );
  await endChanges(ctx, connectionId, why);
  await ctx.db
    .delete(orderFeeds)
    .where(and(eq(orderFeeds.sellerId, ctx.sellerId), eq(orderFeeds.connectionId, connectionId)));
}

async function endChanges(ctx: Ctx, connectionId: string, why: string): Promise<void> {
  const ofShop = ctx.db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.sellerId, ctx.sellerId), eq(listings.connectionId, connectionId)));
  const ended = await ctx.db
    .update(changeRequests)
    .set({ status: "failed", error: why, conflicts: [], leaseExpiresAt: null, updatedAt: ctx.now() })
    .where(
      and(
        eq(changeRequests.sellerId, ctx.sellerId),
        inArray(changeRequests.status, ["queued", "publishing", "conflict"]),
        inArray(changeRequests.listingId, ofShop),
      ),
    )
    .returning({ id: changeRequests.id });
  if (ended.length === 0) return;
  // A card that asks which of two values stays has nothing left to ask.
  for (const { id } of ended) await resolveNotices(ctx, `change:${id}`);
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "change" });
}

/**
 * Another shop takes this one's place: its goods are for sale no longer, its terms hold no more. Connected again, the
 * first pass brings them back. Call inside a transaction.
 */
export async function leaveShop(ctx: Ctx, connectionId: string): Promise<void> {
  await endWork(ctx, connectionId, "Another shop was connected.");
  await ctx.db
    .update(listings)
    .set({ deletedAt: ctx.now(), updatedAt: ctx.now(), version: sql`${listings.version} + 1` })
    .where(
      and(
        eq(listings.sellerId, ctx.sellerId),
        eq(listings.connectionId, connectionId),
        isNull(listings.deletedAt),
      ),
    );
  await ctx.db
    .delete(shopTerms)
    .where(and(eq(shopTerms.sellerId, ctx.sellerId), eq(shopTerms.connectionId, connectionId)));
}

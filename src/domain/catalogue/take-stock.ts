import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { connections, listings, variants } from "@/db/schema";
import { addMs, minutes, seconds } from "@/kernel/time";
import type { Ctx } from "../context";

/** Pieces that somebody bought on a channel. */
export interface Sale {
  listingExternalId: string;
  /** Null when the platform didn't say which form of it. */
  variantExternalId: string | null;
  quantity: number;
  soldAt: Date;
}

type Channel = (typeof listings.$inferSelect)["channel"];

interface Listing {
  id: string;
  externalId: string;
  /** When a sync wrote it last. */
  syncedAt: Date;
  /** When the last finished pass over its shop started. */
  syncedUpTo: Date | null;
}

/** A row is stored after it was read: written so shortly after a sale, it may not know of it. */
const READING_TIME = minutes(1);
/** Platforms tell whole seconds, by their own clock. */
const CLOCKS_APART = seconds(5);

/**
 * Takes sold pieces from the stock that we know of, until the next sync tells the truth: never below zero, and not
 * where a sync has seen the sale already. Call it once per sale, in the transaction that remembers so.
 */
export async function takeStock(ctx: Ctx, channel: Channel, sales: Sale[]): Promise<void> {
  const externalIds = [...new Set(sales.map((sale) => sale.listingExternalId))];
  if (externalIds.length === 0) return;
  // In one order, and before their variations, as a sync locks them.
  const rows = await ctx.db
    .select({
      id: listings.id,
      externalId: listings.externalId,
      syncedAt: listings.syncedAt,
      syncedUpTo: connections.syncedUpTo,
    })
    .from(listings)
    .innerJoin(
      connections,
      and(eq(connections.sellerId, listings.sellerId), eq(connections.id, listings.connectionId)),
    )
    .where(
      and(
        eq(listings.sellerId, ctx.sellerId),
        eq(listings.channel, channel),
        inArray(listings.externalId, externalIds),
        isNull(listings.deletedAt),
      ),
    )
    .orderBy(asc(listings.id))
    .for("update", { of: listings });
  for (const listing of rows) {
    const unseen = sales.filter(
      (sale) => sale.listingExternalId === listing.externalId && !isKnown(listing, sale),
    );
    for (const sale of unseen) await takeOne(ctx, listing, sale);
  }
}

function isKnown({ syncedAt, syncedUpTo }: Listing, { soldAt }: Sale): boolean {
  const passed = syncedUpTo !== null && syncedUpTo >= addMs(soldAt, CLOCKS_APART);
  return passed || syncedAt >= addMs(soldAt, READING_TIME);
}

async function takeOne(ctx: Ctx, listing: Listing, sale: Sale): Promise<void> {
  const forms = and(eq(variants.sellerId, ctx.sellerId), eq(variants.listingId, listing.id));
  await ctx.db
    .update(variants)
    .set({ quantity: sql`greatest(0, ${variants.quantity} - ${sale.quantity})` })
    .where(
      sale.variantExternalId === null
        ? and(
            forms,
            // Which of several forms it was, nobody knows.
            sql`(select count(*) from ${variants} as other where other.seller_id = ${ctx.sellerId} and other.listing_id = ${listing.id}) = 1`,
          )
        : and(forms, eq(variants.externalId, sale.variantExternalId)),
    );
  const left = sql`greatest(0, ${listings.quantity} - ${sale.quantity})`;
  await ctx.db
    .update(listings)
    .set({
      quantity: left,
      state: sql`case when ${listings.state} = 'active' and ${left} = 0 then 'sold_out' else ${listings.state} end`,
      // No content has this hash: the next sync writes the row whatever it reads.
      contentHash: "",
      version: sql`${listings.version} + 1`,
      updatedAt: ctx.now(),
    })
    .where(and(eq(listings.sellerId, ctx.sellerId), eq(listings.id, listing.id)));
}

import { and, eq, inArray, sql } from "drizzle-orm";
import { excluded } from "@/db/excluded";
import { listings, products } from "@/db/schema";
import type { ChannelListing, VariantBatch } from "@/integrations/channels/port";
import type { SyncCounts } from "../channels";
import type { Ctx } from "../context";
import { contentHash, type Incoming, listingHash, listingRow, productRow, type Source } from "./listing-rows";
import { replaceImages, replaceVariants } from "./replace-parts";
import { upsertRows } from "./upsert-rows";

/**
 * Stores a page of listings with their variations and pictures, in a handful of statements. What is as it was isn't
 * written; a listing whose variations are neither in the batch's one part nor in the other is left as it is.
 */
export async function storeListings(
  ctx: Ctx,
  source: Source,
  page: ChannelListing[],
  batch: VariantBatch,
): Promise<Pick<SyncCounts, "created" | "changed">> {
  if (page.length === 0) return { created: 0, changed: 0 };
  const stored = await findStored(ctx, source, page);
  const latest = [...new Map(page.map((listing) => [listing.externalId, listing])).values()];
  const incoming = latest.flatMap((listing): Incoming[] => {
    const own = batch.variants.get(listing.externalId);
    if (!own) return [];
    const row = stored.get(listing.externalId);
    return [
      {
        listing,
        variants: own,
        hash: contentHash(listing, own),
        productId: row?.productId ?? ctx.newId("product"),
        listingId: row?.id ?? ctx.newId("listing"),
        known: row !== undefined,
      },
    ];
  });
  const isSame = ({ listing, hash }: Incoming) => {
    const row = stored.get(listing.externalId);
    return row?.hash === hash && row.deletedAt === null;
  };
  const changed = incoming.filter((one) => !isSame(one));
  await upsert(ctx, source, changed);
  const touched = incoming.filter(
    (one) =>
      isSame(one) &&
      stored.get(one.listing.externalId)?.updatedAt.getTime() !== one.listing.updatedAt.getTime(),
  );
  await noteUpdates(ctx, touched);
  const created = changed.filter((one) => !one.known).length;
  return { created, changed: changed.length - created };
}

/** Those that are not as we know them, as far as a listing tells without its variations. */
export async function findChanged(
  ctx: Ctx,
  source: Source,
  page: ChannelListing[],
): Promise<ChannelListing[]> {
  if (page.length === 0) return [];
  const stored = await findStored(ctx, source, page);
  return page.filter((listing) => {
    const row = stored.get(listing.externalId);
    if (!row || row.deletedAt) return true;
    const isSame = row.hash.startsWith(`${listingHash(listing)}.`);
    return !isSame || row.updatedAt.getTime() !== listing.updatedAt.getTime();
  });
}

async function findStored(ctx: Ctx, source: Source, page: ChannelListing[]) {
  const rows = await ctx.db
    .select({
      id: listings.id,
      productId: listings.productId,
      externalId: listings.externalId,
      hash: listings.contentHash,
      updatedAt: listings.channelUpdatedAt,
      deletedAt: listings.deletedAt,
    })
    .from(listings)
    .where(
      and(
        eq(listings.sellerId, ctx.sellerId),
        eq(listings.channel, source.channel),
        inArray(
          listings.externalId,
          page.map((listing) => listing.externalId),
        ),
      ),
    );
  return new Map(rows.map((row) => [row.externalId, row]));
}

/** The platform says they changed, yet nothing that we read did: no newer version. */
async function noteUpdates(ctx: Ctx, touched: Incoming[]): Promise<void> {
  if (touched.length === 0) return;
  const given = JSON.stringify(touched.map((one) => ({ id: one.listingId, at: one.listing.updatedAt })));
  await ctx.db
    .update(listings)
    .set({ channelUpdatedAt: sql`g.at`, syncedAt: ctx.now() })
    .from(sql`jsonb_to_recordset(${given}::jsonb) as g(id text, at timestamptz)`)
    .where(and(eq(listings.sellerId, ctx.sellerId), sql`${listings.id} = g.id`));
}

const listingFields = [
  "connectionId",
  "state",
  "url",
  "priceMinor",
  "currency",
  "quantity",
  "processingMinDays",
  "processingMaxDays",
  "personalizable",
  "sectionExternalId",
  "shippingProfileExternalId",
  "returnPolicyExternalId",
  "raw",
  "contentHash",
  "channelUpdatedAt",
  "syncedAt",
  "updatedAt",
] as const;

async function upsert(ctx: Ctx, source: Source, incoming: Incoming[]): Promise<void> {
  if (incoming.length === 0) return;
  // PostgreSQL plans the checks of references once for a connection. Planned for tables that were empty then, each
  // check reads all of the seller's rows.
  if (incoming.some((one) => !one.known)) await ctx.db.execute(sql`discard plans`);
  await upsertRows(
    ctx,
    products,
    incoming.map((one) => productRow(ctx, one)),
    {
      target: [products.sellerId, products.id],
      set: excluded(products, ["title", "description", "tags", "materials", "searchText", "updatedAt"]),
    },
  );
  await upsertRows(
    ctx,
    listings,
    incoming.map((one) => listingRow(ctx, source, one)),
    {
      target: [listings.sellerId, listings.channel, listings.externalId],
      set: {
        ...excluded(listings, listingFields),
        deletedAt: sql`null`,
        version: sql`${listings.version} + 1`,
      },
    },
  );
  await replaceVariants(ctx, incoming);
  await replaceImages(ctx, incoming);
}

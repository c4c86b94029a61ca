import { and, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { excluded } from "@/db/excluded";
import { images, variants } from "@/db/schema";
import type { Ctx } from "../context";
import { type Incoming, offerOf } from "./listing-rows";
import { upsertRows } from "./upsert-rows";

/** Variations as they are now: what is as before isn't written, what is no more goes. */
export async function replaceVariants(ctx: Ctx, incoming: Incoming[]): Promise<void> {
  const rows = incoming.flatMap((one) => {
    const { currency } = offerOf(one);
    return one.variants.map((variant, position) => ({
      sellerId: ctx.sellerId,
      id: ctx.newId("variant"),
      productId: one.productId,
      listingId: one.listingId,
      externalId: variant.externalId,
      sku: variant.sku,
      properties: variant.properties,
      priceMinor: variant.price?.amountMinor ?? null,
      currency: variant.price?.currency ?? currency,
      quantity: variant.quantity,
      enabled: variant.enabled,
      position,
    }));
  });
  const known = lastOfEach(rows);
  const target = [variants.sellerId, variants.listingId, variants.externalId];
  await upsertRows(ctx, variants, known, { target, ...overwrite(variants, variantFields) });
  await ctx.db.delete(variants).where(noLonger(ctx, variants, incoming, known));
}

/** Pictures as they are now, in the same way. */
export async function replaceImages(ctx: Ctx, incoming: Incoming[]): Promise<void> {
  const rows = lastOfEach(
    incoming.flatMap((one) =>
      one.listing.images.map((image) => ({
        sellerId: ctx.sellerId,
        id: ctx.newId("image"),
        productId: one.productId,
        listingId: one.listingId,
        ...image,
      })),
    ),
  );
  const target = [images.sellerId, images.listingId, images.externalId];
  await upsertRows(ctx, images, rows, { target, ...overwrite(images, imageFields) });
  await ctx.db.delete(images).where(noLonger(ctx, images, incoming, rows));
}

const variantFields = [
  "sku",
  "properties",
  "priceMinor",
  "currency",
  "quantity",
  "enabled",
  "position",
] as const;
const imageFields = ["url", "thumbnailUrl", "altText", "rank"] as const;

interface Part {
  listingId: string;
  externalId: string;
}

/** A platform that names one twice means the later. */
const lastOfEach = <T extends Part>(rows: T[]): T[] => [
  ...new Map(rows.map((row) => [`${row.listingId} ${row.externalId}`, row])).values(),
];

/** Sets the fields to what was to be inserted, where that differs. */
function overwrite<
  T extends typeof variants | typeof images,
  F extends Extract<keyof T["_"]["columns"], string>,
>(table: T, fields: readonly F[]) {
  const columns: Record<string, PgColumn> = getTableColumns(table);
  const set = excluded(table, fields);
  const is = sql.join(
    fields.map((field) => sql`${columns[field]}`),
    sql`, `,
  );
  const willBe = sql.join(
    fields.map((field) => set[field]),
    sql`, `,
  );
  return { set, setWhere: sql`(${is}) is distinct from (${willBe})` };
}

function noLonger(
  ctx: Ctx,
  table: typeof variants | typeof images,
  incoming: Incoming[],
  rows: Part[],
): SQL | undefined {
  const given = JSON.stringify(rows.map(({ listingId, externalId }) => ({ listingId, externalId })));
  return and(
    eq(table.sellerId, ctx.sellerId),
    inArray(
      table.listingId,
      incoming.map((one) => one.listingId),
    ),
    sql`(${table.listingId}, ${table.externalId}) not in (
      select g."listingId", g."externalId" from jsonb_to_recordset(${given}::jsonb) as g("listingId" text, "externalId" text))`,
  );
}

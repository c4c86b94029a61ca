import { z } from "zod";
import { listProducts, type ProductRow } from "@/domain/catalogue";
import { ListProducts, productStates } from "@/domain/catalogue/schemas";
import { getSync, type SyncRun, startSync } from "@/domain/channels";
import { SyncId } from "@/domain/channels/schemas";
import { money, toDecimal } from "@/kernel/money";
import { router, sellerProcedure } from "../trpc";
import { operation } from "./operation";

const Product = z.object({
  id: z.string(),
  etsyListingId: z.string(),
  title: z.string(),
  description: z.string(),
  price: z.string().nullable().meta({
    description: "The lowest over the variations, in the major unit; null when Etsy gave none.",
    example: "24.99",
  }),
  currency: z.string().meta({ example: "USD" }),
  quantity: z.number().int().meta({ description: "The sum over the variations." }),
  state: z.enum(productStates),
  tags: z.array(z.string()),
  images: z.array(
    z.object({ url: z.string(), thumbnailUrl: z.string().nullable(), altText: z.string().nullable() }),
  ),
  url: z.string().nullable().meta({ description: "The listing's page." }),
  syncedAt: z.iso.datetime(),
});

const SyncStatus = z.enum(["idle", "in_progress", "done", "failed"]);

const Sync = z.object({
  syncId: z.string(),
  status: SyncStatus,
  counts: z.object({
    total: z.number().int().nullable().meta({ description: "Listings to see, as far as Etsy has told." }),
    seen: z.number().int(),
    created: z.number().int(),
    changed: z.number().int(),
    removed: z.number().int(),
    failed: z.number().int(),
  }),
  error: z.string().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});

export const productsRest = router({
  list: sellerProcedure
    .meta(
      operation("GET", "/products", {
        tag: "Products",
        summary: "List and search products",
        description: "All states unless `state` is given; best match first when searching.",
      }),
    )
    .input(ListProducts)
    .output(
      z.object({
        products: z.array(Product),
        total: z.number().int(),
        limit: z.number().int(),
        offset: z.number().int(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { products, total } = await listProducts(ctx, input);
      return { products: products.map(productOnTheWire), total, limit: input.limit, offset: input.offset };
    }),

  sync: sellerProcedure
    .meta(
      operation("POST", "/products/sync", {
        tag: "Products",
        summary: "Sync with Etsy now",
        description: "Goes on by itself; while one runs, answers with the running one.",
        errors: { 409: "No shop is connected, or it has to be reconnected." },
      }),
    )
    .output(z.object({ success: z.literal(true), syncId: z.string(), status: SyncStatus }))
    .mutation(async ({ ctx }) => {
      const { id, status } = await startSync(ctx, { trigger: "manual" });
      return { success: true as const, syncId: id, status };
    }),

  syncStatus: sellerProcedure
    .meta(
      operation("GET", "/products/sync/{syncId}", {
        tag: "Products",
        summary: "How a sync is going",
        errors: { 404: "There is no such sync." },
      }),
    )
    .input(SyncId)
    .output(Sync)
    .query(async ({ ctx, input }) => syncOnTheWire(await getSync(ctx, input))),
});

function productOnTheWire({ listingExternalId, priceMinor, syncedAt, ...row }: ProductRow) {
  return {
    ...row,
    etsyListingId: listingExternalId,
    price: priceMinor === null ? null : toDecimal(money(priceMinor, row.currency)),
    syncedAt: syncedAt.toISOString(),
  };
}

function syncOnTheWire(run: SyncRun): z.output<typeof Sync> {
  const { total, seen, created, changed, removed, failed } = run;
  return {
    syncId: run.id,
    status: run.status,
    counts: { total, seen, created, changed, removed, failed },
    error: run.error,
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

import {
  type ChannelListing,
  type ListingPage,
  type ListingState,
  listingStates,
  type TokenSource,
  type VariantBatch,
} from "@/integrations/channels/port";
import { addMs, minutes } from "@/kernel/time";
import { connectionTokens, type SyncRun } from "../channels";
import { type Ctx, inTransaction } from "../context";
import type { Source } from "./listing-rows";
import { findChanged } from "./store-listings";

/** A pass in work. */
export interface Reading {
  /** As it stands in the database, as far as it is ours. */
  run: SyncRun;
  shopId: string;
  /** Changes before are known. */
  syncedUpTo: Date | null;
  signal: AbortSignal;
}

/** A page with all that has to be asked for it. */
export interface PageRead {
  state: ListingState;
  start: number;
  page: ListingPage;
  /** Of the page's listings those that are to be stored. */
  wanted: ChannelListing[];
  batch: VariantBatch;
}

/** Etsy's largest page, and the most ids that one inventory call takes. */
const PAGE = 100;
/** Our clock isn't the platform's, and what it stores it lists a little later. */
const OVERLAP = minutes(10);
/** A count that goes to and fro must not keep a pass for ever. */
const MOST_STEPS_BACK = 50;

export const sourceOf = ({ connectionId }: SyncRun): Source => ({ connectionId, channel: "etsy" });

/** All five states from the cursor on: whole, or back to where changes are known. Stores nothing. */
export async function* readPages(ctx: Ctx, reading: Reading): AsyncGenerator<PageRead> {
  const { run } = reading;
  const cursor = run.cursor?.kind === run.kind ? run.cursor : null;
  if (cursor?.state === "retry") return;
  const at = listingStates.find((state) => state === cursor?.state) ?? listingStates[0];
  const first = listingStates.indexOf(at);
  for (const [index, state] of listingStates.slice(first).entries())
    yield* readState(ctx, reading, state, index === 0 && cursor ? cursor : { offset: 0, total: 0 });
}

async function* readState(
  ctx: Ctx,
  reading: Reading,
  state: ListingState,
  from: { offset: number; total: number },
): AsyncGenerator<PageRead> {
  const { run, signal } = reading;
  const tokens = connectionTokens(ctx, run.connectionId, "sync");
  let { offset, total } = from;
  let stepsBack = 0;
  for (;;) {
    signal.throwIfAborted();
    const page = await ctx.ports.etsy.listListings(tokens, {
      shopExternalId: reading.shopId,
      state,
      order: run.kind === "full" ? "created" : "updated",
      offset,
      limit: PAGE,
      signal,
    });
    // Fewer than before: what follows has moved up, and the first of it would be passed over.
    const hasShrunk = offset > 0 && page.total < total;
    total = page.total;
    if (hasShrunk && stepsBack < MOST_STEPS_BACK) {
      stepsBack += 1;
      offset = Math.max(0, offset - PAGE);
      continue;
    }
    yield { state, start: offset, page, ...(await readWanted(ctx, reading, tokens, page)) };
    const read = page.listings.length + page.failures.length;
    offset += read;
    if (read < PAGE || offset >= total || reachesBack(reading, page.listings)) return;
  }
}

/** Whether all that follows was known before. Where the platform kept to no order, the page tells nothing. */
function reachesBack({ run, syncedUpTo }: Reading, page: ChannelListing[]): boolean {
  const oldest = page.at(-1);
  if (run.kind === "full" || !syncedUpTo || !oldest) return false;
  const isOrdered = page.every(
    (one, index) => index === 0 || one.updatedAt <= (page[index - 1] ?? one).updatedAt,
  );
  return isOrdered && oldest.updatedAt < addMs(syncedUpTo, -OVERLAP);
}

async function readWanted(
  ctx: Ctx,
  { run, signal }: Reading,
  tokens: TokenSource,
  page: ListingPage,
): Promise<Pick<PageRead, "wanted" | "batch">> {
  const wanted =
    run.kind === "full"
      ? page.listings
      : await inTransaction(ctx, (ctx) => findChanged(ctx, sourceOf(run), page.listings));
  if (wanted.length === 0) return { wanted, batch: { variants: new Map(), failures: [] } };
  const ids = wanted.map((listing) => listing.externalId);
  return { wanted, batch: await ctx.ports.etsy.listVariants(tokens, ids, signal) };
}

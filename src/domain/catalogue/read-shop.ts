import {
  type ChannelListing,
  type ListingPage,
  type ListingState,
  listingStates,
  type RowFailure,
  type TokenSource,
  type VariantBatch,
} from "@/integrations/channels/port";
import { addMs, minutes } from "@/kernel/time";
import { connectionTokens, currentKind, logSync, noteProgress, type SyncRun } from "../channels";
import { type Ctx, inTransaction } from "../context";
import type { Source } from "./listing-rows";
import { findChanged, storeListings } from "./store-listings";
import { forgetPages, rememberPage } from "./sync-pages";

/** A pass in work. */
export interface Reading {
  /** As it stands in the database, as far as it is ours. */
  run: SyncRun;
  shopId: string;
  /** Changes before are known. */
  syncedUpTo: Date | null;
  signal: AbortSignal;
}

/** Etsy's largest page, and the most ids that one inventory call takes. */
const PAGE = 100;
/** Failures named in the log of one page; the count tells the rest. */
const LOGGED_FAILURES = 20;
/** Our clock isn't the platform's, and what it stores it lists a little later. */
const OVERLAP = minutes(10);

/** A count that goes to and fro must not keep a pass for ever. */
const MOST_STEPS_BACK = 50;

export const sourceOf = ({ connectionId }: SyncRun): Source => ({ connectionId, channel: "etsy" });

/** Reads all five states from the cursor on: whole, or back to where changes are known. */
export async function readShop(ctx: Ctx, reading: Reading): Promise<void> {
  const { run } = reading;
  const cursor = run.cursor?.kind === run.kind ? run.cursor : null;
  if (cursor?.state === "retry") return;
  const at = listingStates.find((state) => state === cursor?.state) ?? listingStates[0];
  const first = listingStates.indexOf(at);
  for (const [index, state] of listingStates.slice(first).entries())
    await readState(ctx, reading, state, index === 0 && cursor ? cursor : { offset: 0, total: 0 });
}

async function readState(
  ctx: Ctx,
  reading: Reading,
  state: ListingState,
  from: { offset: number; total: number },
): Promise<void> {
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
    const read = page.listings.length + page.failures.length;
    await readPage(ctx, reading, { tokens, state, start: offset, page });
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

interface PageRead {
  tokens: TokenSource;
  state: ListingState;
  start: number;
  page: ListingPage;
}

/** Stores a page and where to go on in one transaction. */
async function readPage(ctx: Ctx, reading: Reading, { tokens, state, start, page }: PageRead): Promise<void> {
  const { run, signal } = reading;
  const { kind } = run;
  const wanted =
    kind === "full"
      ? page.listings
      : await inTransaction(ctx, (ctx) => findChanged(ctx, sourceOf(run), page.listings));
  const batch = await readVariants(ctx, tokens, wanted, signal);
  const failures = [...page.failures, ...batch.failures, ...missing(wanted, batch)];
  const seenIds = [...page.listings.map((one) => one.externalId), ...namesOf(page.failures)];
  const retryIds = namesOf(failures);
  const read = page.listings.length + page.failures.length;
  const cursor = { kind, state, offset: start + read, total: page.total };
  await inTransaction(ctx, async (ctx) => {
    await currentKind(ctx, run);
    if (run.cursor?.kind !== kind) await forgetPages(ctx);
    const counts = await storeListings(ctx, sourceOf(run), wanted, batch);
    const nameless = page.failures.length - namesOf(page.failures).length;
    const memory = { state, start, seenIds: kind === "full" ? seenIds : [], retryIds, nameless };
    const isWorthIt = kind === "full" || retryIds.length > 0;
    const fresh = isWorthIt ? await rememberPage(ctx, run, memory) : 0;
    const seen = kind === "full" ? fresh + nameless : wanted.length + page.failures.length;
    await noteProgress(ctx, run, {
      counts: { ...counts, seen, failed: failures.length },
      cursor,
      total: kind === "full" && start === 0 ? page.total : null,
    });
    await logSync(ctx, run.id, describeFailures(failures));
  });
  run.cursor = cursor;
}

/** Listed, and a moment later not there when asked for: gone, or a slip of the platform's. */
function missing(wanted: ChannelListing[], { variants, failures }: VariantBatch): RowFailure[] {
  const named = new Set(namesOf(failures));
  return wanted.flatMap(({ externalId }) =>
    variants.has(externalId) || named.has(externalId)
      ? []
      : [{ externalId, reason: "It was listed, but its variations were not found." }],
  );
}

const namesOf = (failures: RowFailure[]) =>
  failures.flatMap(({ externalId }) => (externalId === null ? [] : [externalId]));

async function readVariants(
  ctx: Ctx,
  tokens: TokenSource,
  wanted: ChannelListing[],
  signal: AbortSignal,
): Promise<VariantBatch> {
  if (wanted.length === 0) return { variants: new Map(), failures: [] };
  const ids = wanted.map((listing) => listing.externalId);
  return ctx.ports.etsy.listVariants(tokens, ids, signal);
}

function describeFailures(failures: RowFailure[]) {
  return failures
    .slice(0, LOGGED_FAILURES)
    .map((failure) => ({ level: "error" as const, entity: failure.externalId, message: failure.reason }));
}

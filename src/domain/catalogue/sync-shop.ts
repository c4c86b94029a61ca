import {
  type ListingState,
  listingStates,
  type RowFailure,
  type TokenSource,
  type VariantBatch,
} from "@/integrations/channels/port";
import { AppError, toAppError } from "@/kernel/errors";
import {
  claimSync,
  connectionTokens,
  failSync,
  findConnection,
  finishSync,
  logSync,
  noteProgress,
  pauseSync,
  type SyncRun,
} from "../channels";
import { type Ctx, inTransaction } from "../context";
import { markSeen, type Pass, removeUnseen, storeListings } from "./store-listings";

/** Etsy's largest page, and the most ids that one inventory call takes. */
const PAGE = 100;
/** Failures named in the log of one page; the count tells the rest. */
const LOGGED_FAILURES = 20;

/**
 * Job: one pass over the shop, page by page: read, store with the cursor in one transaction, go on. A crash repeats
 * at most the page in work. When all five states are through, what was not seen is gone.
 */
export async function syncShop(ctx: Ctx, syncRunId: string, signal: AbortSignal): Promise<void> {
  const run = await claimSync(ctx, syncRunId);
  if (!run) return;
  try {
    await readShop(ctx, run, signal);
    await inTransaction(ctx, async (ctx) => finishSync(ctx, run, await removeUnseen(ctx, passOf(run))));
  } catch (cause) {
    const error = toAppError(cause);
    if (error.kind === "conflict") return;
    ctx.log.warn({ error, syncRunId }, "sync stopped");
    // Asked to stop, it may go on elsewhere at once; after a fault it waits, as long as the platform says.
    const waitSeconds = signal.aborted ? 0 : Math.max(2 ** run.attemptCount, error.retryAfterSeconds ?? 0);
    await inTransaction(ctx, (ctx) =>
      error.retryable
        ? pauseSync(ctx, run, { error: error.message, waitSeconds })
        : failSync(ctx, run, error.message),
    );
  }
}

const passOf = ({ id, connectionId }: SyncRun): Pass => ({ id, connectionId, channel: "etsy" });

async function readShop(ctx: Ctx, run: SyncRun, signal: AbortSignal): Promise<void> {
  const connection = await inTransaction(ctx, findConnection);
  if (!connection) throw new AppError("not_found", "This shop is not connected.");
  const start = run.cursor ?? { state: listingStates[0], offset: 0 };
  const first = Math.max(
    0,
    listingStates.findIndex((state) => state === start.state),
  );
  for (const [index, state] of listingStates.slice(first).entries()) {
    await readState(ctx, run, {
      shopId: connection.externalShopId,
      state,
      offset: index === 0 ? start.offset : 0,
      signal,
    });
  }
}

async function readState(
  ctx: Ctx,
  run: SyncRun,
  at: { shopId: string; state: ListingState; offset: number; signal: AbortSignal },
): Promise<void> {
  const tokens = connectionTokens(ctx, run.connectionId, "sync");
  let { offset } = at;
  for (;;) {
    at.signal.throwIfAborted();
    const page = await ctx.ports.etsy.listListings(tokens, {
      shopExternalId: at.shopId,
      state: at.state,
      offset,
      limit: PAGE,
      signal: at.signal,
    });
    const ids = page.listings.map((listing) => listing.externalId);
    const batch = await readVariants(ctx, tokens, ids, at.signal);
    const read = page.listings.length + page.failures.length;
    const failures = [...page.failures, ...batch.failures];
    const next = { state: at.state, offset: offset + read };
    await inTransaction(ctx, async (ctx) => {
      const counts = await storeListings(ctx, passOf(run), page.listings, batch);
      await noteProgress(ctx, run, {
        counts: { ...counts, seen: read, failed: failures.length },
        cursor: next,
        total: offset === 0 ? page.total : null,
      });
      await logSync(ctx, run.id, describeFailures(failures));
      await markSeen(ctx, passOf(run), failures);
    });
    run.cursor = next;
    offset = next.offset;
    if (read < PAGE || offset >= page.total) return;
  }
}

async function readVariants(
  ctx: Ctx,
  tokens: TokenSource,
  ids: string[],
  signal: AbortSignal,
): Promise<VariantBatch> {
  if (ids.length === 0) return { variants: new Map(), failures: [] };
  return ctx.ports.etsy.listVariants(tokens, ids, signal);
}

function describeFailures(failures: RowFailure[]) {
  return failures
    .slice(0, LOGGED_FAILURES)
    .map((failure) => ({ level: "error" as const, entity: failure.externalId, message: failure.reason }));
}

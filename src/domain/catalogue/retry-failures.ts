import type { ListingPage, TokenSource, VariantBatch } from "@/integrations/channels/port";
import { connectionTokens, currentKind, logSync, noteProgress } from "../channels";
import { type Ctx, inTransaction } from "../context";
import { type Reading, sourceOf } from "./read-pages";
import { storeListings } from "./store-listings";
import { listRetries, unsee } from "./sync-pages";

/** A shop where more can't be read has a trouble that asking again doesn't mend. */
const RETRIES = 100;

/**
 * Reads once more, each alone, what could not be read with its page. What still can't be read stays as we know it, and
 * named; what is not there any more was listed and went since.
 */
export async function retryFailures(ctx: Ctx, { run, signal }: Reading): Promise<void> {
  const { kind } = run;
  const ids = await inTransaction(ctx, (ctx) => listRetries(ctx, run, RETRIES));
  const done = run.cursor?.kind === kind && run.cursor.state === "retry" ? run.cursor.offset : 0;
  const tokens = connectionTokens(ctx, run.connectionId, "sync");
  for (const [index, id] of ids.slice(done).entries()) {
    signal.throwIfAborted();
    const { page, batch } = await readAlone(ctx, tokens, id, signal);
    const isGone = page.total === 0;
    const isMended = isGone || batch.variants.has(id);
    const cursor = { kind, state: "retry", offset: done + index + 1, total: ids.length };
    await inTransaction(ctx, async (ctx) => {
      await currentKind(ctx, run);
      const stored = await storeListings(ctx, sourceOf(run), page.listings, batch);
      if (isGone) await unsee(ctx, run, id);
      await noteProgress(ctx, run, {
        counts: { ...stored, failed: isMended ? -1 : 0 },
        cursor,
        total: null,
      });
      const message = isGone ? "It was gone at the second try." : "It was read at the second try.";
      if (isMended) await logSync(ctx, run.id, [{ level: "info", entity: id, message }]);
    });
    run.cursor = cursor;
  }
}

async function readAlone(
  ctx: Ctx,
  tokens: TokenSource,
  id: string,
  signal: AbortSignal,
): Promise<{ page: ListingPage; batch: VariantBatch }> {
  const { etsy } = ctx.ports;
  const page = await etsy.getListing(tokens, id, signal);
  if (page.listings.length === 0) return { page, batch: { variants: new Map(), failures: [] } };
  const batch = await etsy.listVariants(tokens, [id], signal);
  // The listing is there, and of its variations nothing is known to the platform either.
  if (batch.failures.length === 0 && !batch.variants.has(id)) batch.variants.set(id, []);
  return { page, batch };
}

import type { ChannelListing, RowFailure, VariantBatch } from "@/integrations/channels/port";
import { readAhead } from "@/kernel/read-ahead";
import { currentKind, logSync, noteProgress } from "../channels";
import { type Ctx, inTransaction } from "../context";
import { type PageRead, type Reading, readPages, sourceOf } from "./read-pages";
import { storeListings } from "./store-listings";
import { forgetPages, rememberPage } from "./sync-pages";

/** Failures named in the log of one page; the count tells the rest. */
const LOGGED_FAILURES = 20;

/** Stores the shop page by page, from the cursor on; while one page is stored, the next is read. */
export async function readShop(ctx: Ctx, reading: Reading): Promise<void> {
  const pages = (signal: AbortSignal) => readPages(ctx, { ...reading, signal });
  for await (const page of readAhead(pages, reading.signal)) await storePage(ctx, reading, page);
}

/** A page and where to go on, in one transaction. */
async function storePage(ctx: Ctx, { run }: Reading, read: PageRead): Promise<void> {
  const { state, start, page, wanted, batch } = read;
  const { kind } = run;
  const failures = [...page.failures, ...batch.failures, ...missing(wanted, batch)];
  const seenIds = [...page.listings.map((one) => one.externalId), ...namesOf(page.failures)];
  const retryIds = namesOf(failures);
  const offset = start + page.listings.length + page.failures.length;
  const cursor = { kind, state, offset, total: page.total };
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

function describeFailures(failures: RowFailure[]) {
  return failures
    .slice(0, LOGGED_FAILURES)
    .map((failure) => ({ level: "error" as const, entity: failure.externalId, message: failure.reason }));
}

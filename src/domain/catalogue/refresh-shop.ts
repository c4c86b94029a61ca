import { and, eq, sql } from "drizzle-orm";
import { signal } from "@/db/live";
import { connections } from "@/db/schema";
import { type ChannelShop, type TermsKind, termsKinds } from "@/integrations/channels/port";
import { toAppError } from "@/kernel/errors";
import { connectionTokens, currentKind, isPaused, logSync } from "../channels";
import { type Ctx, inTransaction } from "../context";
import type { Reading } from "./read-pages";
import { storeTerms } from "./store-terms";

const named: Record<TermsKind, string> = {
  section: "sections",
  shipping: "shipping profiles",
  returns: "return policies",
};

/**
 * What the shop says of itself and for many listings at once, before a pass over everything. What can't be read stays
 * as we know it, and is logged: it doesn't keep the listings waiting.
 */
export async function refreshShop(ctx: Ctx, reading: Reading): Promise<void> {
  const { run, shopId: shopExternalId, signal } = reading;
  if (run.kind !== "full" || run.cursor?.kind === "full") return;
  const { etsy } = ctx.ports;
  const tokens = connectionTokens(ctx, run.connectionId, "sync");
  const shop = await attempt(ctx, reading, "The shop's own words", () =>
    etsy.getShop(tokens, { shopExternalId, signal }),
  );
  if (shop) await storing(ctx, reading, (ctx) => storeShop(ctx, run.connectionId, shop));
  for (const kind of termsKinds) {
    const terms = await attempt(ctx, reading, `The shop's ${named[kind]}`, () =>
      etsy.listTerms(tokens, { shopExternalId, kind, signal }),
    );
    if (terms) await storing(ctx, reading, (ctx) => storeTerms(ctx, run.connectionId, kind, terms));
  }
}

/** In a transaction that fails with `conflict` when the pass is no longer ours. */
function storing(ctx: Ctx, { run }: Reading, store: (ctx: Ctx) => Promise<void>): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await currentKind(ctx, run);
    await store(ctx);
  });
}

/** Null when it can't be read; what holds for every call is thrown. */
async function attempt<T>(
  ctx: Ctx,
  { run, signal }: Reading,
  what: string,
  read: () => Promise<T | null>,
): Promise<T | null> {
  signal.throwIfAborted();
  let reason = "Etsy does not let us see them.";
  try {
    const answer = await read();
    if (answer !== null) return answer;
  } catch (cause) {
    const error = toAppError(cause);
    const isItsOwn = error.kind === "unavailable" || error.kind === "channel_rejected";
    if (signal.aborted || isPaused(error) || !isItsOwn) throw error;
    reason = error.message;
  }
  const message = `${what} could not be read and stay as we know them: ${reason}`;
  await inTransaction(ctx, (ctx) => logSync(ctx, run.id, [{ level: "warn", entity: null, message }]));
  return null;
}

/** Written only where the shop speaks otherwise than before. */
async function storeShop(ctx: Ctx, connectionId: string, shop: ChannelShop): Promise<void> {
  const about = { ...shop.about };
  const told = { shopName: shop.name, shopUrl: shop.url, currency: shop.currency, about };
  const { shopName, shopUrl, currency } = connections;
  const written = await ctx.db
    .update(connections)
    .set({ ...told, updatedAt: ctx.now() })
    .where(
      and(
        eq(connections.sellerId, ctx.sellerId),
        eq(connections.id, connectionId),
        sql`(${shopName}, ${shopUrl}, ${currency}, ${connections.about})
          is distinct from (${shop.name}, ${shop.url}, ${shop.currency}, ${JSON.stringify(about)}::jsonb)`,
      ),
    );
  if (written.count > 0) await signal(ctx.db, { sellerId: ctx.sellerId, topic: "channel" });
}

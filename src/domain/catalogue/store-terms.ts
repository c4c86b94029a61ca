import { and, eq, notInArray, sql } from "drizzle-orm";
import { excluded } from "@/db/excluded";
import { shopTerms } from "@/db/schema";
import type { ChannelTerms, TermsKind } from "@/integrations/channels/port";
import { type Ctx, inTransaction } from "../context";
import { upsertRows } from "./upsert-rows";

/** All that a shop says of one kind, in its order. What is as it was isn't written, what is gone goes. */
export function storeTerms(
  ctx: Ctx,
  connectionId: string,
  kind: TermsKind,
  terms: ChannelTerms[],
): Promise<void> {
  const rows = [...new Map(terms.map((one) => [one.externalId, one])).values()].map((one, position) => ({
    sellerId: ctx.sellerId,
    id: ctx.newId("shopTerms"),
    connectionId,
    kind,
    position,
    updatedAt: ctx.now(),
    ...one,
  }));
  return inTransaction(ctx, async (ctx) => {
    const ofKind = and(
      eq(shopTerms.sellerId, ctx.sellerId),
      eq(shopTerms.connectionId, connectionId),
      eq(shopTerms.kind, kind),
    );
    const known = rows.map((row) => row.externalId);
    await ctx.db.delete(shopTerms).where(and(ofKind, notInArray(shopTerms.externalId, known)));
    const { title, position, terms } = shopTerms;
    await upsertRows(ctx, shopTerms, rows, {
      target: [shopTerms.sellerId, shopTerms.connectionId, shopTerms.kind, shopTerms.externalId],
      set: excluded(shopTerms, ["title", "position", "terms", "updatedAt"]),
      setWhere: sql`(${title}, ${position}, ${terms}) is distinct from (excluded.title, excluded.position, excluded.terms)`,
    });
  });
}

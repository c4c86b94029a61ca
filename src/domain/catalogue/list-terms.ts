import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { shopTerms } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";

/** Most profiles and policies read at once. */
const LIMIT = 60;

export type ShopTermsRow = Pick<
  typeof shopTerms.$inferSelect,
  "id" | "externalId" | "title" | "terms" | "updatedAt"
>;

/** What the shop says of sending and of taking back, sending first, in the shop's order, as the last full pass read it. */
export function listTerms(ctx: Ctx): Promise<ShopTermsRow[]> {
  const { id, externalId, title, terms, updatedAt, kind, position } = shopTerms;
  return inTransaction(ctx, ({ db, sellerId }) =>
    db
      .select({ id, externalId, title, terms, updatedAt })
      .from(shopTerms)
      .where(and(eq(shopTerms.sellerId, sellerId), inArray(kind, ["shipping", "returns"])))
      .orderBy(desc(kind), asc(position), asc(title))
      .limit(LIMIT),
  );
}

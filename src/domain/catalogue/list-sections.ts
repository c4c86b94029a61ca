import { and, asc, eq } from "drizzle-orm";
import { shopTerms } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";

/** The shop's sections in the shop's order; none when it has none. Etsy allows twenty. */
export function listSections(ctx: Ctx): Promise<{ externalId: string; title: string }[]> {
  return inTransaction(ctx, ({ db, sellerId }) =>
    db
      .select({ externalId: shopTerms.externalId, title: shopTerms.title })
      .from(shopTerms)
      .where(and(eq(shopTerms.sellerId, sellerId), eq(shopTerms.kind, "section")))
      .orderBy(asc(shopTerms.position), asc(shopTerms.title))
      .limit(100),
  );
}

import { and, eq, inArray } from "drizzle-orm";
import { knowledge } from "@/db/schema";
import { currentOffers, listTerms } from "../../catalogue";
import type { Ctx } from "../../context";
import type { CurrentValue, Fact } from "../truth";

/** Of a fact about a place that a profile sends to: the profile's id, and of a listing's own cost the listing's. */
const rowOf = ({ entityId }: Fact) => entityId.split("/")[0] ?? entityId;
const listingOf = ({ entityId }: Fact) => entityId.split("/")[2];

/** What facts of answers and terms say now: the same as long as nobody changed the row. Call inside a transaction. */
export async function currentKnowledge(ctx: Ctx, facts: readonly Fact[]): Promise<CurrentValue[]> {
  const ids = facts.map(rowOf).filter((id) => id.startsWith("knw_"));
  const hasTerms = facts.some((fact) => fact.entityId.startsWith("trm_"));
  const versions = new Map<string, string>();
  if (ids.length > 0) {
    const rows = await ctx.db
      .select({ id: knowledge.id, version: knowledge.version })
      .from(knowledge)
      .where(
        and(
          eq(knowledge.sellerId, ctx.sellerId),
          inArray(knowledge.id, ids),
          eq(knowledge.status, "published"),
        ),
      );
    for (const row of rows) versions.set(row.id, String(row.version));
  }
  const externalIds = new Map<string, string>();
  if (hasTerms)
    for (const row of await listTerms(ctx)) {
      versions.set(row.id, row.updatedAt.toISOString());
      externalIds.set(row.id, row.externalId);
    }
  const sentBy = await profilesOf(ctx, facts);
  const isOwn = (fact: Fact) => {
    const listing = listingOf(fact);
    return listing === undefined || sentBy.get(listing) === externalIds.get(rowOf(fact));
  };
  return facts
    .filter((fact) => versions.get(rowOf(fact)) === fact.version && isOwn(fact))
    .map(({ entityId, field, value }) => ({ entityId, field, value }));
}

/** By which profile the listings of such facts are sent now. */
async function profilesOf(ctx: Ctx, facts: readonly Fact[]): Promise<Map<string, string | null>> {
  const ids = facts.flatMap((fact) => listingOf(fact) ?? []);
  if (ids.length === 0) return new Map();
  const offers = await currentOffers(ctx, [...new Set(ids)]);
  return new Map(offers.map((offer) => [offer.listingId, offer.shippingProfile]));
}

import { and, eq } from "drizzle-orm";
import { type FieldChange, listings } from "@/db/schema";
import { toDecimal } from "@/kernel/money";
import type { Ctx } from "../context";

type Side = Record<string, unknown>;

/** Both sides of a change for the audit log, in words that a seller reads: "price, Large" → "24.00 USD". */
export async function auditSides(
  ctx: Ctx,
  listingId: string,
  changes: FieldChange[],
): Promise<{ before: Side; after: Side }> {
  const [listing] = await ctx.db
    .select({ currency: listings.currency })
    .from(listings)
    .where(and(eq(listings.sellerId, ctx.sellerId), eq(listings.id, listingId)))
    .limit(1);
  const side = (which: "from" | "to"): Side =>
    Object.fromEntries(
      changes.map((change) => [
        nameOf(change),
        shownValue(change, change[which], listing?.currency ?? "USD"),
      ]),
    );
  return { before: side("from"), after: side("to") };
}

function nameOf(change: FieldChange): string {
  if (change.field !== "price" && change.field !== "quantity") return change.field;
  return [change.field, ...change.form.properties.map(({ value }) => value)].join(", ");
}

function shownValue({ field }: FieldChange, value: FieldChange["from"], currency: string): unknown {
  if (field === "price" && typeof value === "number")
    return `${toDecimal({ amountMinor: value, currency })} ${currency}`;
  return Array.isArray(value) ? value.join(", ") : value;
}

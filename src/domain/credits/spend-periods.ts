import { eq } from "drizzle-orm";
import { sellers } from "@/db/schema";
import { localDay } from "@/kernel/local-time";
import type { Ctx } from "../context";

type Scope = "contact_day" | "day" | "month";

interface Period {
  scope: Scope;
  subjectId: string;
  period: string;
}

/** The periods that a moment belongs to, in the order in which their caps are asked: a contact's own first. */
export function periodsAt(at: Date, timeZone: string, contactId: string | null): Period[] {
  const day = localDay(at, timeZone);
  const shop: Period[] = [
    { scope: "day", subjectId: "", period: day },
    { scope: "month", subjectId: "", period: day.slice(0, 7) },
  ];
  return contactId === null ? shop : [{ scope: "contact_day", subjectId: contactId, period: day }, ...shop];
}

/** Days end when they end at the shop. */
export async function ownTimeZone(ctx: Ctx): Promise<string> {
  const [seller] = await ctx.db
    .select({ timeZone: sellers.timeZone })
    .from(sellers)
    .where(eq(sellers.id, ctx.sellerId));
  return seller?.timeZone ?? "UTC";
}

import { eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { sellers } from "@/db/schema";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { getSeller } from "./get-seller";
import { UpdateProfile } from "./schemas";

const fields = ["name", "locale", "timeZone"] as const;

/** Name, and how dates and numbers are written. What is left out, or as it was, stays; safe to repeat. */
export function updateProfile(ctx: Ctx, input: UpdateProfile): Promise<void> {
  const wanted = UpdateProfile.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const profile = await getSeller(ctx);
    const changed = fields.filter((field) => wanted[field] !== undefined && wanted[field] !== profile[field]);
    if (changed.length === 0) return;
    const after = Object.fromEntries(changed.map((field) => [field, wanted[field]]));
    const before = Object.fromEntries(changed.map((field) => [field, profile[field]]));
    await ctx.db
      .update(sellers)
      .set({ ...after, updatedAt: ctx.now() })
      .where(eq(sellers.id, ctx.sellerId));
    await recordAudit(ctx, { action: "seller.update-profile", entityId: ctx.sellerId, before, after });
    // Every date on every page may now read differently.
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "resync" });
  });
}

import { eq } from "drizzle-orm";
import { sellers } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../context";

/** An account as its owner sees it. */
export type SellerProfile = Awaited<ReturnType<typeof getSeller>>;

/** The tenant's own account. */
export function getSeller(ctx: Ctx) {
  return inTransaction(ctx, async (ctx) => {
    const [seller] = await ctx.db.select(profileColumns).from(sellers).where(eq(sellers.id, ctx.sellerId));
    if (!seller) throw new AppError("not_found", "This account doesn't exist any more.");
    return { ...seller, isSample: seller.sampleExpiresAt !== null };
  });
}

const profileColumns = {
  id: sellers.id,
  email: sellers.email,
  name: sellers.name,
  plan: sellers.plan,
  status: sellers.status,
  role: sellers.role,
  locale: sellers.locale,
  timeZone: sellers.timeZone,
  /** When a visitor's throw-away shop goes; null: an account that stays. */
  sampleExpiresAt: sellers.sampleExpiresAt,
  createdAt: sellers.createdAt,
};

import { eq } from "drizzle-orm";
import { sellers } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../context";
import { checkPassword } from "./password";

const WRONG = "That isn’t your current password.";

/**
 * Makes sure that it is the owner who sits at an open page, and returns the stored hash it checked; `invalid` at
 * `currentPassword` otherwise. Call outside of a transaction: checking takes tens of milliseconds on purpose.
 */
export async function confirmPassword(ctx: Ctx, currentPassword: string): Promise<string | null> {
  const stored = await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select({ passwordHash: sellers.passwordHash })
      .from(sellers)
      .where(eq(sellers.id, ctx.sellerId));
    return row?.passwordHash ?? null;
  });
  if (await checkPassword(stored, currentPassword)) return stored;
  throw new AppError("invalid", WRONG, { meta: { fields: { currentPassword: WRONG } } });
}

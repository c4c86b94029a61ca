import { and, eq } from "drizzle-orm";
import { sellers } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { confirmPassword } from "./confirm-password";
import { hashPassword } from "./password";
import type { ChangePassword } from "./schemas";
import { revokeOtherSessions } from "./sessions";

const SAME = "That is the password you have already.";

/**
 * A new password for who knows the current one (`invalid` at its field otherwise). Everybody else is signed out, REST
 * tokens included; only `keepSessionId` goes on.
 */
export async function changePassword(
  ctx: Ctx,
  input: ChangePassword & { keepSessionId: string | null },
): Promise<{ ended: number }> {
  const before = await confirmPassword(ctx, input.currentPassword);
  if (!before || input.newPassword === input.currentPassword) {
    throw new AppError("invalid", SAME, { meta: { fields: { newPassword: SAME } } });
  }
  const passwordHash = await hashPassword(input.newPassword);
  return inTransaction(ctx, async (ctx) => {
    const changed = await ctx.db
      .update(sellers)
      .set({ passwordHash, updatedAt: ctx.now() })
      .where(and(eq(sellers.id, ctx.sellerId), eq(sellers.passwordHash, before)))
      .returning({ id: sellers.id });
    if (changed.length === 0) {
      throw new AppError("conflict", "Your password was changed a moment ago, on another page.");
    }
    const ended = await revokeOtherSessions(ctx, input.keepSessionId);
    await recordAudit(ctx, { action: "seller.change-password", entityId: ctx.sellerId, after: { ended } });
    return { ended };
  });
}

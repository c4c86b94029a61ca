import { eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { sellers } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { claimRoute, releaseRoutes } from "../tenant-routes";
import { confirmPassword } from "./confirm-password";
import { type ChangeEmail, normaliseEmail } from "./schemas";
import { revokeOtherSessions } from "./sessions";

const TAKEN = "Another account uses this e-mail address.";

/**
 * Another address to sign in with, for who knows the password. The old one is free again; an address of another account
 * is a `conflict`. Everybody else is signed out, only `keepSessionId` goes on. Safe to repeat.
 */
export async function changeEmail(
  ctx: Ctx,
  input: ChangeEmail & { keepSessionId: string | null },
): Promise<void> {
  await confirmPassword(ctx, input.currentPassword);
  const email = normaliseEmail(input.email);
  await inTransaction(ctx, async (ctx) => {
    const [account] = await ctx.db
      .select({ email: sellers.email })
      .from(sellers)
      .where(eq(sellers.id, ctx.sellerId))
      // Of two changes at once the second sees what the first has claimed.
      .for("update");
    if (!account) throw new AppError("not_found", "This account doesn't exist any more.");
    if (account.email === email) return;
    await releaseRoutes(ctx, "email", ctx.sellerId);
    await claimRoute(ctx, { kind: "email", key: email, entityId: ctx.sellerId, takenMessage: TAKEN });
    await ctx.db.update(sellers).set({ email, updatedAt: ctx.now() }).where(eq(sellers.id, ctx.sellerId));
    await revokeOtherSessions(ctx, input.keepSessionId);
    await recordAudit(ctx, {
      action: "seller.change-email",
      entityId: ctx.sellerId,
      before: { email: account.email },
      after: { email },
    });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "resync" });
  });
}

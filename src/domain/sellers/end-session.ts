import { and, eq, isNull } from "drizzle-orm";
import { signal } from "@/db/live";
import { sessions } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { revokeOtherSessions } from "./sessions";

/** Signs one other device out; its open pages notice at once. The asking one is a `conflict`. Safe to repeat. */
export async function endSession(
  ctx: Ctx,
  { sessionId, currentSessionId }: { sessionId: string; currentSessionId: string | null },
): Promise<void> {
  if (sessionId === currentSessionId) {
    throw new AppError("conflict", "This is the device you are using. Log out to end it.");
  }
  await inTransaction(ctx, async (ctx) => {
    const mine = and(eq(sessions.sellerId, ctx.sellerId), eq(sessions.id, sessionId));
    const [known] = await ctx.db.select({ kind: sessions.kind }).from(sessions).where(mine);
    if (!known) throw new AppError("not_found", "This device is signed out already.");
    const ended = await ctx.db
      .update(sessions)
      .set({ revokedAt: ctx.now() })
      .where(and(mine, isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    if (ended.length === 0) return;
    await recordAudit(ctx, { action: "session.end", entityId: sessionId, before: known });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "resync" });
  });
}

/** Signs out every device and program but the asking one. Safe to repeat. */
export function endOtherSessions(
  ctx: Ctx,
  { currentSessionId }: { currentSessionId: string | null },
): Promise<{ ended: number }> {
  return inTransaction(ctx, async (ctx) => {
    const ended = await revokeOtherSessions(ctx, currentSessionId);
    if (ended > 0) {
      await recordAudit(ctx, { action: "session.end-others", entityId: ctx.sellerId, after: { ended } });
    }
    return { ended };
  });
}

import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { contacts, messagingChannels } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { SetReplyMode } from "./schemas";

/** How the agent answers on one channel or to one contact. From the next answer on; safe to repeat. */
export function setReplyMode(ctx: Ctx, input: SetReplyMode): Promise<void> {
  const { of, replyMode } = SetReplyMode.parse(input);
  const table = of.startsWith("cnt_") ? contacts : messagingChannels;
  return inTransaction(ctx, async (ctx) => {
    const mine = and(eq(table.sellerId, ctx.sellerId), eq(table.id, of));
    const [before] = await ctx.db
      .select({ replyMode: table.replyMode })
      .from(table)
      .where(mine)
      .for("update");
    if (!before) throw new AppError("not_found", "This channel or contact doesn't exist.");
    if (before.replyMode === replyMode) return;
    await ctx.db.update(table).set({ replyMode, updatedAt: ctx.now() }).where(mine);
    await recordAudit(ctx, {
      action: table === contacts ? "contact.set-reply-mode" : "channel.set-reply-mode",
      entityId: of,
      before,
      after: { replyMode },
    });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent" });
  });
}

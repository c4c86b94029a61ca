import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { messagingChannels } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";

/** The seller's own chat on our pages, where they write as a customer would; made at first use. Safe to repeat. */
export function openWebChat(ctx: Ctx): Promise<typeof messagingChannels.$inferSelect> {
  return inTransaction(ctx, async (ctx) => {
    const existing = await findWebChat(ctx);
    if (existing) return existing;
    const [made] = await ctx.db
      .insert(messagingChannels)
      .values({
        sellerId: ctx.sellerId,
        id: ctx.newId("channel"),
        platform: "web",
        platformId: "web",
        displayName: "Web chat",
        handle: "web",
        deepLink: `${ctx.settings.appUrl}/conversations`,
        delivery: "webhook",
        status: "connected",
        createdAt: ctx.now(),
        updatedAt: ctx.now(),
      })
      .onConflictDoNothing()
      .returning();
    if (made) {
      await recordAudit(ctx, { action: "channel.open-web-chat", entityId: made.id });
      await signal(ctx.db, { sellerId: ctx.sellerId, topic: "channel", id: made.id });
    }
    // Somebody else made it at the same moment.
    const channel = made ?? (await findWebChat(ctx));
    if (!channel) throw new AppError("internal", "The web chat could not be opened.");
    return channel;
  });
}

async function findWebChat(ctx: Ctx) {
  const [channel] = await ctx.db
    .select()
    .from(messagingChannels)
    .where(and(eq(messagingChannels.sellerId, ctx.sellerId), eq(messagingChannels.platform, "web")))
    .limit(1);
  return channel ?? null;
}

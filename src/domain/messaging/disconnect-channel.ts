import { and, eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { messagingChannels } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { releaseRoutes } from "../tenant-routes";
import { openToken, ownChannel } from "./internal";

/**
 * Removes the webhook, erases the token and gives the bot free. Conversations stay. Safe to repeat. `conflict` for the
 * chat on our own pages, which has nothing to take away.
 */
export async function disconnectChannel(ctx: Ctx, input: { channelId: string }): Promise<void> {
  const channel = await inTransaction(ctx, (ctx) => ownChannel(ctx, input.channelId));
  if (channel.platform === "web")
    throw new AppError("conflict", "The chat on our own pages stays: nobody else can reach it.");
  if (channel.status === "disconnected") return;
  await removeWebhook(ctx, channel);
  await inTransaction(ctx, async (ctx) => {
    await ctx.db
      .update(messagingChannels)
      .set({
        status: "disconnected",
        tokenSealed: null,
        webhookSecretSealed: null,
        lastError: null,
        updatedAt: ctx.now(),
      })
      .where(and(eq(messagingChannels.sellerId, ctx.sellerId), eq(messagingChannels.id, channel.id)));
    await releaseRoutes(ctx, "telegram_bot", channel.id);
    await releaseRoutes(ctx, "telegram_channel", channel.id);
    await recordAudit(ctx, {
      action: "channel.disconnect",
      entityId: channel.id,
      before: { handle: channel.handle },
    });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "channel", id: channel.id });
  });
}

/** A platform that is down must not keep a seller from leaving: the route is gone, so updates find nobody. */
async function removeWebhook(ctx: Ctx, channel: Awaited<ReturnType<typeof ownChannel>>) {
  try {
    await ctx.ports.telegram.removeWebhook(openToken(ctx, channel));
  } catch (error) {
    ctx.log.warn({ error, channelId: channel.id }, "the webhook could not be removed");
  }
}

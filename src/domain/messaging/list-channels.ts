import { and, desc, eq, inArray, ne } from "drizzle-orm";
import { messagingChannels } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../context";
import { openToken, ownChannel } from "./internal";

/** Messengers that customers can reach, without their secrets, live ones first. The chat on our own pages is no such. */
export function listChannels(ctx: Ctx) {
  return inTransaction(ctx, (ctx) =>
    ctx.db
      .select({
        id: messagingChannels.id,
        platform: messagingChannels.platform,
        platformId: messagingChannels.platformId,
        displayName: messagingChannels.displayName,
        handle: messagingChannels.handle,
        deepLink: messagingChannels.deepLink,
        delivery: messagingChannels.delivery,
        status: messagingChannels.status,
        replyMode: messagingChannels.replyMode,
        lastError: messagingChannels.lastError,
        lastEventAt: messagingChannels.lastEventAt,
        createdAt: messagingChannels.createdAt,
      })
      .from(messagingChannels)
      .where(and(eq(messagingChannels.sellerId, ctx.sellerId), ne(messagingChannels.platform, "web")))
      .orderBy(desc(messagingChannels.updatedAt))
      .limit(20),
  );
}

/** A channel that takes updates, with its webhook secret; `not_found` once disconnected. For the webhook alone. */
export function openChannel(ctx: Ctx, channelId: string) {
  return inTransaction(ctx, async (ctx) => {
    const channel = await ownChannel(ctx, channelId);
    if (channel.status === "disconnected" || !channel.webhookSecretSealed) {
      throw new AppError("not_found", "This channel is disconnected.");
    }
    return {
      channel,
      secret: ctx.sealer.open(channel.webhookSecretSealed, ctx.sellerId),
      token: openToken(ctx, channel),
    };
  });
}

/** Moves a polled channel's offset on, after its updates were stored. */
export async function advancePolling(ctx: Ctx, channelId: string, offset: number): Promise<void> {
  await inTransaction(ctx, (ctx) =>
    ctx.db
      .update(messagingChannels)
      .set({ pollOffset: offset, status: "connected", lastError: null })
      .where(
        and(
          eq(messagingChannels.sellerId, ctx.sellerId),
          eq(messagingChannels.id, channelId),
          inArray(messagingChannels.status, ["connected", "error", "pending"]),
        ),
      ),
  );
}

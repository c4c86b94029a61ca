import { randomBytes } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import { signal } from "@/db/live";
import { messagingChannels } from "@/db/schema";
import type { BotIdentity } from "@/integrations/messengers/port";
import { AppError, toAppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { refuseSample } from "../sellers";
import { claimRoute } from "../tenant-routes";
import { ConnectTelegram } from "./schemas";

/**
 * Connects a seller's bot: asks Telegram who it is, makes it this seller's, then has updates delivered (or polled
 * where Telegram can't reach us). Connecting the same bot again renews token and webhook. `conflict` when the bot
 * belongs to another seller or another bot is connected, or in a sample shop.
 */
export async function connectTelegram(ctx: Ctx, input: ConnectTelegram) {
  const { botToken } = ConnectTelegram.parse(input);
  await refuseSample(ctx);
  const bot = await ctx.ports.telegram.identify(botToken);
  const secret = randomBytes(24).toString("base64url");
  const channel = await inTransaction(ctx, (ctx) => storeChannel(ctx, bot, botToken, secret));
  const problem = await startDelivery(ctx, channel, botToken, secret);
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(messagingChannels)
      .set({ status: problem ? "error" : "connected", lastError: problem, updatedAt: ctx.now() })
      .where(and(eq(messagingChannels.sellerId, ctx.sellerId), eq(messagingChannels.id, channel.id)))
      .returning();
    if (!row) throw new AppError("not_found", "This channel was removed meanwhile.");
    await recordAudit(ctx, {
      action: "channel.connect",
      entityId: row.id,
      after: { platform: "telegram", handle: row.handle },
    });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "channel", id: row.id });
    return row;
  });
}

async function storeChannel(ctx: Ctx, bot: BotIdentity, botToken: string, secret: string) {
  const [live] = await ctx.db
    .select()
    .from(messagingChannels)
    .where(
      and(
        eq(messagingChannels.sellerId, ctx.sellerId),
        eq(messagingChannels.platform, "telegram"),
        ne(messagingChannels.status, "disconnected"),
      ),
    )
    .limit(1);
  if (live && live.platformId !== bot.externalId) {
    throw new AppError(
      "conflict",
      `@${live.handle} is connected already. Disconnect it first, then connect @${bot.username}.`,
    );
  }
  const values = {
    displayName: bot.name,
    handle: bot.username,
    deepLink: bot.deepLink,
    tokenSealed: ctx.sealer.seal(botToken, ctx.sellerId),
    webhookSecretSealed: ctx.sealer.seal(secret, ctx.sellerId),
    delivery: ctx.settings.webhooks.telegram ? ("webhook" as const) : ("polling" as const),
    status: "pending" as const,
    updatedAt: ctx.now(),
  };
  const id = live?.id ?? (await knownChannelId(ctx, bot.externalId)) ?? ctx.newId("channel");
  const taken = `@${bot.username} is already connected to another account.`;
  await claimRoute(ctx, { kind: "telegram_bot", key: bot.externalId, entityId: id, takenMessage: taken });
  await claimRoute(ctx, { kind: "telegram_channel", key: id, entityId: id, takenMessage: taken });
  const [row] = await ctx.db
    .insert(messagingChannels)
    .values({
      sellerId: ctx.sellerId,
      id,
      platform: "telegram",
      platformId: bot.externalId,
      ...values,
      createdAt: ctx.now(),
    })
    .onConflictDoUpdate({ target: [messagingChannels.sellerId, messagingChannels.id], set: values })
    .returning();
  if (!row) throw new AppError("internal", "The channel could not be stored.");
  return row;
}

/** A bot that comes back keeps its channel, and with it its conversations. */
async function knownChannelId(ctx: Ctx, platformId: string) {
  const [row] = await ctx.db
    .select({ id: messagingChannels.id })
    .from(messagingChannels)
    .where(
      and(
        eq(messagingChannels.sellerId, ctx.sellerId),
        eq(messagingChannels.platform, "telegram"),
        eq(messagingChannels.platformId, platformId),
      ),
    )
    .limit(1);
  return row?.id;
}

/** Null when updates will arrive; else the sentence that says why not. */
async function startDelivery(
  ctx: Ctx,
  channel: { id: string; delivery: "webhook" | "polling" },
  botToken: string,
  secret: string,
): Promise<string | null> {
  try {
    if (channel.delivery === "polling") await ctx.ports.telegram.removeWebhook(botToken);
    else {
      const url = `${ctx.settings.appUrl}/api/webhooks/telegram/${channel.id}`;
      await ctx.ports.telegram.setWebhook(botToken, { url, secret });
    }
    return null;
  } catch (error) {
    ctx.log.warn({ error, channelId: channel.id }, "telegram did not accept our webhook");
    return toAppError(error).message;
  }
}

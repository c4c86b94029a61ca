import { disconnectEtsy, getConnection, getSyncLog, listSyncs, startSync } from "@/domain/channels";
import { SyncId } from "@/domain/channels/schemas";
import { connectTelegram, disconnectChannel, listChannels } from "@/domain/messaging";
import { ChannelId, ConnectTelegram } from "@/domain/messaging/schemas";
import { getOrderFeed } from "@/domain/orders";
import { router, sellerProcedure } from "../trpc";

export const channelsRouter = router({
  /** The Etsy shop, null before the first. Connecting it begins at `/api/oauth/etsy/start`, which sets a cookie. */
  connection: sellerProcedure.query(({ ctx }) => getConnection(ctx)),
  syncs: sellerProcedure.query(({ ctx }) => listSyncs(ctx)),
  /** One pass with what it noted. */
  sync: sellerProcedure.input(SyncId).query(({ ctx, input }) => getSyncLog(ctx, input)),
  /** How reading the shop's orders goes, null before the first time. */
  orderFeed: sellerProcedure.query(({ ctx }) => getOrderFeed(ctx)),
  syncNow: sellerProcedure.mutation(({ ctx }) => startSync(ctx, { trigger: "manual" })),
  disconnectEtsy: sellerProcedure.mutation(({ ctx }) => disconnectEtsy(ctx)),
  messengers: sellerProcedure.query(({ ctx }) => listChannels(ctx)),
  connectTelegram: sellerProcedure.input(ConnectTelegram).mutation(async ({ ctx, input }) => {
    const { id, handle, status, lastError } = await connectTelegram(ctx, input);
    return { id, handle, status, lastError };
  }),
  disconnectMessenger: sellerProcedure
    .input(ChannelId)
    .mutation(({ ctx, input }) => disconnectChannel(ctx, input)),
});

import type { Metadata } from "next";
import { ChannelsPage } from "@/features/channels/channels-page";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";
import { currentStandIns } from "@/server/stand-ins";

export const metadata: Metadata = { title: "Channels" };

export default async function Page() {
  await Promise.all([
    prefetch(trpc.channels.connection.queryOptions()),
    prefetch(trpc.channels.orderFeed.queryOptions()),
    prefetch(trpc.channels.syncs.queryOptions()),
    prefetch(trpc.channels.messengers.queryOptions()),
  ]);
  const { phoneUrl } = await currentStandIns();
  return (
    <HydrateClient>
      <ChannelsPage phoneUrl={phoneUrl} />
    </HydrateClient>
  );
}

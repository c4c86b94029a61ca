import type { Metadata } from "next";
import { EtsyMessagesScreen } from "@/features/etsy-messages/etsy-messages-screen";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Etsy messages" };

export default async function Page() {
  await prefetch(trpc.agents.mine.queryOptions());
  return (
    <HydrateClient>
      <EtsyMessagesScreen />
    </HydrateClient>
  );
}

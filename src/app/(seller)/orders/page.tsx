import type { Metadata } from "next";
import { OrdersScreen } from "@/features/orders/orders-screen";
import { HydrateClient, prefetch, prefetchPages, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Orders" };

/** The browser knows how to go on. */
const firstPage = { getNextPageParam: () => undefined };

export default async function OrdersPage() {
  await Promise.all([
    prefetchPages(trpc.orders.list.infiniteQueryOptions({}, firstPage)),
    prefetch(trpc.channels.connection.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <OrdersScreen />
    </HydrateClient>
  );
}

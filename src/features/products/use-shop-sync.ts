"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { type ShopSync, shopSync } from "./shop-sync";

/** How the catalogue is getting here; live. */
export function useShopSync(): ShopSync {
  const trpc = useTRPC();
  const connection = useQuery(trpc.channels.connection.queryOptions()).data;
  const runs = useQuery(trpc.channels.syncs.queryOptions()).data?.runs;
  return shopSync(connection, runs);
}

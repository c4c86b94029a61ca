"use client";

import { useQuery } from "@tanstack/react-query";
import { Store } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ChannelCard } from "./channel-card";
import { ConnectEtsyButton } from "./connect-etsy-button";
import { ConnectedShop } from "./connected-shop";
import { SampleShop } from "./sample-shop";
import { shopState } from "./states";

/** The seller's shop: health, freshness, and what can be done about both. */
export function EtsyCard() {
  const trpc = useTRPC();
  const query = useQuery(trpc.channels.connection.queryOptions());
  const isSample = query.data?.channel === "sample";
  return (
    <ChannelCard
      id="etsy"
      title={isSample ? "Sample shop" : "Etsy"}
      description="Your listings, prices and stock."
      query={query}
      state={shopState}
    >
      {(connection) =>
        connection?.channel === "sample" ? (
          <SampleShop name={connection.shopName} />
        ) : connection && connection.status !== "revoked" ? (
          <ConnectedShop connection={connection} />
        ) : (
          <EmptyState
            kind="no-data"
            icon={<Store />}
            title="No shop connected"
            description="You give your consent on Etsy’s own page. Stallhand reads your shop, and changes a listing only when you ask for it."
            action={<ConnectEtsyButton variant="primary">Connect Etsy</ConnectEtsyButton>}
            className="py-10"
          />
        )
      }
    </ChannelCard>
  );
}

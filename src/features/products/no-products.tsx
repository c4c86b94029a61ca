"use client";

import { useQuery } from "@tanstack/react-query";
import { Package } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ButtonLink } from "@/ui/primitives/button-link";
import { type ProductListView, productListHref } from "./product-list-url";

/** Why the list is empty, and the one way on. */
export function NoProducts({ view }: { view: ProductListView }) {
  const trpc = useTRPC();
  const shop = useQuery(trpc.channels.connection.queryOptions());
  if (view.search || view.state || view.page > 1) {
    return (
      <EmptyState
        kind="no-results"
        title={view.search ? `Nothing matches “${view.search}”` : "No products here"}
        description={view.search ? "Try fewer or other words." : undefined}
        action={<ButtonLink href={productListHref({})}>Show all products</ButtonLink>}
      />
    );
  }
  if (shop.data?.status === "active") {
    return (
      <EmptyState
        kind="no-data"
        icon={<Package />}
        title={shop.data.lastSyncAt ? "Your shop has no products" : "Your products are on their way"}
        description={
          shop.data.lastSyncAt
            ? "What you list on Etsy appears here after the next sync."
            : "They appear here while the first sync runs."
        }
        action={<ButtonLink href="/channels">See the sync</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState
      kind="no-data"
      icon={<Package />}
      title="Your products will be here"
      description="Connect your Etsy shop, and its listings arrive within a minute."
      action={
        <ButtonLink variant="primary" href="/channels">
          Connect Etsy
        </ButtonLink>
      }
    />
  );
}

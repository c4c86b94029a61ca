"use client";

import { useQuery } from "@tanstack/react-query";
import { ShoppingBag } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ButtonLink } from "@/ui/primitives/button-link";

/** Why there are none, and the one way on. */
export function NoOrders() {
  const { data: connection } = useQuery(useTRPC().channels.connection.queryOptions());
  if (connection === undefined) return <div className="h-64" />;
  const { title, description, connect } = wordsFor(connection);
  return (
    <EmptyState
      kind="no-data"
      icon={<ShoppingBag />}
      title={title}
      description={description}
      action={
        connect ? (
          <ButtonLink variant="primary" href="/channels">
            {connect}
          </ButtonLink>
        ) : null
      }
    />
  );
}

function wordsFor(connection: { channel: string; status: string } | null) {
  if (connection?.channel === "sample") {
    return {
      title: "Nobody buys in a sample shop",
      description: "With your own Etsy shop, every sale appears here within minutes.",
      connect: null,
    };
  }
  if (connection?.status === "active") {
    return {
      title: "No orders yet",
      description: "When somebody buys in your shop, the order appears here within five minutes.",
      connect: null,
    };
  }
  if (connection?.status === "expired") {
    return {
      title: "Etsy no longer lets us read your orders",
      description: "Connect your shop again, and they come in.",
      connect: "Connect again",
    };
  }
  return {
    title: "Your orders will be here",
    description: "Connect your Etsy shop, and what people buy there appears within minutes.",
    connect: "Connect Etsy",
  };
}

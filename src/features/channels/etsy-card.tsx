"use client";

import { useQuery } from "@tanstack/react-query";
import { ExternalLink, Store } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";
import { EmptyState } from "@/ui/patterns/empty-state";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { CardBody, CardFooter } from "@/ui/primitives/card";
import { ChannelCard, Fact, FactList } from "./channel-card";
import { ConnectEtsyButton } from "./connect-etsy-button";
import { DisconnectEtsy } from "./disconnect-etsy";
import { etsyState } from "./states";
import { SyncNowButton } from "./sync-now-button";
import { SyncProgress } from "./sync-progress";

type Connection = NonNullable<ApiOutputs["channels"]["connection"]>;

/** The seller's shop on Etsy: health, freshness, and what can be done about both. */
export function EtsyCard() {
  const trpc = useTRPC();
  const query = useQuery(trpc.channels.connection.queryOptions());
  return (
    <ChannelCard title="Etsy" description="Your listings, prices and stock." query={query} state={etsyState}>
      {(connection) =>
        connection && connection.status !== "revoked" ? (
          <Connected connection={connection} />
        ) : (
          <EmptyState
            kind="no-data"
            icon={<Store />}
            title="No shop connected"
            description="You give your consent on Etsy’s own page. Stallhand reads listings and never changes them."
            action={<ConnectEtsyButton variant="primary">Connect Etsy</ConnectEtsyButton>}
            className="py-10"
          />
        )
      }
    </ChannelCard>
  );
}

function Connected({ connection }: { connection: Connection }) {
  const expired = connection.status === "expired";
  const { remainingToday, limitPerDay } = connection.budget;
  return (
    <>
      <CardBody className="grid gap-4">
        {expired ? (
          <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
            Etsy no longer accepts our access. Until you reconnect, prices and stock are not kept up to date.
          </p>
        ) : null}
        <FactList>
          <Fact label="Shop">
            <ShopName name={connection.shopName} url={connection.shopUrl} />
          </Fact>
          <Fact label="Last sync">
            {connection.lastSyncAt ? <RelativeTime date={connection.lastSyncAt} /> : "Not finished yet"}
          </Fact>
          {remainingToday === null ? null : (
            <Fact label="Calls left today">
              about {number.format(remainingToday)}
              {limitPerDay === null ? null : (
                <span className="text-muted"> of {number.format(limitPerDay)}, for all shops here</span>
              )}
            </Fact>
          )}
          {connection.lastError && !expired ? <Fact label="Last problem">{connection.lastError}</Fact> : null}
        </FactList>
        <SyncProgress />
      </CardBody>
      <CardFooter>
        {expired ? (
          <ConnectEtsyButton variant="primary">Reconnect Etsy</ConnectEtsyButton>
        ) : (
          <SyncNowButton />
        )}
        <DisconnectEtsy shopName={connection.shopName} />
      </CardFooter>
    </>
  );
}

const number = new Intl.NumberFormat("en");

function ShopName({ name, url }: { name: string; url: string | null }) {
  if (!url) return name;
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="inline-flex items-center gap-1 font-medium text-accent hover:underline"
    >
      {name} <ExternalLink aria-hidden className="size-3" />
    </a>
  );
}

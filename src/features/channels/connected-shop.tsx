"use client";

import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import type { ApiOutputs } from "@/server/client/outputs";
import { usePlace } from "@/ui/patterns/place";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { CardBody, CardFooter } from "@/ui/primitives/card";
import { callPurposeWords } from "./call-purposes";
import { Fact, FactList } from "./channel-card";
import { ConnectEtsyButton } from "./connect-etsy-button";
import { DisconnectEtsy } from "./disconnect-etsy";
import { ShopNotices } from "./shop-notices";
import { SyncNowButton } from "./sync-now-button";
import { SyncProgress } from "./sync-progress";

type Connection = NonNullable<ApiOutputs["channels"]["connection"]>;

/** A shop on Etsy that we may read. */
export function ConnectedShop({ connection }: { connection: Connection }) {
  const expired = connection.status === "expired";
  const isPaused = connection.pausedUntil !== null;
  return (
    <>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <ShopNotices connection={connection} />
        <FactList>
          <Fact label="Shop">
            <ShopName name={connection.shopName} url={connection.shopUrl} />
          </Fact>
          <Fact label="Last sync">
            {connection.lastSyncAt ? <RelativeTime date={connection.lastSyncAt} /> : "Not finished yet"}
          </Fact>
          <Fact label="May">Read your shop and its orders. Change a listing only when you ask for it.</Fact>
          {expired ? null : <Fact label="Access">{access(connection.tokenExpiresAt)}</Fact>}
          <CallsLeft budget={connection.budget} />
        </FactList>
        <SyncProgress isPaused={isPaused} />
      </CardBody>
      <CardFooter>
        {expired ? (
          <ConnectEtsyButton variant="primary">Reconnect Etsy</ConnectEtsyButton>
        ) : (
          <SyncNowButton isPaused={isPaused} />
        )}
        <DisconnectEtsy shopName={connection.shopName} />
      </CardFooter>
    </>
  );
}

/** Etsy's access lasts an hour and is renewed when it is needed; a date in the past is nothing to worry about. */
function access(expiresAt: Date | null): ReactNode {
  if (!expiresAt || expiresAt.getTime() <= Date.now()) return "Renews itself when needed";
  return (
    <span suppressHydrationWarning>
      Renews itself, next <RelativeTime date={expiresAt} />
    </span>
  );
}

/** Unknown until Etsy has answered once; until then there is no line. */
function CallsLeft({ budget }: { budget: Connection["budget"] }) {
  const { locale } = usePlace();
  const number = new Intl.NumberFormat(locale);
  const { remainingToday, limitPerDay, purposes } = budget;
  if (remainingToday === null) return null;
  const pace = callPurposeWords(purposes).map(({ words, forecast }) => `${number.format(forecast)} ${words}`);
  return (
    <Fact label="Calls left today">
      about {number.format(remainingToday)}
      {limitPerDay === null ? null : ` of ${number.format(limitPerDay)}`}
      <span className="block text-muted text-xs">
        Shared by all shops on this server.
        {pace.length > 0 ? ` At this pace a day takes ${pace.join(", ")}.` : null}
      </span>
    </Fact>
  );
}

function ShopName({ name, url }: { name: string; url: string | null }) {
  if (!url) return name;
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="inline-flex max-w-full items-center gap-1 rounded-sm font-medium text-accent hover:underline"
    >
      <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
      <ExternalLink aria-hidden className="size-3 shrink-0" />
      <span className="sr-only">(opens Etsy)</span>
    </a>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CloudOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";
import { formatClock } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { ChannelProblem } from "./channel-card";
import { orderTrouble } from "./order-trouble";

type Connection = NonNullable<ApiOutputs["channels"]["connection"]>;

const EXPIRED =
  "Etsy no longer accepts our access. Until you reconnect, prices and stock are not kept up to date.";

/** What a seller should know of their shop's connection, the one thing that explains the rest. */
export function ShopNotices({ connection }: { connection: Connection }) {
  const { status, pausedUntil, lastError } = connection;
  if (status === "expired") return <ChannelProblem>{EXPIRED}</ChannelProblem>;
  if (pausedUntil) return <Unanswered until={pausedUntil} />;
  return (
    <>
      {lastError ? <ChannelProblem>The last sync did not finish: {lastError}</ChannelProblem> : null}
      <UnreadOrders />
    </>
  );
}

/** Nothing for the seller to do, so nothing that alarms. */
function Unanswered({ until }: { until: Date }) {
  const place = usePlace();
  const when = until.getTime() > Date.now() ? `at ${formatClock(until, place)}` : "now";
  return (
    <Calm icon={<CloudOff />}>
      <span suppressHydrationWarning className="font-medium text-text">
        Etsy isn’t answering. Trying again {when}.
      </span>{" "}
      Until then everything stays as it was last read.
    </Calm>
  );
}

function UnreadOrders() {
  const trpc = useTRPC();
  const { data: feed } = useQuery(trpc.channels.orderFeed.queryOptions());
  const trouble = orderTrouble(feed?.lastError ?? null);
  if (!trouble) return null;
  return (
    <Calm icon={<CircleAlert />}>
      <span className="font-medium text-text">{trouble.what}</span> {trouble.todo}
    </Calm>
  );
}

function Calm({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p
      role="status"
      className="flex items-start gap-2 rounded-md bg-sunken px-3 py-2 text-muted text-sm [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0"
    >
      <span aria-hidden className="flex">
        {icon}
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
    </p>
  );
}

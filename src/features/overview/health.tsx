"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import type { ApiOutputs } from "@/server/client/outputs";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { StatusDot } from "@/ui/patterns/status-dot";
import { Card, CardFooter, CardHeader } from "@/ui/primitives/card";
import { agentState, etsyState, messengerState } from "../channels/states";

/** Whether catalogue, agent and channels are well, each in a line. */
export function Health({ overview }: { overview: ApiOutputs["overview"]["get"] }) {
  const { connection, agent, channels, products } = overview;
  const telegram = channels.find(({ platform }) => platform === "telegram") ?? null;
  return (
    <Card aria-label="Your shop">
      <CardHeader title="Your shop" className="pb-2" />
      <dl>
        <Line
          label="Etsy"
          state={<StatusDot {...etsyState(connection)} />}
          note={connection && connection.status !== "revoked" ? connection.shopName : null}
        />
        <Line
          label="Catalogue"
          state={`${products.total} ${products.total === 1 ? "listing" : "listings"}`}
          note={
            connection?.lastSyncAt ? (
              <>
                synced <RelativeTime date={connection.lastSyncAt} />
              </>
            ) : null
          }
        />
        <Line
          label="Agent"
          state={<StatusDot {...agentState(agent)} />}
          note={
            agent?.lastRunAt ? (
              <>
                last answer <RelativeTime date={agent.lastRunAt} />
              </>
            ) : null
          }
        />
        <Line
          label="Telegram"
          state={<StatusDot {...messengerState(telegram)} />}
          note={telegram && telegram.status !== "disconnected" ? `@${telegram.handle}` : null}
        />
      </dl>
      <CardFooter>
        <Link href="/channels" className="rounded-sm font-medium text-accent text-sm hover:underline">
          Channels
        </Link>
      </CardFooter>
    </Card>
  );
}

function Line({ label, state, note }: { label: string; state: ReactNode; note: ReactNode }) {
  return (
    <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-baseline gap-x-3 px-5 py-2.5">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="min-w-0 text-sm">
        {state}
        {note ? <span className="mt-0.5 block truncate text-muted text-xs">{note}</span> : null}
      </dd>
    </div>
  );
}

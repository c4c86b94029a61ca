"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import type { ApiOutputs } from "@/server/client/outputs";
import { usePlace } from "@/ui/patterns/place";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { StatusDot } from "@/ui/patterns/status-dot";
import { Card, CardHeader } from "@/ui/primitives/card";
import { agentState, messengerState, shopState } from "../channels/states";
import { formatCount } from "./day-figures";

/** Whether shop, catalogue, agent and messenger are well, each in a line that leads to it. */
export function Health({ overview }: { overview: ApiOutputs["overview"]["get"] }) {
  const { locale } = usePlace();
  const { connection, agent, channels, products } = overview;
  const isSample = connection?.channel === "sample";
  const telegram = channels.find(({ platform }) => platform === "telegram") ?? null;
  return (
    <Card aria-label="Your shop">
      <CardHeader title="Your shop" className="pb-2" />
      <ul className="pb-2">
        <Line
          href="/channels#etsy"
          label={isSample ? "Shop" : "Etsy"}
          state={<StatusDot {...shopState(connection)} />}
          note={connection && connection.status !== "revoked" ? <bdi>{connection.shopName}</bdi> : null}
        />
        <Line
          href="/products"
          label="Catalogue"
          state={`${formatCount(products.total, locale)} ${products.total === 1 ? "listing" : "listings"}`}
          note={
            connection?.lastSyncAt && !isSample ? (
              <>
                As of <RelativeTime date={connection.lastSyncAt} />
              </>
            ) : null
          }
        />
        <Line
          href="/agent"
          label="Agent"
          state={<StatusDot {...agentState(agent)} />}
          note={
            agent?.lastRunAt ? (
              <>
                Last at work <RelativeTime date={agent.lastRunAt} />
              </>
            ) : null
          }
        />
        {isSample ? null : (
          <Line
            href="/channels#telegram"
            label="Telegram"
            state={<StatusDot {...messengerState(telegram)} />}
            note={telegram && telegram.status !== "disconnected" ? `@${telegram.handle}` : null}
          />
        )}
      </ul>
    </Card>
  );
}

interface LineProps {
  href: string;
  label: string;
  state: ReactNode;
  note: ReactNode;
}

function Line({ href, label, state, note }: LineProps) {
  return (
    <li>
      <Link
        href={href}
        className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-baseline gap-x-3 px-5 py-2.5 text-sm -outline-offset-2 hover:bg-sunken/50"
      >
        <span className="text-muted">{label}</span>
        <span className="min-w-0">
          {state}
          {note ? <span className="mt-0.5 block truncate text-muted text-xs">{note}</span> : null}
        </span>
      </Link>
    </li>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { Laptop, type LucideIcon, Smartphone, SquareTerminal } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { formatDay } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { CardFooter } from "@/ui/primitives/card";
import { type Device, deviceName } from "./device-name";
import { SettingsCard } from "./settings-card";

const SignOutDialog = dynamic(() => import("./sign-out-dialog").then((module) => module.SignOutDialog));

type Session = ApiOutputs["sellers"]["sessions"]["sessions"][number];

/** Where the account is signed in, and the way to end that. */
export function SessionsSection() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.sellers.sessions.queryOptions());
  const [ending, setEnding] = useState<Session | "others" | null>(null);
  const others = data ? data.total - 1 : 0;
  return (
    <SettingsCard
      id="devices"
      title="Devices"
      description="Browsers and programs that are signed in to your account. If you don’t know one, sign it out and change your password."
      footer={
        others > 0 ? (
          <CardFooter>
            <Button onClick={() => setEnding("others")}>Sign out all others</Button>
          </CardFooter>
        ) : null
      }
    >
      {data ? (
        <ul className="-my-3">
          {data.sessions.map((session) => (
            <SessionRow key={session.id} session={session} onEnd={() => setEnding(session)} />
          ))}
        </ul>
      ) : error ? (
        <ErrorState
          title="Your devices could not be loaded"
          description={messageOf(error)}
          onRetry={() => refetch()}
          className="py-6"
        />
      ) : (
        <DelayedSkeleton label="Loading your devices" />
      )}
      {data && data.total > data.sessions.length ? (
        <p className="mt-4 text-muted text-sm">And {data.total - data.sessions.length} more.</p>
      ) : null}
      {ending ? <SignOutDialog ending={ending} others={others} onClose={() => setEnding(null)} /> : null}
    </SettingsCard>
  );
}

const icons = {
  computer: Laptop,
  phone: Smartphone,
  program: SquareTerminal,
} satisfies Record<Device["kind"], LucideIcon>;

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const place = usePlace();
  const device = deviceName(session.userAgent, session.kind);
  const Icon = icons[device.kind];
  return (
    <li className="flex items-center gap-3 border-hairline border-b py-3 last:border-b-0">
      <Icon aria-hidden strokeWidth={1.5} className="size-5 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <span className="font-medium [overflow-wrap:anywhere]">{device.name}</span>
          {session.current ? <Badge tone="accent">This device</Badge> : null}
          {session.kind === "api" ? <Badge>API token</Badge> : null}
        </p>
        <p className="text-muted text-xs">
          {session.current ? (
            "Active now"
          ) : (
            <>
              Last seen <RelativeTime date={session.lastSeenAt ?? session.createdAt} />
            </>
          )}
          {" · "}signed in {formatDay(session.createdAt, new Date(), place)}
        </p>
      </div>
      {session.current ? null : (
        <Button size="sm" variant="ghost" onClick={onEnd} aria-label={`Sign out ${device.name}`}>
          Sign out
        </Button>
      )}
    </li>
  );
}

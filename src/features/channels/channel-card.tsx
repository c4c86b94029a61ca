"use client";

import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { StatusDot } from "@/ui/patterns/status-dot";
import { Card, CardBody, CardHeader } from "@/ui/primitives/card";
import type { Tone } from "@/ui/tone";

interface ChannelCardProps<T> {
  id?: string;
  title: string;
  description: string;
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  state: (data: T) => { tone: Tone; label: string };
  children: (data: T) => ReactNode;
}

/** A channel with its state at the right; loading and failing look the same for each. */
export function ChannelCard<T>({ id, title, description, query, state, children }: ChannelCardProps<T>) {
  const { data, error, refetch } = query;
  return (
    <Card id={id} aria-label={title} className="scroll-mt-6">
      <CardHeader
        title={title}
        description={description}
        actions={data === undefined ? null : <StatusDot {...state(data)} />}
      />
      {data === undefined ? (
        error ? (
          <ErrorState
            title={`${title} could not be loaded`}
            description={messageOf(error)}
            onRetry={() => refetch()}
            className="py-10"
          />
        ) : (
          <CardBody>
            <DelayedSkeleton label={`Loading ${title}`} />
          </CardBody>
        )
      ) : (
        children(data)
      )}
    </Card>
  );
}

/** What is wrong with a channel, over its facts. */
export function ChannelProblem({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="flex items-start gap-2 rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
    </p>
  );
}

/** Facts about a channel, a line each. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className="grid gap-2">{children}</dl>;
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-baseline gap-x-3 text-sm">
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { PageHeader } from "@/ui/patterns/page-header";
import { ButtonLink } from "@/ui/primitives/button-link";
import { DraftCard } from "./draft-card";
import { PastedForm } from "./pasted-form";
import { type Pasted, useDraft } from "./use-draft";

/** Checked answers to messages that only Etsy's own pages can read and send. */
export function EtsyMessagesScreen() {
  const trpc = useTRPC();
  const { data: agent, error, refetch } = useQuery(trpc.agents.mine.queryOptions());
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeader
        title="Etsy messages"
        description="Etsy lets no program read or send its messages. Paste one here, and copy the answer back."
        breadcrumbs={[{ label: "Agent", href: "/agent" }]}
      />
      {agent ? (
        <Desk />
      ) : agent === null ? (
        <EmptyState
          kind="no-data"
          title="There is no agent yet"
          description="It writes the drafts. Setting it up takes a minute."
          action={<ButtonLink href="/agent">Set up the agent</ButtonLink>}
        />
      ) : error ? (
        <ErrorState title="Your agent could not be loaded" description={messageOf(error)} onRetry={refetch} />
      ) : (
        <DelayedSkeleton label="Loading your agent" />
      )}
    </div>
  );
}

function Desk() {
  const { ask, writing, draft, problem } = useDraft();
  const [pasted, setPasted] = useState<Pasted | null>(null);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
      <PastedForm
        writing={writing}
        onAsk={(now) => {
          setPasted(now);
          ask(now);
        }}
      />
      <DraftCard
        draft={draft}
        writing={writing}
        problem={problem}
        onAgain={(manner) => pasted && ask(pasted, manner)}
      />
    </div>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { Rocket } from "lucide-react";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { PageHeader } from "@/ui/patterns/page-header";
import { SegmentedFilter } from "@/ui/patterns/segmented-filter";
import { showLinkedViews } from "@/ui/patterns/show-address";
import { useUnsavedGuard } from "@/ui/patterns/use-unsaved-guard";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { ChatPane } from "./chat-pane";
import { type PlaygroundView, playgroundHref, playgroundViews, readPlaygroundView } from "./playground-url";
import { changedParts, configOf, noChanges } from "./session-config";
import { SessionPanel } from "./session-panel";

const TestsView = dynamic(() => import("./tests-view").then((module) => module.TestsView));
const ReplayView = dynamic(() => import("./replay-view").then((module) => module.ReplayView));
const PublishDialog = dynamic(() => import("./publish-dialog").then((module) => module.PublishDialog));

type Agent = NonNullable<ApiOutputs["agents"]["mine"]>;

/** Where a seller tries the agent, and changes to it, before any customer meets them. */
export function PlaygroundScreen() {
  const trpc = useTRPC();
  const { data: agent, error, refetch } = useQuery(trpc.agents.mine.queryOptions());
  if (agent) return <Playground agent={agent} />;
  if (agent === null)
    return (
      <EmptyState
        kind="no-data"
        title="There is no agent to try yet"
        description="Set it up first; it takes a minute."
        action={<ButtonLink href="/agent">Set up the agent</ButtonLink>}
      />
    );
  return error ? (
    <ErrorState title="Your agent could not be loaded" description={messageOf(error)} onRetry={refetch} />
  ) : (
    <DelayedSkeleton label="Loading your agent" className="py-8" />
  );
}

const showLinkedView = showLinkedViews("/agent/playground");

function Playground({ agent }: { agent: Agent }) {
  const view = readPlaygroundView(useSearchParams());
  const [changes, setChanges] = useState(noChanges);
  const [publishing, setPublishing] = useState(false);
  const config = useMemo(() => configOf(changes, agent), [changes, agent]);
  const parts = changedParts(changes, agent);
  useUnsavedGuard(parts.length > 0, "Leave without publishing what you tried?");
  return (
    // Plain clicks change the address without asking the server for the page; the links stay links.
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6" onClickCapture={showLinkedView}>
      <PageHeader
        title="Playground"
        description="Talk to your agent as a customer would, and try changes before they count."
        breadcrumbs={[{ label: "Agent", href: "/agent" }]}
        actions={
          <Button variant="primary" disabled={parts.length === 0} onClick={() => setPublishing(true)}>
            <Rocket aria-hidden /> Publish
          </Button>
        }
      />
      <SegmentedFilter label="What to do here" segments={segments(view)} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        {/* Kept while another view is open: its chat would be gone. */}
        <div hidden={view !== "chat"}>
          <ChatPane config={config} />
        </div>
        {view === "tests" ? <TestsView config={config} /> : null}
        {view === "replay" ? <ReplayView config={config} /> : null}
        <SessionPanel published={agent} changes={changes} onChange={setChanges} />
      </div>
      {publishing ? (
        <PublishDialog
          config={config}
          parts={parts}
          onClose={() => setPublishing(false)}
          onPublished={() => {
            setPublishing(false);
            setChanges(noChanges);
          }}
        />
      ) : null}
    </div>
  );
}

const segments = (view: PlaygroundView) =>
  Object.entries(playgroundViews).map(([one, label]) => ({
    label,
    href: playgroundHref(one as PlaygroundView),
    active: one === view,
  }));

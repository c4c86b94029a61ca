"use client";

import { Rocket } from "lucide-react";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import type { ApiOutputs } from "@/server/client/outputs";
import { SegmentedFilter } from "@/ui/patterns/segmented-filter";
import { showLinkedViews } from "@/ui/patterns/show-address";
import { useUnsavedGuard } from "@/ui/patterns/use-unsaved-guard";
import { Button } from "@/ui/primitives/button";
import { useAgent } from "../agent/use-agent";
import { ChatPane } from "./chat-pane";
import { type PlaygroundView, playgroundHref, playgroundViews, readPlaygroundView } from "./playground-url";
import { changedParts, configOf, noChanges } from "./session-config";
import { SessionPanel } from "./session-panel";

const TestsView = dynamic(() => import("./tests-view").then((module) => module.TestsView));
const ReplayView = dynamic(() => import("./replay-view").then((module) => module.ReplayView));
const PublishDialog = dynamic(() => import("./publish-dialog").then((module) => module.PublishDialog));

type Agent = NonNullable<ApiOutputs["agents"]["mine"]>;

const showLinkedView = showLinkedViews("/agent/playground");

/** Where a seller tries the agent, and changes to it, before any customer meets them. */
export function PlaygroundScreen() {
  const agent = useAgent();
  return agent ? <Playground agent={agent} /> : null;
}

function Playground({ agent }: { agent: Agent }) {
  const view = readPlaygroundView(useSearchParams());
  const [changes, setChanges] = useState(noChanges);
  const [publishing, setPublishing] = useState(false);
  const config = useMemo(() => configOf(changes, agent), [changes, agent]);
  const parts = changedParts(changes, agent);
  useUnsavedGuard(parts.length > 0, "Leave without publishing what you tried?");
  return (
    // Plain clicks change the address without asking the server for the page; the links stay links.
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4" onClickCapture={showLinkedView}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="sr-only">Playground</h2>
        <SegmentedFilter label="What to do here" segments={segments(view)} />
        <Button variant="primary" disabled={parts.length === 0} onClick={() => setPublishing(true)}>
          <Rocket aria-hidden /> Publish
        </Button>
      </div>
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

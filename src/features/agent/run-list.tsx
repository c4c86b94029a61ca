"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DataTable } from "@/ui/patterns/data-table";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { usePlace } from "@/ui/patterns/place";
import { SegmentedFilter } from "@/ui/patterns/segmented-filter";
import { showAddress, showLinkedViews } from "@/ui/patterns/show-address";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { type AgentView, agentHref, readAgentView } from "./agent-url";
import { runColumns } from "./run-columns";
import { aboutRun, type Run, type RunFilter, runFilters } from "./run-words";
import { runsInput, runsPaging } from "./runs-input";

const RunSheet = dynamic(() => import("./run-sheet").then((module) => module.RunSheet));

/** What the agent did, newest first; each opens with its steps. Filter and what is open stand in the address. */
export function RunList() {
  const view = readAgentView(useSearchParams());
  const { locale } = usePlace();
  const { runs, ...query } = useRuns(view.only);
  const columns = useMemo(() => runColumns(locale), [locale]);
  const opened = runs.find(({ id }) => id === view.run);
  return (
    // Plain clicks change the address without asking the server for the page; the links stay links.
    <section
      aria-labelledby="runs"
      className="grid grid-cols-[minmax(0,1fr)] gap-3"
      onClickCapture={showLinkedRun}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="runs" className="font-semibold text-base">
          Recent work
        </h2>
        <SegmentedFilter label="Filter by kind" segments={segments(view)} />
      </div>
      {query.isError && runs.length === 0 ? (
        <ErrorState
          title="The agent’s work could not be loaded"
          description={messageOf(query.error)}
          onRetry={query.refetch}
        />
      ) : (
        <DataTable
          caption="What the agent did"
          columns={columns}
          rows={runs}
          rowKey={rowKey}
          rowHref={(run) => agentHref({ ...view, run: run.id })}
          loading={query.isPending}
          empty={<NoRuns view={view} />}
          footer={
            query.hasNextPage ? (
              <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {query.isFetchNextPageError ? "Try again" : "Load more"}
              </Button>
            ) : null
          }
        />
      )}
      {view.run ? (
        <RunSheet
          runId={view.run}
          title={opened ? aboutRun(opened) : "How this answer came about"}
          onClose={() => showAddress(agentHref({ ...view, run: null }), "push")}
        />
      ) : null}
    </section>
  );
}

const rowKey = ({ id }: Run) => id;
const showLinkedRun = showLinkedViews("/agent");

function useRuns(only: RunFilter | null) {
  const trpc = useTRPC();
  const { data, ...query } = useInfiniteQuery(
    trpc.agents.runs.infiniteQueryOptions(runsInput(only), runsPaging),
  );
  const runs = useMemo(() => data?.pages.flat() ?? [], [data]);
  return { runs, ...query };
}

function segments(view: AgentView) {
  const all = { label: "All", href: agentHref({ ...view, only: null }), active: view.only === null };
  const kinds = Object.entries(runFilters).map(([only, label]) => ({
    label,
    href: agentHref({ ...view, only: only as RunFilter }),
    active: view.only === only,
  }));
  return [all, ...kinds];
}

function NoRuns({ view }: { view: AgentView }) {
  if (view.only === "failed") {
    return <EmptyState kind="no-data" title="Nothing went wrong" description="That is how it should be." />;
  }
  if (view.only) {
    return (
      <EmptyState
        kind="no-results"
        title="None of this kind yet"
        action={<ButtonLink href={agentHref({ ...view, only: null })}>Show all</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState
      kind="no-data"
      icon={<ListChecks />}
      title="Nothing yet"
      description="Each answer appears here, with its steps, its time and its cost."
    />
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useTRPC } from "@/server/client/api-provider";
import { PageHeader } from "@/ui/patterns/page-header";
import { SegmentedFilter } from "@/ui/patterns/segmented-filter";
import { showLinkedViews } from "@/ui/patterns/show-address";
import { autopilotHref, readFilter } from "./autopilot-url";
import { WaitingList } from "./waiting-list";

const DecidedList = dynamic(() => import("./decided-list").then((module) => module.DecidedList));

/** What the agent would like to change, for the seller to decide. Which part is shown stands in the address. */
export function AutopilotScreen() {
  const filter = readFilter(useSearchParams());
  const { data: waiting } = useQuery(useTRPC().overview.waiting.queryOptions());
  const segments = [
    {
      label: "Waiting",
      href: autopilotHref("waiting"),
      active: filter === "waiting",
      count: waiting?.proposals,
    },
    { label: "Decided", href: autopilotHref("decided"), active: filter === "decided" },
  ];
  return (
    <div
      className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5"
      // Plain clicks change the address without asking the server for the page; the links stay links.
      onClickCapture={showLinkedFilter}
    >
      <PageHeader
        title="Autopilot"
        description="What your agent would like to change. Nothing happens until you approve it; what you leave alone closes after seven days."
      />
      <SegmentedFilter label="Filter by decision" segments={segments} />
      {filter === "waiting" ? <WaitingList /> : <DecidedList />}
    </div>
  );
}

const showLinkedFilter = showLinkedViews("/autopilot");

"use client";

import { useSearchParams } from "next/navigation";
import { PageHeader } from "@/ui/patterns/page-header";
import { ActivityFilters } from "./activity-filters";
import { ActivityList } from "./activity-list";
import { activityHref, readActivity } from "./activity-url";

/** Everything that happened, by whom, newest first; the filters are in the URL. */
export function ActivityPage() {
  const view = readActivity(useSearchParams());
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader
        title="Activity"
        description="Everything that happened in your shop’s account, and who did it."
      />
      <ActivityFilters view={view} />
      <ActivityList key={activityHref(view)} view={view} />
    </div>
  );
}

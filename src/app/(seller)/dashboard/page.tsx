import type { Metadata } from "next";
import { etsyOutcome } from "@/features/overview/etsy-outcome";
import { latestActivity } from "@/features/overview/latest-activity-input";
import { OverviewPage } from "@/features/overview/overview-page";
import { connectedElsewhere } from "@/server/connected-elsewhere";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Overview" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  await Promise.all([
    prefetch(trpc.overview.get.queryOptions()),
    prefetch(trpc.overview.day.queryOptions()),
    prefetch(trpc.overview.notices.queryOptions()),
    prefetch(trpc.activity.list.queryOptions(latestActivity)),
  ]);
  return (
    <HydrateClient>
      <OverviewPage outcome={etsyOutcome(await searchParams, await connectedElsewhere())} />
    </HydrateClient>
  );
}

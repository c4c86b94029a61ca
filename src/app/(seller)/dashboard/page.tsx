import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { etsyOutcome } from "@/features/overview/etsy-outcome";
import { latestActivity } from "@/features/overview/latest-activity-input";
import { OverviewPage } from "@/features/overview/overview-page";
import { returnCookie, startAddress } from "@/features/start/return-to-start";
import { connectedElsewhere } from "@/server/connected-elsewhere";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Overview" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const outcome = etsyOutcome(await searchParams, await connectedElsewhere());
  const start = startAddress(outcome, (await cookies()).get(returnCookie.name)?.value);
  if (start) redirect(start);
  await Promise.all([
    prefetch(trpc.overview.get.queryOptions()),
    prefetch(trpc.overview.day.queryOptions()),
    prefetch(trpc.overview.notices.queryOptions()),
    prefetch(trpc.messaging.counts.queryOptions({})),
    prefetch(trpc.activity.list.queryOptions(latestActivity)),
  ]);
  return (
    <HydrateClient>
      <OverviewPage outcome={outcome} />
    </HydrateClient>
  );
}

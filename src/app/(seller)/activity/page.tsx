import type { Metadata } from "next";
import { ActivityPage } from "@/features/activity/activity-page";
import { activityInput, readActivity } from "@/features/activity/activity-url";
import { HydrateClient, prefetchPages, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Activity" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The browser knows how to go on. */
const firstPage = { getNextPageParam: () => undefined };

export default async function Page({ searchParams }: Props) {
  const params = await searchParams;
  const view = readActivity({ get: (name) => [params[name]].flat()[0] ?? null });
  await prefetchPages(trpc.activity.list.infiniteQueryOptions(activityInput(view), firstPage));
  return (
    <HydrateClient>
      <ActivityPage />
    </HydrateClient>
  );
}

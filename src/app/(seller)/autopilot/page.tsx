import type { Metadata } from "next";
import { AutopilotScreen } from "@/features/autopilot/autopilot-screen";
import { readFilter } from "@/features/autopilot/autopilot-url";
import { proposalsPaging } from "@/features/autopilot/proposals-paging";
import { HydrateClient, prefetchPages, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Autopilot" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AutopilotPage({ searchParams }: Props) {
  const query = await searchParams;
  const filter = readFilter({ get: (name) => String(query[name] ?? "") });
  await prefetchPages(trpc.autopilot.list.infiniteQueryOptions({ filter }, proposalsPaging));
  return (
    <HydrateClient>
      <AutopilotScreen />
    </HydrateClient>
  );
}

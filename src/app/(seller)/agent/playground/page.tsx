import type { Metadata } from "next";
import { PlaygroundScreen } from "@/features/playground/playground-screen";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Playground" };

export default async function Page() {
  await prefetch(trpc.agents.mine.queryOptions());
  return (
    <HydrateClient>
      <PlaygroundScreen />
    </HydrateClient>
  );
}

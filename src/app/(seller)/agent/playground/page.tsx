import type { Metadata } from "next";
import { PlaygroundScreen } from "@/features/playground/playground-screen";
import { firstProducts } from "@/features/start/first-products-input";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Playground" };

export default async function Page() {
  await Promise.all([
    prefetch(trpc.agents.mine.queryOptions()),
    prefetch(trpc.catalogue.browse.queryOptions(firstProducts)),
  ]);
  return (
    <HydrateClient>
      <PlaygroundScreen />
    </HydrateClient>
  );
}

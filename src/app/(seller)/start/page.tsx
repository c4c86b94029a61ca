import type { Metadata } from "next";
import { etsyProblem } from "@/features/start/etsy-problem";
import { firstProducts } from "@/features/start/first-products-input";
import { StartScreen } from "@/features/start/start-screen";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";
import { currentStandIns } from "@/server/stand-ins";

export const metadata: Metadata = { title: "Your first answer" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  await Promise.all([
    prefetch(trpc.overview.get.queryOptions()),
    prefetch(trpc.channels.connection.queryOptions()),
    prefetch(trpc.channels.syncs.queryOptions()),
    prefetch(trpc.channels.messengers.queryOptions()),
    prefetch(trpc.catalogue.browse.queryOptions(firstProducts)),
    prefetch(trpc.agents.mine.queryOptions()),
    prefetch(trpc.agents.soulVersions.queryOptions()),
    prefetch(trpc.guardrails.mine.queryOptions()),
    prefetch(trpc.preview.tones.queryOptions()),
    prefetch(trpc.webChat.get.queryOptions()),
  ]);
  const { phoneUrl } = await currentStandIns();
  return (
    <HydrateClient>
      <StartScreen etsyProblem={etsyProblem(await searchParams)} phoneUrl={phoneUrl} />
    </HydrateClient>
  );
}

import type { Metadata } from "next";
import { GuardrailsScreen } from "@/features/guardrails/guardrails-screen";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Guardrails" };

export default async function Page() {
  await Promise.all([
    prefetch(trpc.guardrails.mine.queryOptions()),
    prefetch(trpc.guardrails.spend.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <GuardrailsScreen />
    </HydrateClient>
  );
}

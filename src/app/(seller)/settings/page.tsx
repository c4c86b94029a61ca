import type { Metadata } from "next";
import { SettingsPage } from "@/features/settings/settings-page";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";

export const metadata: Metadata = { title: "Settings" };

export default async function Page() {
  await prefetch(trpc.sellers.sessions.queryOptions());
  return (
    <HydrateClient>
      <SettingsPage />
    </HydrateClient>
  );
}

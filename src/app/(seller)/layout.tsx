import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SellerShell } from "@/features/shell/seller-shell";
import { ApiProvider } from "@/server/client/api-provider";
import { requireSeller } from "@/server/current-seller";
import { HydrateClient, prefetch, trpc } from "@/server/prefetch";
import { currentStandIns } from "@/server/stand-ins";
import { isSidebarCollapsed, sidebarCookie } from "@/ui/patterns/sidebar-cookie";

export default async function SellerLayout({ children }: { children: ReactNode }) {
  await requireSeller();
  await Promise.all([
    prefetch(trpc.sellers.me.queryOptions()),
    prefetch(trpc.overview.waiting.queryOptions()),
    prefetch(trpc.overview.get.queryOptions()),
  ]);
  const { names, phoneUrl } = await currentStandIns();
  const collapsed = isSidebarCollapsed((await cookies()).get(sidebarCookie)?.value);
  return (
    <ApiProvider>
      <HydrateClient>
        <SellerShell standIns={names} phoneUrl={phoneUrl} defaultCollapsed={collapsed}>
          {children}
        </SellerShell>
      </HydrateClient>
    </ApiProvider>
  );
}

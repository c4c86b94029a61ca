"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { SetupProgress } from "@/features/overview/setup-progress";
import { useTRPC } from "@/server/client/api-provider";
import { AppShell } from "@/ui/patterns/app-shell";
import { LiveDot } from "@/ui/patterns/live-dot";
import { useLiveChanges } from "../live/use-live-changes";
import { AccountMenu } from "./account-menu";
import { navigation } from "./navigation";
import { SandboxBanner } from "./sandbox-banner";

export interface SellerShellProps {
  /** Services played by programs on this machine. */
  standIns: string[];
  phoneUrl: string | null;
  defaultCollapsed: boolean;
  children: ReactNode;
}

/** The frame of a signed-in seller's pages, with everything in it kept live. */
export function SellerShell({ standIns, phoneUrl, defaultCollapsed, children }: SellerShellProps) {
  const trpc = useTRPC();
  const path = usePathname();
  const { live } = useLiveChanges();
  const { data: waiting } = useQuery(trpc.overview.waiting.queryOptions());
  return (
    <AppShell
      groups={navigation(waiting)}
      layout={path.startsWith("/conversations") ? "full" : "page"}
      defaultCollapsed={defaultCollapsed}
      banner={standIns.length > 0 ? <SandboxBanner standIns={standIns} phoneUrl={phoneUrl} /> : null}
      status={live === null ? null : <LiveDot live={live} />}
      account={<AccountMenu />}
      aside={<SetupProgress />}
    >
      {children}
    </AppShell>
  );
}

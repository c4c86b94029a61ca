"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { SetupProgress } from "@/features/overview/setup-progress";
import { useTRPC } from "@/server/client/api-provider";
import { sessionLost, useFlag } from "@/server/client/flags";
import { AppShell } from "@/ui/patterns/app-shell";
import { LiveDot } from "@/ui/patterns/live-dot";
import { activeHref } from "@/ui/patterns/nav";
import { PlaceContext } from "@/ui/patterns/place";
import { StopReplies } from "../agent/stop-replies";
import { useLiveChanges } from "../live/use-live-changes";
import { AccountButton } from "./account-button";
import { navigation } from "./navigation";
import { SearchButton } from "./search-button";
import { sellerPages } from "./seller-pages";
import { type ShellDialog, ShellDialogs } from "./shell-dialogs";
import { ShellNotice } from "./shell-notice";
import { useAgentState } from "./use-agent-state";
import { useArrival } from "./use-arrival";
import { usePageShortcuts } from "./use-page-shortcuts";
import { useSeller } from "./use-seller";

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
  const seller = useSeller();
  const line = useLiveChanges();
  const [dialog, setDialog] = useState<ShellDialog>(null);
  const signedOut = useFlag(sessionLost);
  useEffect(() => setDialog((open) => (signedOut ? "sign-in" : open)), [signedOut]);
  const { data: waiting } = useQuery(trpc.overview.waiting.queryOptions());
  const isAnswering = useAgentState() === "active";
  usePageShortcuts(setDialog);
  useArrival();
  const groups = navigation(waiting);
  const here = activeHref(path, groups);
  return (
    <PlaceContext value={{ locale: seller?.locale ?? "en", timeZone: seller?.timeZone }}>
      <AppShell
        groups={groups}
        title={sellerPages.find(({ href }) => href === here)?.label}
        layout={path.startsWith("/conversations") ? "full" : "page"}
        defaultCollapsed={defaultCollapsed}
        banner={
          <ShellNotice
            line={line}
            standIns={standIns}
            phoneUrl={phoneUrl}
            onSignIn={() => setDialog("sign-in")}
          />
        }
        status={
          <>
            {line === "open" && !signedOut ? <LiveDot live className="max-sm:sr-only" /> : null}
            {isAnswering ? <StopReplies /> : null}
            <SearchButton onOpen={() => setDialog("palette")} />
          </>
        }
        account={<AccountButton onShortcuts={() => setDialog("shortcuts")} />}
        aside={<SetupProgress />}
      >
        {children}
      </AppShell>
      <ShellDialogs open={dialog} onOpen={setDialog} phoneUrl={phoneUrl} />
    </PlaceContext>
  );
}

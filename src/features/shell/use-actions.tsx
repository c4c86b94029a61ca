"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Keyboard, LogOut, MoonStar, OctagonX, Play, RefreshCw, Smartphone, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { logOut } from "@/server/client/account";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { CommandItem } from "@/ui/patterns/command-items";
import { toast } from "@/ui/primitives/toaster";
import { usePausing } from "../agent/use-pausing";

interface ActionsOptions {
  onShortcuts: () => void;
  phoneUrl: string | null;
}

/** What can be done from anywhere; what can't be done just now is left out. */
export function useActions({ onShortcuts, phoneUrl }: ActionsOptions): CommandItem[] {
  const agent = useAgentActions();
  const sync = useSyncAction();
  const { resolvedTheme, setTheme } = useTheme();
  const dark = resolvedTheme === "dark";
  return [
    ...agent,
    ...sync,
    {
      id: "action:theme",
      label: dark ? "Switch to the light theme" : "Switch to the dark theme",
      icon: dark ? <Sun /> : <MoonStar />,
      keywords: ["appearance", "mode", "night", "day"],
      run: () => setTheme(dark ? "light" : "dark"),
    },
    ...(phoneUrl
      ? [
          {
            id: "action:phone",
            label: "Open the customer’s phone",
            hint: "Sandbox",
            icon: <Smartphone />,
            keywords: ["sandbox", "test", "telegram"],
            run: () => window.open(phoneUrl, "_blank", "noreferrer"),
          },
        ]
      : []),
    {
      id: "action:shortcuts",
      label: "Show keyboard shortcuts",
      icon: <Keyboard />,
      keys: "?",
      keywords: ["help", "keys"],
      run: onShortcuts,
    },
    {
      id: "action:log-out",
      label: "Log out",
      icon: <LogOut />,
      keywords: ["sign out", "leave"],
      run: () => void logOut(),
    },
  ];
}

function useAgentActions(): CommandItem[] {
  const trpc = useTRPC();
  const { data: agent } = useQuery(trpc.agents.mine.queryOptions());
  const { pause, resume } = usePausing();
  const keywords = ["agent", "assistant", "pause", "stop", "start", "resume", "off", "red switch"];
  switch (agent?.status) {
    case "active":
      return [{ id: "action:agent", label: "Stop all replies", icon: <OctagonX />, keywords, run: pause }];
    case "paused":
      return [{ id: "action:agent", label: "Resume replies", icon: <Play />, keywords, run: resume }];
    default:
      return [];
  }
}

function useSyncAction(): CommandItem[] {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: connection } = useQuery(trpc.channels.connection.queryOptions());
  const { mutate } = useMutation(
    trpc.channels.syncNow.mutationOptions({
      onSuccess: () => {
        toast.success("The sync has started", { description: "Changes show up as they arrive." });
        return queries.invalidateQueries(trpc.channels.pathFilter());
      },
      onError: (error) => toast.error("The sync did not start", { description: messageOf(error) }),
    }),
  );
  if (connection?.status !== "active") return [];
  return [
    {
      id: "action:sync",
      label: "Sync the shop now",
      icon: <RefreshCw />,
      keywords: ["refresh", "listings", "etsy"],
      run: () => mutate(),
    },
  ];
}

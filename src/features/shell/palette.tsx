"use client";

import { useState } from "react";
import type { CommandItem } from "@/ui/patterns/command-items";
import { CommandPalette } from "@/ui/patterns/command-palette";
import { agentPages } from "../agent/agent-pages";
import { mainPages, sellerPages } from "./seller-pages";
import { useActions } from "./use-actions";
import { useFound } from "./use-found";
import { useSeller } from "./use-seller";

interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onShortcuts: () => void;
  phoneUrl: string | null;
}

const agentIcon = mainPages.find(({ href }) => href === "/agent")?.icon;

/** What one may look for who doesn't know what a page is called. */
const otherWords: Record<string, string[]> = {
  "/autopilot": ["approvals", "proposals"],
  "/agent/personality": ["tone", "soul", "house rules"],
  "/agent/knowledge": ["answers", "faq", "policies", "learn"],
  "/agent/guardrails": [
    "topics",
    "drafts",
    "approve",
    "quiet hours",
    "holiday",
    "vacation",
    "cost",
    "limits",
  ],
  "/agent/playground": ["try", "saved tests", "replay", "publish"],
  "/agent/etsy-messages": ["paste", "draft"],
};

/** Those of the navigation, and those inside the agent's. */
const pages: CommandItem[] = [
  ...sellerPages.map((page) => ({ id: `page:${page.href}`, ...page, keywords: otherWords[page.href] })),
  ...agentPages
    .filter(({ href }) => href !== "/agent")
    .map((page) => ({
      id: `page:${page.href}`,
      ...page,
      icon: agentIcon,
      hint: "Agent",
      keywords: otherWords[page.href],
    })),
];

/** Finds pages, products and conversations, and does what one does often. Loaded at the first ⌘K. */
export function Palette({ open, onOpenChange, onShortcuts, phoneUrl }: PaletteProps) {
  const seller = useSeller();
  const [words, setWords] = useState("");
  const found = useFound(open ? words : "");
  const actions = useActions({ onShortcuts, phoneUrl });
  return (
    <CommandPalette
      open={open}
      onOpenChange={onOpenChange}
      onSearch={setWords}
      recentKey={seller ? `stallhand-recent-${seller.id}` : undefined}
      groups={[
        {
          id: "pages",
          label: "Pages",
          items: pages,
        },
        // Before what is found: "stop" must not end below a page of products.
        { id: "actions", label: "Actions", items: actions },
        ...found,
      ]}
    />
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { addShortcut } from "@/ui/patterns/shortcut-registry";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { sellerPages } from "./seller-pages";
import type { ShellDialog } from "./shell-dialogs";

/** The keys that work on every page of a seller. */
export function usePageShortcuts(onDialog: (dialog: ShellDialog) => void): void {
  const router = useRouter();
  useEffect(() => {
    const removals = sellerPages.map(({ keys, label, href }) =>
      addShortcut({
        keys,
        label,
        group: "Go to",
        whileTyping: false,
        inDialogs: false,
        run: () => router.push(href),
      }),
    );
    return () => {
      for (const remove of removals) remove();
    };
  }, [router]);
  useShortcut("?", "Keyboard shortcuts", "Everywhere", () => onDialog("shortcuts"));
  useShortcut("mod+k", "Search and commands", "Everywhere", () => onDialog("palette"));
}

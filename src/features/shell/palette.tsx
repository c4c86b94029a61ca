"use client";

import { useState } from "react";
import { CommandPalette } from "@/ui/patterns/command-palette";
import { sellerPages } from "./seller-pages";
import { useActions } from "./use-actions";
import { useFound } from "./use-found";
import { useSeller } from "./use-seller";

interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onShortcuts: () => void;
  phoneUrl: string | null;
}

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
          items: sellerPages.map(({ href, label, icon, keys }) => ({
            id: `page:${href}`,
            href,
            label,
            icon,
            keys,
          })),
        },
        ...found,
        { id: "actions", label: "Actions", items: actions },
      ]}
    />
  );
}

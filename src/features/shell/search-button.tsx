"use client";

import { Search } from "lucide-react";
import { Keys } from "@/ui/patterns/keys";
import { Button } from "@/ui/primitives/button";

/** Opens the command palette, for those who don't know its keys yet; they stand on it. */
export function SearchButton({ onOpen }: { onOpen: () => void }) {
  return (
    <Button
      variant="ghost"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={onOpen}
      className="border-hairline px-2.5 sm:border sm:bg-surface"
    >
      <Search aria-hidden />
      <span className="max-sm:sr-only">Search</span>
      <Keys of="mod+k" className="hidden pl-6 sm:inline-flex" />
    </Button>
  );
}

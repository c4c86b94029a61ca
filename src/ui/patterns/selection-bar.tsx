"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../primitives/icon-button";
import { useShortcut } from "./use-shortcut";

export interface SelectionBarProps {
  /** Nothing is rendered at 0. */
  count: number;
  /** In words: "3 products selected"; "3 selected" when left out. */
  label?: string | undefined;
  onClear: () => void;
  /** Buttons (size "sm") for what can be done with all of them. */
  children: ReactNode;
}

/** Floats over the bottom of the page while rows are selected. Esc clears. Goes beside the table, once. */
export function SelectionBar({ count, label = `${count} selected`, onClear, children }: SelectionBarProps) {
  useShortcut("escape", "Clear selection", "Lists", onClear, { enabled: count > 0 });
  if (count === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label="Selected rows"
      className="sticky bottom-4 z-30 mx-auto mt-4 flex w-fit max-w-full animate-rise flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-outline/60 bg-raised py-2 pr-2 pl-4 shadow-lift"
    >
      <p role="status" className="whitespace-nowrap font-medium text-sm tabular-nums">
        {label}
      </p>
      <span aria-hidden className="h-5 w-px bg-hairline max-sm:hidden" />
      <div className="flex flex-wrap items-center gap-1.5">{children}</div>
      <IconButton size="icon-sm" label="Clear selection (Esc)" onClick={onClear}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}

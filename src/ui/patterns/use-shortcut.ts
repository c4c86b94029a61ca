"use client";

import { useEffect, useRef } from "react";
import { isTyping, matchesShortcut } from "./shortcut";

export interface ShortcutOptions {
  /** Off while false. */
  enabled?: boolean | undefined;
  /** Also while typing; always so with `mod+…`. */
  whileTyping?: boolean | undefined;
}

/** Runs `handler` when the keys are pressed anywhere on the page, unless someone types or a dialog is open. */
export function useShortcut(
  shortcut: string,
  handler: (event: KeyboardEvent) => void,
  options: ShortcutOptions = {},
) {
  const { enabled = true, whileTyping = shortcut.startsWith("mod+") } = options;
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !matchesShortcut(event, shortcut)) return;
      if (!whileTyping && isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      event.preventDefault();
      latest.current(event);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [shortcut, enabled, whileTyping]);
}

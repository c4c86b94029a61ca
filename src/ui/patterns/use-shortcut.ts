"use client";

import { useEffect, useRef } from "react";
import { addShortcut } from "./shortcut-registry";

export interface ShortcutOptions {
  /** Off, and not listed, while false. */
  enabled?: boolean | undefined;
  /** Also while typing; always so with `mod+…`. */
  whileTyping?: boolean | undefined;
  /** Also while a dialog, sheet or menu is open. */
  inDialogs?: boolean | undefined;
}

type Run = (event: KeyboardEvent) => void;

/**
 * Runs when the keys are pressed anywhere on the page, unless someone types or a dialog is open, and lists itself in
 * the `ShortcutSheet`: `useShortcut("j", "Next conversation", "Conversations", () => open(1))`.
 * Keys: "j", "?", "mod+k" (⌘ on Apple, Ctrl elsewhere), "g c" for one after the other.
 */
export function useShortcut(
  keys: string,
  label: string,
  group: string,
  run: Run,
  options?: ShortcutOptions,
): void;
/** The same without being listed. */
export function useShortcut(keys: string, run: Run, options?: ShortcutOptions): void;
export function useShortcut(
  keys: string,
  labelOrRun: string | Run,
  groupOrOptions?: string | ShortcutOptions,
  given?: Run,
  givenOptions?: ShortcutOptions,
): void {
  const run = typeof labelOrRun === "string" ? given : labelOrRun;
  const label = typeof labelOrRun === "string" ? labelOrRun : undefined;
  const group = typeof groupOrOptions === "string" ? groupOrOptions : undefined;
  const options = (typeof groupOrOptions === "string" ? givenOptions : groupOrOptions) ?? {};
  const { enabled = true, whileTyping = keys.startsWith("mod+"), inDialogs = false } = options;
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return;
    return addShortcut({
      keys,
      label,
      group,
      whileTyping,
      inDialogs,
      run: (event) => latest.current?.(event),
    });
  }, [keys, label, group, enabled, whileTyping, inDialogs]);
}

"use client";

import type { RefObject } from "react";
import { useShortcut } from "@/ui/patterns/use-shortcut";

/** `j` and `k` go down and up the rows of a table, from the first in sight; Enter opens, since rows are links. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const go = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
    const focused = document.activeElement;
    const at = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
    const next = at === -1 ? links.find((link) => link.getBoundingClientRect().top > 0) : links[at + step];
    next?.focus();
  };
  useShortcut("j", "Next product", "Products", () => go(1));
  useShortcut("k", "Previous product", "Products", () => go(-1));
}

"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { type ConversationsView, withConversation } from "./conversations-url";
import { showView } from "./show-view";

export interface RowKeysOptions {
  view: ConversationsView;
  rows: readonly { id: string }[];
  list: RefObject<HTMLElement | null>;
  /** Brings a row into sight, drawn. */
  reveal: (index: number) => void;
  loadMore: () => void;
}

/**
 * `j` and `k` open the next and the previous conversation; arrows, Home and End move the focus through the list, and
 * Enter, as on any link, opens.
 */
export function useRowKeys({ view, rows, list, reveal, loadMore }: RowKeysOptions) {
  const place = useRef({ id: view.id, index: -1 });
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const index = rows.findIndex((row) => row.id === view.id);
    // One that left this tab keeps its place: the next is where it stood.
    if (index >= 0 || view.id !== place.current.id) place.current = { id: view.id, index };
  }, [rows, view.id]);

  const open = (step: 1 | -1) => {
    const { id, index } = place.current;
    const isListed = rows[index]?.id === id;
    const at = index < 0 ? 0 : isListed || step < 0 ? index + step : index;
    const next = rows[at];
    if (!next) return step > 0 ? loadMore() : undefined;
    // Back leads out of the walk in one step, not through every conversation of it.
    showView(withConversation(view, next.id), place.current.id ? "replace" : "push");
    place.current = { id: next.id, index: at };
    reveal(at);
  };
  useShortcut("j", "Next conversation", "Conversations", () => open(1));
  useShortcut("k", "Previous conversation", "Conversations", () => open(-1));

  // A row that was out of sight is drawn only after the list has scrolled.
  useEffect(() => {
    const row = wanted.current && list.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  const focus = (index: number) => {
    const row = rows[index];
    if (!row) return;
    wanted.current = row.id;
    reveal(index);
    const drawn = list.current?.querySelector<HTMLElement>(`[data-row="${row.id}"]`);
    if (!drawn) return;
    wanted.current = null;
    drawn.focus({ preventScroll: true });
  };

  return (event: KeyboardEvent<HTMLElement>) => {
    const link = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    const at = rows.findIndex((row) => row.id === link?.dataset.row);
    const to = targetOf(event.key, at, rows.length);
    if (to === null || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    if (to >= rows.length) loadMore();
    else focus(Math.max(0, to));
  };
}

function targetOf(key: string, at: number, length: number): number | null {
  if (key === "ArrowDown") return at + 1;
  if (key === "ArrowUp") return at - 1;
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  return null;
}

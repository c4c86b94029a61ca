"use client";

import { type RefObject, useEffect, useState } from "react";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import type { Proposal } from "./use-proposals";

const GROUP = "Proposals";

/** `j` and `k` go through the queue, `a` approves and `r` rejects the chosen one; after that the next is chosen. */
export function useProposalKeys(
  rows: readonly Proposal[],
  list: RefObject<HTMLElement | null>,
  decide: { approve: (proposal: Proposal) => void; reject: (proposal: Proposal) => void },
) {
  const [place, setPlace] = useState({ id: "", index: 0 });
  const known = rows.findIndex(({ id }) => id === place.id);
  // One that left the queue keeps its place: the next stands there now.
  const at = known >= 0 ? known : Math.min(place.index, rows.length - 1);
  const chosen = rows[at] ?? null;
  // What is chosen stays chosen: one that comes in above must not be what the next key approves.
  useEffect(() => {
    if (chosen && chosen.id !== place.id) setPlace({ id: chosen.id, index: at });
  }, [chosen, at, place.id]);
  const choose = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setPlace({ id: row.id, index });
    const card = list.current?.querySelector<HTMLElement>(`[data-proposal="${row.id}"]`);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest" });
  };
  const options = { enabled: chosen !== null };
  useShortcut("j", "Next proposal", GROUP, () => choose(at + 1), options);
  useShortcut("k", "Previous proposal", GROUP, () => choose(at - 1), options);
  const act = (what: (proposal: Proposal) => void) => () => {
    if (!chosen) return;
    setPlace({ id: chosen.id, index: at });
    what(chosen);
  };
  useShortcut("a", "Approve the proposal", GROUP, act(decide.approve), options);
  useShortcut("r", "Reject the proposal", GROUP, act(decide.reject), options);
  return { chosenId: chosen?.id ?? null, choose: (id: string) => setPlace({ id, index: indexOf(rows, id) }) };
}

const indexOf = (rows: readonly Proposal[], id: string) =>
  Math.max(
    0,
    rows.findIndex((row) => row.id === id),
  );

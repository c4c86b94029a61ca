"use client";

import { useCallback, useEffect, useRef } from "react";
import { type SelectedKeys, toggleRow } from "./row-selection";

export interface TableSelection<Row> {
  selected: SelectedKeys;
  onChange: (selected: SelectedKeys) => void;
  /** Names a row's box: "Walnut tray". */
  label: (row: Row) => string;
}

/** Turns clicks on rows' boxes into a new selection; remembers the last one, where a shift-click begins. */
export function useRowSelection<Row>(keys: readonly string[], selection: TableSelection<Row> | undefined) {
  const anchor = useRef<string>(undefined);
  const latest = useRef({ keys, selection });
  useEffect(() => {
    latest.current = { keys, selection };
  });
  return useCallback((key: string, shiftKey: boolean) => {
    const { keys: now, selection: of } = latest.current;
    of?.onChange(toggleRow(of.selected, now, key, shiftKey ? anchor.current : undefined));
    anchor.current = key;
  }, []);
}

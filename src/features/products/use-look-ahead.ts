"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useRef } from "react";
import { useTRPC } from "@/server/client/api-provider";

/** A pointer that only passes over a row stays shorter than this. */
const REST_MS = 60;

/** For around the table: a row that is pointed at or focused has its product read, so that its page opens at once. */
export function useLookAhead(rows: readonly { id: string }[]) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = (event: SyntheticEvent) => {
    clearTimeout(timer.current);
    const row = event.target instanceof Element ? event.target.closest("tr") : null;
    const productId = rows[Number(row?.dataset.index ?? Number.NaN)]?.id;
    if (!productId) return;
    timer.current = setTimeout(
      () => void cache.prefetchQuery(trpc.catalogue.product.queryOptions({ productId })),
      REST_MS,
    );
  };
  return { onPointerOver: look, onFocus: look };
}

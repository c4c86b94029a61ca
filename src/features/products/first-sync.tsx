"use client";

import { usePlace } from "@/ui/patterns/place";
import { Progress } from "@/ui/primitives/progress";
import { useShopSync } from "./use-shop-sync";

/** How far the first pass over the shop has come, while its products appear below; nothing afterwards. */
export function FirstSync() {
  const sync = useShopSync();
  const number = new Intl.NumberFormat(usePlace().locale);
  if (sync.phase !== "reading" || !sync.first) return null;
  const { seen, total, problem } = sync;
  return (
    <div className="grid gap-2 rounded-lg border border-hairline bg-surface px-4 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span className="font-medium">Reading your shop</span>
        <span className="text-muted tabular-nums">
          {total === null
            ? `${number.format(seen)} so far`
            : `${number.format(seen)} of ${number.format(total)}`}
        </span>
      </p>
      <Progress value={total === null ? null : seen} max={total ?? 1} label="Reading your shop" />
      {problem ? <p className="text-warn text-xs">It goes on in a moment: {problem}</p> : null}
    </div>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { cn } from "@/ui/class-names";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Button } from "@/ui/primitives/button";
import { Sheet, SheetContent } from "@/ui/primitives/sheet";
import { lineDiff } from "./line-diff";

export interface SoulVersionsProps {
  current: string;
  onClose: () => void;
  /** Puts an earlier text into the editor; saving it is the seller's next step. */
  onRestore: (instructions: string) => void;
}

/** Earlier personalities, each with what today's has changed since. */
export function SoulVersions({ current, onClose, onRestore }: SoulVersionsProps) {
  const trpc = useTRPC();
  const versions = useQuery(trpc.agents.soulVersions.queryOptions());
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <Sheet open onOpenChange={(open) => (open ? undefined : onClose())}>
      <SheetContent title="Earlier versions" className="max-w-xl">
        {versions.isPending ? <DelayedSkeleton label="Loading versions" /> : null}
        {versions.isError ? (
          <ErrorState
            title="The versions could not be loaded"
            description={messageOf(versions.error)}
            onRetry={versions.refetch}
          />
        ) : null}
        {versions.data?.length === 0 ? (
          <EmptyState
            kind="no-data"
            title="No earlier version yet"
            description="Each time you save, the one before is kept here."
          />
        ) : null}
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {versions.data?.map(({ id, instructions, createdAt }) => (
            <li key={id} className="rounded-md border border-hairline">
              <div className="flex flex-wrap items-center justify-between gap-2 px-3 py-2">
                <button
                  type="button"
                  aria-expanded={openId === id}
                  onClick={() => setOpenId(openId === id ? null : id)}
                  className="min-w-0 flex-1 rounded-sm py-1 text-left text-sm"
                >
                  Replaced <RelativeTime date={createdAt} />
                  <span className="block truncate text-muted text-xs">
                    {instructions.split("\n").find(Boolean) ?? "Empty"}
                  </span>
                </button>
                <Button size="sm" onClick={() => onRestore(instructions)} disabled={instructions === current}>
                  Restore
                </Button>
              </div>
              {openId === id ? <Changes before={instructions} after={current} /> : null}
            </li>
          ))}
        </ul>
      </SheetContent>
    </Sheet>
  );
}

const marks = { same: " ", added: "+", removed: "−" } as const;
const spoken = { same: "", added: "added: ", removed: "removed: " } as const;
const looks = {
  same: "text-muted",
  added: "bg-good-soft text-good",
  removed: "bg-bad-soft text-bad",
} as const;

/** From the earlier text to today's. */
function Changes({ before, after }: { before: string; after: string }) {
  const lines = lineDiff(before, after).map((line, number) => ({ ...line, number }));
  return (
    <div className="border-hairline border-t px-1 py-2">
      <p className="px-2 pb-2 text-muted text-xs">What today's version changed since:</p>
      <div className="overflow-x-auto font-mono text-xs">
        {lines.map(({ kind, text, number }) => (
          <p
            key={number}
            dir="auto"
            className={cn(
              "whitespace-pre-wrap rounded-[2px] px-2 py-0.5 [overflow-wrap:anywhere]",
              looks[kind],
            )}
          >
            <span aria-hidden>{marks[kind]} </span>
            <span className="sr-only">{spoken[kind]}</span>
            {text || "\u00a0"}
          </p>
        ))}
      </div>
    </div>
  );
}

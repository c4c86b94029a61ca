"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronDown, History } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { cn } from "@/ui/class-names";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { DetailSheet } from "@/ui/patterns/detail-sheet";
import { DiffView } from "@/ui/patterns/diff-view";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import type { Part } from "./own-words";

export interface OwnWordsVersionsProps {
  part: Part;
  current: string;
  onClose: () => void;
  /** Puts an earlier text into the editor; saving it is the seller's next step. */
  onRestore: (instructions: string) => void;
}

/** Earlier personalities or rules, each beside today's. */
export function OwnWordsVersions({ part, current, onClose, onRestore }: OwnWordsVersionsProps) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.agents.soulVersions.queryOptions({ part }));
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <DetailSheet
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="lg"
      title={`Earlier ${part === "soul" ? "personalities" : "house rules"}`}
      description="The last 50. Restoring puts a text into the editor; it counts once you save it."
    >
      {data?.length === 0 ? (
        <EmptyState
          kind="no-data"
          icon={<History />}
          title="No earlier version yet"
          description="Each time you save, the one before is kept here."
        />
      ) : data ? (
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {data.map((version) => (
            <Version
              key={version.id}
              version={version}
              current={current}
              open={openId === version.id}
              onToggle={() => setOpenId(openId === version.id ? null : version.id)}
              onRestore={() => onRestore(version.instructions)}
            />
          ))}
        </ul>
      ) : error ? (
        <ErrorState
          title="The versions could not be loaded"
          description={messageOf(error)}
          onRetry={refetch}
        />
      ) : (
        <DelayedSkeleton label="Loading versions" />
      )}
    </DetailSheet>
  );
}

interface VersionProps {
  version: ApiOutputs["agents"]["soulVersions"][number];
  current: string;
  open: boolean;
  onToggle: () => void;
  onRestore: () => void;
}

function Version({ version, current, open, onToggle, onRestore }: VersionProps) {
  const { instructions, createdAt } = version;
  const same = instructions === current;
  return (
    <li className="rounded-md border border-hairline">
      <div className="flex items-center gap-2 py-1.5 pr-2 pl-1">
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="flex min-h-10 min-w-0 flex-1 items-center gap-2 rounded-sm px-2 text-left text-sm -outline-offset-2"
        >
          <ChevronDown
            aria-hidden
            className={cn("size-4 shrink-0 text-faint transition-transform", !open && "-rotate-90")}
          />
          <span className="min-w-0">
            <span className="flex flex-wrap items-center gap-x-2">
              <span>
                Replaced <RelativeTime date={createdAt} />
              </span>
              {same ? <Badge>as today’s</Badge> : null}
            </span>
            <bdi className="block truncate text-muted text-xs">
              {instructions.split("\n").find((line) => line.trim()) ?? "Empty"}
            </bdi>
          </span>
        </button>
        {same ? null : (
          <Button size="sm" onClick={onRestore}>
            Restore
          </Button>
        )}
      </div>
      {open ? (
        <div className="grid gap-2 border-hairline border-t p-3">
          <p className="text-muted text-xs">What restoring it would change:</p>
          <DiffView before={current} after={instructions} label="What restoring this version would change" />
        </div>
      ) : null}
    </li>
  );
}

"use client";

import { Command } from "cmdk";
import { ArrowRight } from "lucide-react";
import { Spinner } from "../primitives/spinner";
import type { CommandGroup, CommandItem } from "./command-items";
import { Keys } from "./keys";

export interface CommandResultsProps {
  /** Filtered already. */
  groups: CommandGroup[];
  query: string;
  onRun: (item: CommandItem) => void;
}

/** The palette's list, with what is loading, what failed, and what to do when nothing was found. */
export function CommandResults({ groups, query, onRun }: CommandResultsProps) {
  const filled = groups.filter((group) => group.items.length > 0);
  const loading = groups.filter((group) => group.status === "loading");
  const failed = groups.filter((group) => group.status === "error");
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2">
      <Command.List label="Results">
        {filled.map((group) => (
          <Command.Group key={group.id} heading={group.label} className={groupStyle}>
            {group.items.map((item) => (
              <Result key={item.id} item={item} onRun={onRun} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <div role="status" className="px-2 text-muted text-sm">
        {loading.length > 0 ? (
          <p className="flex items-center gap-2 py-2">
            <Spinner /> Looking through {namesOf(loading)}…
          </p>
        ) : null}
        {filled.length + loading.length + failed.length === 0 ? (
          <p className="py-8 text-center [overflow-wrap:anywhere]">
            Nothing found for <span className="font-medium text-text">“{query}”</span>.
          </p>
        ) : null}
      </div>
      {failed.map((group) => (
        <p
          key={group.id}
          role="alert"
          className="flex items-center justify-between gap-3 px-2 py-1.5 text-sm"
        >
          <span className="text-bad">{group.label} could not be searched.</span>
          {group.onRetry ? (
            <button
              type="button"
              onClick={group.onRetry}
              className="min-h-8 rounded-sm px-1 font-medium text-accent hover:underline pointer-coarse:min-h-10"
            >
              Try again
            </button>
          ) : null}
        </p>
      ))}
    </div>
  );
}

const groupStyle =
  "pb-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:text-xs";

const namesOf = (groups: CommandGroup[]) =>
  new Intl.ListFormat("en").format(groups.map((group) => group.label.toLowerCase()));

function Result({ item, onRun }: { item: CommandItem; onRun: (item: CommandItem) => void }) {
  return (
    <Command.Item
      value={item.id}
      onSelect={() => onRun(item)}
      className="group flex min-h-10 cursor-default select-none items-center gap-3 rounded-md px-2 text-sm data-[selected=true]:bg-sunken pointer-coarse:min-h-12"
    >
      <span
        aria-hidden
        className="flex size-5 shrink-0 items-center justify-center text-muted [&_svg]:size-4 [&_svg]:stroke-[1.75]"
      >
        {item.icon ?? <ArrowRight />}
      </span>
      <span dir="auto" className="min-w-0 flex-1 truncate text-left">
        {item.label}
      </span>
      {item.hint ? (
        <span className="max-w-[45%] shrink-0 truncate text-faint text-xs">{item.hint}</span>
      ) : null}
      {item.keys ? <Keys of={item.keys} className="max-sm:hidden" /> : null}
    </Command.Item>
  );
}

"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog as Radix } from "radix-ui";
import { useEffect, useRef, useState } from "react";
import { cn } from "../class-names";
import { Kbd } from "../primitives/kbd";
import { floatStyle, scrimStyle } from "../primitives/overlay-style";
import { useReturnFocus } from "../primitives/use-return-focus";
import { type CommandGroup, type CommandItem, matchingGroups } from "./command-items";
import { CommandResults } from "./command-results";
import { readRecent, recentItems, rememberRecent } from "./recent-commands";

export interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** In the order they are shown. Groups with `remote` follow `onSearch`. */
  groups: CommandGroup[];
  /** Told the words after a rest in typing, and "" when opened; fetch remote groups by them. */
  onSearch?: ((query: string) => void) | undefined;
  /** Where recent ones are remembered, e.g. `stallhand-recent-${sellerId}`; not at all when left out. */
  recentKey?: string | undefined;
  placeholder?: string | undefined;
}

/** Finds pages, things and actions by a few letters. Heavy: load it by `next/dynamic` at the first ⌘K. */
export function CommandPalette(props: CommandPaletteProps) {
  const { open, onOpenChange } = props;
  const focus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={scrimStyle} />
        <Radix.Content
          {...focus}
          aria-describedby={undefined}
          className={cn(
            floatStyle,
            "fixed inset-x-0 top-0 mx-auto flex max-h-dvh w-full flex-col overflow-hidden max-sm:rounded-none max-sm:border-x-0 max-sm:border-t-0",
            "sm:top-[12vh] sm:max-h-[min(32rem,76vh)] sm:max-w-xl sm:rounded-xl",
          )}
        >
          <Radix.Title className="sr-only">Find anything</Radix.Title>
          <PaletteBody {...props} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const REST_MS = 150;

function PaletteBody({ groups, onSearch, recentKey, onOpenChange, ...props }: CommandPaletteProps) {
  const { placeholder = "Find pages, products, conversations…" } = props;
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [recent] = useState(() => (recentKey ? readRecent(recentKey) : []));
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  useEffect(() => {
    const timer = setTimeout(() => search.current?.(query.trim()), query ? REST_MS : 0);
    return () => clearTimeout(timer);
  }, [query]);

  const run = (item: CommandItem) => {
    if (recentKey) rememberRecent(recentKey, item);
    onOpenChange(false);
    if (item.href) router.push(item.href);
    else void item.run?.();
  };
  const last = query.trim() ? [] : recentItems(recent, groups);
  const shown = last.length > 0 ? withRecentFirst(last, groups) : groups;
  return (
    <Command label="Find anything" shouldFilter={false} loop className="flex min-h-0 flex-col">
      <div className="flex items-center gap-3 border-hairline border-b px-4">
        <Search aria-hidden className="size-4 shrink-0 text-faint" />
        <Command.Input
          value={query}
          onValueChange={setQuery}
          placeholder={placeholder}
          className="h-13 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-faint"
        />
        <Radix.Close className="inline-flex min-h-10 items-center rounded-md px-1 font-medium text-muted text-sm hover:text-text">
          <span className="sm:hidden">Cancel</span>
          <Kbd className="max-sm:hidden">Esc</Kbd>
          <span className="sr-only max-sm:hidden"> closes</span>
        </Radix.Close>
      </div>
      <CommandResults groups={matchingGroups(shown, query)} query={query.trim()} onRun={run} />
      <p className="flex gap-4 border-hairline border-t px-4 py-2 text-faint text-xs max-sm:hidden">
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> to move
        </span>
        <span>
          <Kbd>↵</Kbd> to open
        </span>
      </p>
    </Command>
  );
}

/** Recent ones on top; they aren't repeated below. */
function withRecentFirst(recent: CommandItem[], groups: CommandGroup[]): CommandGroup[] {
  const ids = new Set(recent.map((item) => item.id));
  return [
    { id: "recent", label: "Recent", items: recent },
    ...groups.map((group) => ({ ...group, items: group.items.filter((item) => !ids.has(item.id)) })),
  ];
}

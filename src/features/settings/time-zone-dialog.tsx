"use client";

import { Check } from "lucide-react";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { cn } from "@/ui/class-names";
import { formatClock } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { Dialog, DialogContent } from "@/ui/primitives/dialog";
import { Input } from "@/ui/primitives/input";
import { listZones, searchZones, type ZoneChoice, zoneOffset } from "./time-zones";

/** More than anybody reads; a word narrows them down. */
const SHOWN = 40;

export interface TimeZoneDialogProps {
  current: string;
  /** The browser's own. */
  here: string;
  onChoose: (zone: string) => void;
  onClose: () => void;
}

/** All time zones, found by city, region or distance from Greenwich. */
export function TimeZoneDialog({ current, here, onChoose, onClose }: TimeZoneDialogProps) {
  const [search, setSearch] = useState("");
  const [now] = useState(() => new Date());
  const list = useRef<HTMLUListElement>(null);
  const zones = useMemo(() => listZones([current, here]), [current, here]);
  const found = useMemo(() => searchZones(zones, search, now), [zones, search, now]);
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") focusRow(event, list.current, 0);
    if (event.key === "Enter" && found[0] && search.trim()) onChoose(found[0].zone);
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title="Time zone" className="h-[min(36rem,calc(100dvh-32px))]">
        <div className="grid h-full grid-rows-[auto_minmax(0,1fr)_auto] gap-3">
          <Input
            type="search"
            aria-label="Find a time zone"
            placeholder="City or GMT+2"
            autoComplete="off"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={onSearchKey}
          />
          <ul ref={list} aria-label="Time zones" className="-mx-2 overflow-y-auto px-2">
            {found.slice(0, SHOWN).map((choice, index) => (
              <li key={choice.zone}>
                <ZoneRow
                  choice={choice}
                  now={now}
                  current={choice.zone === current}
                  onChoose={() => onChoose(choice.zone)}
                  onKeyDown={(event) => moveFocus(event, list.current, index)}
                />
              </li>
            ))}
          </ul>
          <p role="status" className="text-muted text-xs empty:hidden">
            {summary(found.length)}
          </p>
        </div>
      </DialogContent>
    </Dialog>
  );
}

function summary(count: number): string {
  if (count === 0) return "No such time zone. Try the nearest large city.";
  return count > SHOWN ? `And ${count - SHOWN} more. Type to find yours.` : "";
}

interface ZoneRowProps {
  choice: ZoneChoice;
  now: Date;
  current: boolean;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function ZoneRow({ choice, now, current, onChoose, onKeyDown }: ZoneRowProps) {
  const { locale } = usePlace();
  const { zone, city, region } = choice;
  return (
    <button
      type="button"
      onClick={onChoose}
      onKeyDown={onKeyDown}
      {...(current ? { "aria-current": "true" as const } : {})}
      className={cn(
        "flex min-h-10 w-full items-center gap-3 rounded-sm px-2 py-1 text-left text-sm -outline-offset-2 hover:bg-sunken",
        current && "font-medium",
      )}
    >
      <span className="min-w-0 flex-1">
        {city}
        <span className="block font-normal text-muted text-xs">{region}</span>
      </span>
      <span className="text-right font-normal text-muted text-xs tabular-nums">
        {formatClock(now, { locale, timeZone: zone })}
        <span className="block text-faint">{zoneOffset(zone, now)}</span>
      </span>
      <Check aria-hidden className={cn("size-4 text-accent", !current && "invisible")} />
    </button>
  );
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null, from: number) {
  if (event.key === "ArrowDown") focusRow(event, list, from + 1);
  if (event.key === "ArrowUp") focusRow(event, list, from - 1);
}

function focusRow(event: KeyboardEvent, list: HTMLElement | null, index: number) {
  event.preventDefault();
  list?.querySelectorAll("button")[Math.max(0, index)]?.focus();
}

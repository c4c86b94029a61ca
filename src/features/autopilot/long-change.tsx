"use client";

import { useState } from "react";
import { ChangedWords } from "@/ui/patterns/changed-words";
import { Button } from "@/ui/primitives/button";

interface LongChangeProps {
  /** "Description" */
  label: string;
  before: string;
  after: string;
}

/** Beside a change, in characters. */
const CONTEXT = 160;

/** A text that would change, with what comes and goes marked in it; what stays is shortened until asked for. */
export function LongChange({ label, before, after }: LongChangeProps) {
  const [whole, setWhole] = useState(false);
  const isLong = Math.max(before.length, after.length) > 4 * CONTEXT;
  return (
    <figure aria-label={`${label} before and after`} className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <figcaption className="flex min-h-8 items-center justify-between gap-4 text-muted text-xs">
        {label}
        {isLong ? (
          <Button size="sm" variant="ghost" onClick={() => setWhole(!whole)}>
            {whole ? "Show what changes" : "Show the whole text"}
          </Button>
        ) : null}
      </figcaption>
      <ChangedWords
        before={before}
        after={after}
        context={isLong && !whole ? CONTEXT : undefined}
        className="text-sm"
      />
    </figure>
  );
}

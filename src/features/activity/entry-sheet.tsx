"use client";

import { DetailSheet } from "@/ui/patterns/detail-sheet";
import { DiffView } from "@/ui/patterns/diff-view";
import { formatAbsolute } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { ValueDiff } from "@/ui/patterns/value-diff";
import { ButtonLink } from "@/ui/primitives/button-link";
import { changesOf, isLong } from "./entry-changes";
import { entryWords } from "./entry-words";
import type { ActivityEntry } from "./newest-activity";

interface EntrySheetProps {
  entry: ActivityEntry;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** All there is to an entry: what changed, before and after, or every word that was said. */
export function EntrySheet({ entry, open, onOpenChange }: EntrySheetProps) {
  const { actor, sentence, href, quote } = entryWords(entry);
  const changes = changesOf(entry);
  const short = changes.filter((change) => !isLong(change));
  return (
    <DetailSheet
      open={open}
      onOpenChange={onOpenChange}
      title={`${actor} ${sentence}`}
      description={formatAbsolute(new Date(entry.at), usePlace())}
      size={short.length === changes.length ? "md" : "lg"}
      footer={href ? <ButtonLink href={href}>Open</ButtonLink> : null}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {quote === undefined ? null : (
          <p dir="auto" className="whitespace-pre-wrap text-sm [overflow-wrap:anywhere]">
            {quote}
          </p>
        )}
        {short.length > 0 ? <ValueDiff changes={short} label="What changed" /> : null}
        {changes.filter(isLong).map(({ label, before, after }) => (
          <section key={label} className="grid grid-cols-[minmax(0,1fr)] gap-2">
            <h3 className="text-muted text-xs">{label}</h3>
            <DiffView before={before ?? ""} after={after ?? ""} label={`${label}, before and after`} />
          </section>
        ))}
      </div>
    </DetailSheet>
  );
}

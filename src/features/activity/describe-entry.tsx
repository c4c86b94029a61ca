import Link from "next/link";
import type { TimelineItem } from "@/ui/patterns/timeline";
import { entryWords } from "./entry-words";
import type { ActivityEntry } from "./newest-activity";

/** Longest part of a text that a list shows. */
export const EXCERPT = 140;

/** An entry as a list shows it: a sentence that leads to the thing, and the beginning of what was said. */
export function describeEntry(entry: ActivityEntry): TimelineItem {
  const { actor, sentence, href, icon, tone, quote, note } = entryWords(entry);
  return {
    id: entry.id,
    at: entry.at,
    actor,
    icon,
    ...(tone ? { tone } : {}),
    text: href ? (
      <Link
        href={href}
        prefetch={false}
        className="underline decoration-hairline underline-offset-4 hover:decoration-current"
      >
        <bdi>{sentence}</bdi>
      </Link>
    ) : (
      <bdi>{sentence}</bdi>
    ),
    detail: quote === undefined ? note : <q dir="auto">{excerpt(quote)}</q>,
  };
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).trimEnd()}…` : line;
}

import { EXCERPT } from "./describe-entry";
import type { ActivityEntry } from "./newest-activity";

/** One value that changed; null where there was or is none. */
export interface EntryChange {
  label: string;
  before: string | null;
  after: string | null;
}

const labels: Record<string, string> = {
  name: "Name",
  email: "E-mail",
  locale: "Language and formats",
  timeZone: "Time zone",
  soulInstructions: "Personality",
  rules: "Rules",
  title: "Question",
  body: "Answer",
  status: "State",
  assignee: "Who answers",
  needsHumanReason: "Why it waited for you",
};

/** What a change did, value by value; empty where the record doesn't hold both sides. */
export function changesOf(entry: ActivityEntry): EntryChange[] {
  if (entry.kind !== "change") return [];
  const { before, after } = entry;
  if (!isRecord(before) || !isRecord(after)) return [];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .map((key) => ({ label: labelOf(key), before: textOf(before[key]), after: textOf(after[key]) }))
    .filter((change) => change.before !== change.after);
}

/** Whether there is more to an entry than its line shows. */
export function hasMore(entry: ActivityEntry): boolean {
  switch (entry.kind) {
    case "change":
      return changesOf(entry).length > 0;
    case "agent":
    case "message":
      return entry.content.length > EXCERPT;
  }
}

/** Texts of several lines are compared line by line, all others side by side. */
export const isLong = ({ before, after }: EntryChange) =>
  [before, after].some((text) => text !== null && (text.includes("\n") || text.length > 120));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field without words of its own: `priceMinor` becomes "Price minor". */
function labelOf(key: string): string {
  const words = key.replace(/([A-Z])/g, " $1").toLowerCase();
  return labels[key] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

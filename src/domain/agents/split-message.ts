import type { Tie } from "./truth";

/** Messengers take 4 096 characters; the disclosure may stand before the first part. */
const MOST = 3_800;

/** One message of several. */
export interface Part {
  text: string;
  ties: Tie[];
}

/** A text too long for one message, in parts that end with a paragraph, a sentence or a word, and cut no value. */
export function splitMessage(text: string, ties: readonly Tie[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  while (text.length - from > MOST) {
    const to = cutAt(text, from, ties);
    parts.push(partOf(text, from, to, ties));
    from = to;
  }
  if (from < text.length) parts.push(partOf(text, from, text.length, ties));
  return parts.filter((part) => part.text !== "");
}

/** The latest good place for a cut; nearer than half a message only where there is no other. */
function cutAt(text: string, from: number, ties: readonly Tie[]): number {
  const room = text.slice(from, from + MOST);
  for (const end of [/\n\s*\n/g, /[.!?…](?=\s)/g, /\s/g]) {
    const places = [...room.matchAll(end)].map(({ index, 0: mark }) => from + index + mark.length);
    const place = places.findLast((at) => at - from > MOST / 2 && !cutsValue(at, ties));
    if (place !== undefined) return place;
  }
  const hard = from + MOST;
  return ties.find((tie) => tie.start < hard && hard < tie.end)?.start ?? hard;
}

const cutsValue = (at: number, ties: readonly Tie[]) => ties.some((tie) => tie.start < at && at < tie.end);

function partOf(text: string, from: number, to: number, ties: readonly Tie[]): Part {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const own = ties.filter((tie) => tie.start >= start && tie.end <= to);
  return {
    text: raw.trim(),
    ties: own.map((tie) => ({ ...tie, start: tie.start - start, end: tie.end - start })),
  };
}

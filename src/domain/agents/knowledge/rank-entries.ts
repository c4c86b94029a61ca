import { alike } from "./alike";
import { contentWords } from "./content-words";

interface Entry {
  title: string;
  body: string;
}

/** A word of the title says more of what an entry is about than one of its text. */
const OF_TITLE = 1;
const OF_BODY = 0.5;
/** An entry has to answer this share of what was asked. */
const LEAST = 0.25;

/**
 * The entries that a search is about, the best first. A word that few entries have counts more than one that most have;
 * other endings, compounds and small typos are forgiven.
 */
export function rankEntries<E extends Entry>(
  query: string,
  entries: readonly E[],
): { entry: E; score: number }[] {
  const asked = [...contentWords(query)];
  if (asked.length === 0) return [];
  const read = entries.map((entry) => ({
    entry,
    title: contentWords(entry.title),
    body: contentWords(entry.body),
  }));
  const near = nearWords(asked, read);
  const weights = asked.map((word) => weightOf(near.get(word), read));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return read
    .map(({ entry, title, body }) => {
      const parts = asked.map((word, at) => {
        const words = near.get(word) ?? new Map<string, number>();
        return (weights[at] ?? 0) * Math.max(OF_TITLE * best(words, title), OF_BODY * best(words, body));
      });
      return { entry, score: parts.reduce((sum, part) => sum + part, 0) / whole };
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
}

type ReadEntry = { title: Set<string>; body: Set<string> };

/** For each asked word the words of the entries that stand for it: each word is compared once, however often it occurs. */
function nearWords(asked: readonly string[], read: readonly ReadEntry[]): Map<string, Map<string, number>> {
  const said = new Set(read.flatMap(({ title, body }) => [...title, ...body]));
  return new Map(
    asked.map((word) => {
      const near = new Map<string, number>();
      for (const other of said) {
        const likeness = alike(word, other);
        if (likeness > 0) near.set(other, likeness);
      }
      return [word, near];
    }),
  );
}

function best(near: ReadonlyMap<string, number>, words: ReadonlySet<string>): number {
  let most = 0;
  for (const [word, likeness] of near) if (likeness > most && words.has(word)) most = likeness;
  return most;
}

function weightOf(near: ReadonlyMap<string, number> | undefined, read: readonly ReadEntry[]): number {
  const holding = read.filter(({ title, body }) =>
    [...(near?.keys() ?? [])].some((word) => title.has(word) || body.has(word)),
  ).length;
  // What nobody speaks of tells entries apart no better, but it was asked.
  if (holding === 0) return Math.log(1 + read.length) / 2;
  return Math.log(1 + read.length / holding);
}

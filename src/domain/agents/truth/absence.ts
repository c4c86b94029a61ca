import { absenceFillers, beWords, goneWords, haveWords, itWords, noMore } from "./absence-words";
import { endsClause } from "./sentences";
import type { Label } from "./subjects";
import type { Token } from "./tokens";

/** Tokens that say that the shop doesn't have a thing. */
interface Absence {
  first: number;
  last: number;
}

/**
 * "We don't have the tray any more", "das Tablett haben wir nicht mehr": a name, or a word for one, in a clause that
 * says we have it not. "We don't have it in purple" and "we don't have a date" say other things and are none.
 */
export function absences(tokens: readonly Token[], labels: readonly Label[]): Absence[] {
  const found: Absence[] = [];
  for (const clause of clausesOf(tokens)) {
    const words = tokens.slice(clause.first, clause.last + 1);
    if (!saysNo(words)) continue;
    const named = labels.filter((label) => label.first >= clause.first && label.last <= clause.last);
    const isPart = (at: number) => named.some((label) => at >= label.first && at <= label.last);
    const speaksOfIt = named.length > 0 || words.some((token) => itWords.has(token.norm));
    const isPlain = words.every(
      (token, at) => token.kind === "word" && (isFiller(token) || isPart(clause.first + at)),
    );
    if (!speaksOfIt || !isPlain) continue;
    found.push({ first: named[0]?.first ?? clause.first, last: named.at(-1)?.last ?? clause.last });
  }
  return found;
}

function saysNo(words: readonly Token[]): boolean {
  const has = (some: ReadonlySet<string>) => words.some((token) => some.has(token.norm));
  return (has(haveWords) && has(noMore)) || (has(beWords) && has(goneWords));
}

function isFiller({ norm }: Token): boolean {
  return [absenceFillers, itWords, haveWords, noMore, beWords, goneWords].some((some) => some.has(norm));
}

function clausesOf(tokens: readonly Token[]): Absence[] {
  const clauses: Absence[] = [];
  for (const [at, token] of tokens.entries()) {
    const clause = clauses.at(-1);
    if (clause && !endsClause(token)) clause.last = at;
    else clauses.push({ first: at, last: at });
  }
  return clauses;
}

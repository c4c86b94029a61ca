import { type ClassValue, clsx } from "clsx";
import { propertyOf } from "./class-property";

const joined = new Map<string, string>();
const REMEMBERED = 1_000;

/** Joins class names; where two set the same property, the later one wins, so callers can override. */
export function cn(...classes: ClassValue[]): string {
  const given = clsx(classes);
  let result = joined.get(given);
  if (result === undefined) {
    result = lastWins(given);
    if (joined.size >= REMEMBERED) joined.clear();
    joined.set(given, result);
  }
  return result;
}

function lastWins(given: string): string {
  const kept: string[] = [];
  const set = new Map<string, string>();
  for (const name of given.split(/\s+/).reverse()) {
    const at = endOfVariants(name);
    const [property, sides] = propertyOf(name.slice(at));
    const key = name.slice(0, at) + property + (name.endsWith("!") ? "!" : "");
    const covered = set.get(key);
    if (covered !== undefined && [...sides].every((side) => covered.includes(side))) continue;
    set.set(key, (covered ?? "") + sides);
    kept.push(name);
  }
  return kept.reverse().join(" ");
}

/** After the last colon that stands in no bracket: `hover:`, `data-[state=open]:`. */
function endOfVariants(name: string): number {
  let end = 0;
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    const letter = name[at];
    if (letter === "[" || letter === "(") depth++;
    else if (letter === "]" || letter === ")") depth--;
    else if (letter === ":" && depth === 0) end = at + 1;
  }
  return end;
}

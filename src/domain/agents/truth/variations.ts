import type { StatedValue } from "./attribution";
import { areSpan, extentSaid, isSaidInAll } from "./extents";
import type { Fact } from "./facts";
import type { Mention } from "./mentions";
import { type Around, aroundOf, nearest } from "./said-around";
import { type Token, tokenize } from "./tokens";
import { unitNames } from "./vocabulary";

type Rows = ReadonlySet<string>;
type Valued = Extract<Fact, { kind: "price" | "quantity" }>;
type Said = { mention: Mention; value: StatedValue };

/** Says whether values are worded as they are true: a variation's as the variation's, the lowest as "from". */
export interface Variations {
  /** The fact that a value rests on as it is worded; undefined where it is true of some variation only, and none is named. */
  bearing(said: Said, factId: string, rows: Rows | undefined): string | undefined;
}

interface Read {
  tokens: readonly Token[];
  text: string;
  stated: readonly Said[];
}

/**
 * Holds values against the variations that they are said of. Products whose prices depend on the variation have facts of
 * their lowest and highest price, those with several variations one of their stock "in all"; of others nothing is asked.
 */
export function variationsOf(facts: readonly Fact[], read: Read): Variations {
  const valued = facts.filter((fact): fact is Valued => fact.kind === "price" || fact.kind === "quantity");
  const varied = {
    price: productsWith(valued, "lowest"),
    quantity: productsWith(valued, "in_all"),
  };
  const byId = new Map(valued.map((fact) => [fact.id, fact]));
  const isVaried = ({ kind, subject, from }: Valued) =>
    !from && subject !== undefined && varied[kind].has(subject.product);
  if (!valued.some(isVaried)) return { bearing: (_said, factId) => factId };
  const named = optionNames(valued);
  const values = read.stated.map(({ value }) => value).filter(({ kind }) => kind !== "text");
  return {
    bearing(said, factId, rows) {
      const fact = byId.get(factId);
      if (!fact) return factId;
      const alike = valued.filter(
        (one) =>
          !one.shipping && isSameValue(one, fact) && (!rows || rows.has(one.entityId) || one.id === factId),
      );
      const free = alike.find((one) => !isVaried(one));
      if (free) return free.id;
      const around = aroundOf(read, values, said.value);
      const isWorded = (one: Valued) =>
        one.as ? isSaidAs(one, said, read, valued, around) : named.isNamed(one, rows, around);
      // The variation's own row shows more than that it is the lowest.
      return alike.toSorted((one, other) => Number(!!one.as) - Number(!!other.as)).find(isWorded)?.id;
    },
  };
}

const productsWith = (facts: readonly Valued[], as: Fact["as"]): ReadonlySet<string> =>
  new Set(facts.flatMap((fact) => (fact.as === as && fact.subject ? [fact.subject.product] : [])));

function isSameValue(one: Valued, other: Valued): boolean {
  if (one.kind === "quantity" || other.kind === "quantity") return one.value === other.value;
  return one.value.amountMinor === other.value.amountMinor && one.value.currency === other.value.currency;
}

function isSaidAs(
  fact: Valued,
  { mention }: Said,
  { tokens, stated }: Read,
  all: readonly Valued[],
  around: Around,
) {
  if (fact.as === "in_all") return isSaidInAll(around.sentence);
  if (extentSaid(tokens, mention) === fact.as) return true;
  const at = stated.findIndex((one) => one.mention === mention);
  const [low, high] = fact.as === "lowest" ? [at, at + 1] : [at - 1, at];
  const [one, other] = [stated[low]?.mention, stated[high]?.mention];
  return one !== undefined && other !== undefined && areSpan(tokens, one, other) && all.length > 1;
}

/** What variations are called, and whether the words around a value call it one of them. */
function optionNames(facts: readonly Valued[]) {
  const byProduct = new Map<string, Map<string, readonly string[]>>();
  for (const { entityId, subject, as } of facts) {
    if (!subject || as === "in_all" || subject.options.length === 0) continue;
    const rows = byProduct.get(subject.product) ?? new Map<string, readonly string[]>();
    byProduct.set(subject.product, rows.set(entityId, subject.options));
  }
  return {
    isNamed(fact: Valued, rows: Rows | undefined, around: Around): boolean {
      const own = byProduct.get(fact.subject?.product ?? "");
      const options = own?.get(fact.entityId);
      if (!own || !options) return false;
      // Words that the attribution knows ("the blue one") have named it already.
      if (rows && rows.size < own.size && [...rows].every((row) => own.has(row))) return true;
      const saidOf = (scope: Around) =>
        options.flatMap((option, dimension) => {
          const choices = [...new Set([...own.values()].map((one) => one[dimension] ?? ""))];
          if (choices.length < 2) return [];
          const found = nearest(scope, (tokens) => choices.filter((choice) => isSaid(choice, tokens)));
          return found.length > 0 ? [found.some((some) => some.includes(option))] : [];
        });
      // What the words beside a value leave open, those further off don't deny: "11 in 8 oz and 7 in Blue".
      const close = saidOf({ ...around, sentence: [], earlier: [] });
      const said = close.length > 0 ? close : saidOf(around);
      return said.length > 0 && said.every(Boolean);
    },
  };
}

const words = new Map<string, readonly string[]>();

/** An option in the words of a reply: "12 oz" also as "12oz" and "12-ounce". */
function isSaid(option: string, tokens: readonly Token[]): boolean {
  const wanted = words.get(option) ?? tokenize(option).map(plain);
  if (words.size < 500) words.set(option, wanted);
  if (wanted.length === 0) return false;
  return tokens.some((_, at) => wanted.every((word, on) => plain(tokens[at + on]) === word));
}

const plain = (token: Token | undefined): string => (token ? (unitNames.get(token.norm) ?? token.norm) : "");

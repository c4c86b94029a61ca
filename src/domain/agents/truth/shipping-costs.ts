import type { StatedValue } from "./attribution";
import { areSpan, extentSaid } from "./extents";
import type { Fact, FactShipping } from "./facts";
import { lazy } from "./lazy";
import type { Mention } from "./mentions";
import { conjunctions } from "./name-words";
import { type Around, aroundOf, nearest } from "./said-around";
import { belongingTo, isOfShipping, placesIn } from "./shipping-words";
import type { Subjects } from "./subjects";
import { type Token, tokenize } from "./tokens";

type Cost = Extract<Fact, { kind: "price" }> & { shipping: FactShipping };
type Said = { mention: Mention; value: StatedValue };

/** Judges amounts as costs of shipping. */
export interface ShippingCosts {
  all: readonly Cost[];
  /** The fact that an amount rests on, of those with its value; undefined where it isn't what shipping costs there. */
  bearing(said: Said, amountMinor: number, currency: string): string | undefined;
}

interface Read {
  tokens: readonly Token[];
  text: string;
  subjects: Subjects;
  stated: readonly Said[];
  facts: readonly Fact[];
  customerWords: readonly string[];
}

export const isCost = (fact: Fact): fact is Cost => fact.kind === "price" && fact.shipping !== undefined;

/**
 * A cost of shipping is true where shipping is spoken of, to the place that is named (or that the customer named), of the
 * products that are sent by that profile. Of no product, it is true where all profiles agree, or by the profile's name.
 */
export function shippingCostsOf(read: Read): ShippingCosts {
  const all = read.facts.filter(isCost);
  const values = read.stated.map(({ value }) => value).filter(({ kind }) => kind !== "text");
  const titles = titlesOf(read.facts);
  const asked = lazy(() =>
    read.customerWords.map((text) => placesIn(tokenize(text))).findLast((one) => one.length > 0),
  );
  return {
    all,
    bearing(said, amountMinor, currency) {
      const alike = all.filter(
        ({ value }) => value.amountMinor === amountMinor && value.currency === currency,
      );
      if (alike.length === 0) return undefined;
      const around = aroundOf(read, values, said.value);
      const namedIn = (tokens: readonly Token[]) =>
        read.subjects.labelsIn(tokens).map(({ rows }) => [...rows].flatMap((row) => titles.get(row) ?? []));
      if (!isSaidOfShipping(around, (tokens) => namedIn(tokens).length > 0)) return undefined;
      const places = nearest(around, placesIn);
      const there = places.length > 0 ? places : [asked() ?? []];
      const isThere = (cost: Cost) =>
        there.some(
          (some) =>
            some.length === 0 ||
            some.some((named) => isSamePlace(belongingTo(placesOf(all, cost), named), cost.shipping)),
        );
      const products = nearest(around, namedIn).flat(2);
      const right = alike.filter(isThere);
      return right.find((cost) => isOf(cost, products, { all, said, read, around }))?.id;
    },
  };
}

/** The title that each row belongs to. */
const titlesOf = (facts: readonly Fact[]): ReadonlyMap<string, string> =>
  new Map(facts.flatMap(({ entityId, subject }) => (subject ? [[entityId, subject.product]] : [])));

const isSamePlace = (
  one: { countryIso: string | null; region: string | null } | undefined,
  { countryIso, region }: FactShipping,
) => one !== undefined && one.countryIso === countryIso && one.region === region;

/** The places of the same profile, of the same product. */
const placesOf = (all: readonly Cost[], { entityId, shipping }: Cost): FactShipping[] => {
  if (shipping.profile === "") return [shipping];
  const [profile, , listing] = entityId.split("/");
  return all.flatMap((one) => {
    const [of, , own] = one.entityId.split("/");
    return of === profile && own === listing ? [one.shipping] : [];
  });
};

interface Case {
  all: readonly Cost[];
  said: Said;
  read: Read;
  around: Around;
}

function isOf(cost: Cost, named: readonly string[], { all, said, read, around }: Case): boolean {
  const { products, profile } = cost.shipping;
  const holdsFor = (title: string) => products.includes(title);
  const rivals = all.filter(
    (one) =>
      one.field === cost.field && one.shipping.profile !== "" && isSamePlace(one.shipping, cost.shipping),
  );
  const amounts = (some: readonly Cost[]) => [...new Set(some.map(({ value }) => value.amountMinor))];
  if (named.length > 0) {
    if (products.length > 0) return named.some(holdsFor);
    const known = rivals.filter((one) => one.shipping.products.some((title) => named.includes(title)));
    if (known.length > 0) return false;
    return amounts(rivals).length === 1;
  }
  const looked = rivals.filter((one) => one.shipping.products.length > 0);
  if (products.length > 0 && amounts(looked).length <= 1) return true;
  if (products.length === 0 && looked.length === 0 && amounts(rivals).length <= 1) return true;
  if (profile !== "" && isProfileNamed(profile, around)) return true;
  return products.length === 0 && isInSpan(cost.value.amountMinor, amounts(rivals), said, read);
}

const isProfileNamed = (profile: string, around: Around): boolean => {
  const wanted = tokenize(profile).map(({ norm }) => norm);
  const holds = (tokens: readonly Token[]) =>
    wanted.length > 0 && tokens.some((_, at) => wanted.every((word, on) => tokens[at + on]?.norm === word));
  return nearest(around, (tokens) => (holds(tokens) ? [profile] : [])).length > 0;
};

/** "From $16.50", "$16.50 to $42.00". */
function isInSpan(
  amount: number,
  amounts: readonly number[],
  { mention }: Said,
  { tokens, stated }: Read,
): boolean {
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const extent = extentSaid(tokens, mention);
  if (extent !== "plain") return amount === (extent === "lowest" ? least : most);
  const at = stated.findIndex((one) => one.mention === mention);
  const [before, after] = [stated[at - 1]?.mention, stated[at + 1]?.mention];
  if (amount === least && after && areSpan(tokens, mention, after)) return true;
  return amount === most && before !== undefined && areSpan(tokens, before, mention);
}

const partsClause = /[,;:—–]|\s-\s/;
const parting = new Set(
  "with plus including without before excluding mit zzgl inkl ohne plus avec sans con sin senza met zonder".split(
    " ",
  ),
);

/**
 * Whether an amount is said of shipping, and not of the product beside it: "the teapot costs $42 and ships to Germany"
 * isn't. Clauses are asked from the amount on back, then what follows it.
 */
function isSaidOfShipping(
  { before, after, sentence, earlier }: Around,
  isNamed: (tokens: readonly Token[]) => boolean,
) {
  const isAbout = (tokens: readonly Token[]) => isOfShipping(tokens) || placesIn(tokens).length > 0;
  const following = after.slice(0, endOf(after));
  if (isOfShipping(following)) return true;
  const at = sentence.indexOf(before[0] ?? after[0] ?? (sentence[0] as Token));
  for (const clause of clausesBack(before)) {
    if (isAbout(clause)) return true;
    if (isNamed(clause)) return isHeaded(sentence, earlier);
  }
  const ahead = sentence.slice(0, Math.max(0, at));
  return isAbout(ahead) || isAbout(following) || isAbout(earlier[0] ?? []);
}

/** "Shipping to Germany:", before a list of products or above it. */
function isHeaded(sentence: readonly Token[], earlier: Around["earlier"]): boolean {
  const colon = sentence.findIndex(({ gapBefore }) => gapBefore.includes(":"));
  if (isOfShipping(sentence.slice(0, Math.max(0, colon)))) return true;
  const heads = [sentence, ...earlier].findIndex(([first]) => /:\s*\n/.test(first?.gapBefore ?? ""));
  return heads >= 0 && isOfShipping(earlier[heads] ?? []);
}

function endOf(tokens: readonly Token[]): number {
  const end = tokens.findIndex(
    ({ norm, gapBefore }) => conjunctions.has(norm) || parting.has(norm) || /[,;:]/.test(gapBefore),
  );
  return end < 0 ? tokens.length : end;
}

function clausesBack(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (partsClause.test(token.gapBefore) || /^(?:and|und|et|y|e)$/.test(token.norm)) clauses.push([]);
    clauses.at(-1)?.push(token);
  }
  return clauses.reverse();
}

import type { Evidence } from "./evidence";
import { priceKey } from "./evidence";
import type { Fact } from "./facts";
import { thingsIn } from "./free-things";
import { genericWords } from "./name-words";
import { type Token, tokenize } from "./tokens";
import { functionWords } from "./vocabulary";

/** Amounts that the shop's own answers hold ("gift wrap is 3.50"): no product's, and under no product's name. */
export const isOfTerms = ({ field }: Fact) => field.startsWith("amount");

/**
 * Whether an amount is one of the shop's answers and the sentence is about that answer: it names the same thing, or a word
 * of its title. Then it needn't be true of a product that is named beside it ("gift wrap for the apron is 3.50").
 */
export function isSaidOfTerms(sentence: readonly Token[], factId: string, { facts }: Evidence): boolean {
  const stated = facts.get(factId);
  if (stated?.kind !== "price") return false;
  const things = thingsIn(sentence);
  return [...facts.values()].some((fact) => {
    if (!isOfTerms(fact) || fact.kind !== "price" || priceKey(fact.value) !== priceKey(stated.value))
      return false;
    const title = tokenize(fact.subject?.product ?? "");
    const bodies = [...facts.values()].flatMap((one) =>
      one.kind === "text" && one.entityId === fact.entityId ? [one.value] : [],
    );
    const own = thingsIn([...title, ...bodies.flatMap((body) => tokenize(body))]);
    return things.some((thing) => own.includes(thing)) || title.some((word) => isIn(word, sentence));
  });
}

function isIn({ kind, norm }: Token, sentence: readonly Token[]): boolean {
  if (kind !== "word" || norm.length < 5 || functionWords.has(norm) || genericWords.has(norm)) return false;
  return sentence.some((token) => token.norm === norm);
}

/** The places that costs of shipping are told for, word by word. */
export const placesOf = (facts: readonly Fact[]): Token[] =>
  facts.flatMap(({ entityId, shipping }) => (shipping ? tokenize(entityId.split("/")[1] ?? "") : []));

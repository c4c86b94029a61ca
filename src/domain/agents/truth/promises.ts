import { isConditional } from "./conditions";
import { currenciesOfWord } from "./currencies";
import type { Fact } from "./facts";
import { thingsIn } from "./free-things";
import { lazy } from "./lazy";
import { canonicalForms } from "./numerals";
import { type Found, findPhrases, mayHold, type Phrases, phrasesOf } from "./phrases";
import {
  bearingOf,
  borneByOrder,
  freeOf,
  ofNow,
  onlyOfOrder,
  onlyTold,
  type PromiseName,
  promiseLines,
} from "./promise-phrases";
import { remembering } from "./remember";
import { clauseAt, isAsked, isDenied, isOpen, sentenceAt, sentencesOf } from "./sentences";
import { meets } from "./subjects";
import { placesOf } from "./terms";
import { normalizeWord, plainText, type Token, tokenize } from "./tokens";

/** So many letters tell words apart, whatever their endings. */
const LETTERS = 4;

const names = Object.keys(promiseLines) as PromiseName[];
const phrases = phrasesOf(names.map((name) => [name, promiseLines[name]]));

/** A promise, with the words around it; for something free, what that is. */
interface Promised extends Found<PromiseName> {
  things: readonly string[];
  words: ReadonlySet<string>;
}

/** A promise of the shop's, with the amounts of its sentence: "orders over $100 ship free". */
interface Told extends Promised {
  amounts: ReadonlySet<string>;
}

/**
 * What only the shop's own words can promise, or only the seller grant: "free shipping", "half price", a discount, a piece
 * put aside; and what only a looked-up order tells: that it was sent, or its money given back. Refusals and questions
 * promise nothing, nor does what is to be asked first.
 */
export function unbornePromises(
  tokens: readonly Token[],
  text: string,
  sources: readonly string[],
  facts: readonly Fact[],
  language: string,
): Found<PromiseName>[] {
  const stated = findPromises(tokens).filter(
    ({ first, last, name }) =>
      !onlyTold.has(name) &&
      !isDenied(tokens, first, last) &&
      !isAsked(text, tokens[first]?.start ?? 0) &&
      !isOpen(tokens, first) &&
      !(ofNow.has(name) && isConditional(tokens, first, language)),
  );
  if (stated.length === 0) return [];
  const statuses = facts.flatMap((fact) =>
    fact.kind === "text" && fact.field === "order status" ? [fact.value] : [],
  );
  const told = toldBy(sources);
  const places = lazy(() => new Set(placesOf(facts).flatMap(beginningOf)));
  const numbers = lazy(() => new Set(tokens.flatMap(numbersOf)));
  return stated.filter((one) => {
    if (borneByOrder[one.name]?.some((status) => statuses.includes(status))) return false;
    return (
      onlyOfOrder.has(one.name) ||
      !bearingOf(one.name).some((name) =>
        told(name).some((other) => bears(other, one, places()) && isMet(other, numbers())),
      )
    );
  });
}

function findPromises(tokens: readonly Token[], among = phrases): Promised[] {
  return findPhrases(tokens, among).flatMap((found): Promised[] => {
    const { first, last, name } = found;
    const clause = clauseAt(tokens, first);
    const around = [...tokens.slice(clause.first, first), ...tokens.slice(last + 1, clause.last + 1)];
    const words = new Set(around.flatMap(beginningOf));
    if (name !== "free" && name !== "free_thing") return [{ ...found, words, things: [] }];
    const named = thingsIn(tokens.slice(clause.first, clause.last + 1));
    const isGrant = name === "free" || named.length > 0;
    const things = named.length > 0 ? named : thingsIn(sentenceAt(tokens, first));
    return isGrant && !isFreeOf(tokens, last) ? [{ ...found, name: "free", words, things }] : [];
  });
}

/** "Feel free", "lead free", "free of lead". */
function isFreeOf(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm !== "free") return false;
  return freeOf.has(tokens[at - 1]?.norm ?? "") || /^(?:of|from|to)$/.test(tokens[at + 1]?.norm ?? "");
}

/** Whether the shop's words say what the reply does; of something free, of the same thing and not of another place. */
function bears(told: Promised, stated: Promised, places: ReadonlySet<string>): boolean {
  if (stated.name !== "free") return true;
  if (stated.things.length === 0) return meets(stated.words, told.words);
  const isElsewhere =
    meets(told.words, places) && [...stated.words].some((word) => places.has(word) && !told.words.has(word));
  return !isElsewhere && stated.things.every((thing) => told.things.includes(thing));
}

/** What is free from an amount on isn't told without that amount. */
const isMet = ({ name, amounts }: Told, numbers: ReadonlySet<string>) =>
  name !== "free" || amounts.size === 0 || meets(amounts, numbers);

/** The forms of the numbers that a token holds; a filled placeholder holds some too. */
const numbersOf = ({ kind, raw }: Token) =>
  kind === "number" || kind === "fact" ? (raw.match(/\d[\d.,]*(?<=\d)/g) ?? []).flatMap(canonicalForms) : [];

const amountsIn = (tokens: readonly Token[]) =>
  new Set(tokens.filter((_, at) => isMoney(tokens[at - 1]) || isMoney(tokens[at + 1])).flatMap(numbersOf));

const isMoney = (token: Token | undefined) =>
  token !== undefined && (token.kind === "currency" || currenciesOfWord(token.norm, token.raw) !== undefined);

const beginningOf = ({ norm }: Token) => (norm.length > LETTERS ? [norm.slice(0, LETTERS)] : []);

const most = 50_000;
const TEXTS = 300;

/** The phrases of one promise alone: of long texts only the sentences that may hold them are read. */
const alone = new Map(
  names.map((name) => [name, lazy(() => phrasesOf<PromiseName>([[name, promiseLines[name]]]))]),
);

/** What the shop's texts promise of one kind. */
const toldBy = (sources: readonly string[]) => (name: PromiseName) =>
  sources.flatMap((text) => toldIn(text)(name));

const toldIn = remembering(TEXTS, (source) => {
  const text = lazy(() => plainText(source.slice(0, most)));
  const words = lazy(() => wordsIn(text()));
  const known = new Map<PromiseName, Told[]>();
  return (name: PromiseName): Told[] => {
    const phrases = alone.get(name)?.();
    const found =
      known.get(name) ?? (phrases && mayHold(words(), phrases) ? promisesOf(text(), phrases) : []);
    known.set(name, found);
    return found;
  };
});

function promisesOf(text: string, phrases: Phrases<PromiseName>): Told[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!mayHold(wordsIn(sentence), phrases)) return [];
    const tokens = tokenize(sentence);
    const amounts = lazy(() => amountsIn(tokens));
    return findPromises(tokens, phrases)
      .filter(({ first, last }) => !isDenied(tokens, first, last))
      .map((one) => ({ ...one, amounts: amounts() }));
  });
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(normalizeWord(text).match(/[\p{L}\p{N}]+/gu));

import {
  adverbs,
  freeOf,
  freeWords,
  neverInTexts,
  notYet,
  ofNow,
  promiseNames,
  shippingStems,
} from "./promise-words";
import { clauseAt, isAsked, isDenied } from "./sentences";
import {
  endsSentence,
  firstWordsOf,
  normalizeWord,
  phraseAt,
  plainText,
  type Token,
  tokenize,
} from "./tokens";

interface Promised {
  first: number;
  last: number;
  name: string;
}

const firstWords = firstWordsOf(promiseNames.keys());

/**
 * "Free shipping", "half price", "has been sent": promises of the reply that stand nowhere in the shop's own words. That
 * an order was sent no listing can say: only the order itself.
 */
export function unbornePromises(
  tokens: readonly Token[],
  text: string,
  sources: readonly string[],
  orderIsSent: boolean,
): Promised[] {
  const stated = findPromises(tokens).filter(
    ({ first, last, name }) =>
      !isDenied(tokens, first, last) &&
      !isAsked(text, tokens[first]?.start ?? 0) &&
      !(ofNow.has(name) && isNotYet(tokens, first)),
  );
  if (stated.length === 0) return [];
  const holding = sources.filter((text) => isAboutAny(stated, normalizeWord(text)));
  const said = new Set(
    holding.flatMap((text) => findPromises(tokenize(plainText(text)))).map((one) => one.name),
  );
  return stated.filter(({ name }) =>
    name === "order_sent" ? !orderIsSent : neverInTexts.has(name) || !said.has(name),
  );
}

/** Texts are long; only those that hold a first word of such a promise are read. */
function isAboutAny(stated: readonly Promised[], text: string): boolean {
  return stated.some(({ name }) => {
    if (name === "free_shipping") return [...freeWords].some((word) => text.includes(word));
    return [...promiseNames].some(([phrase, of]) => of === name && text.includes(phrase.split(" ")[0] ?? ""));
  });
}

function findPromises(tokens: readonly Token[]): Promised[] {
  const found: Promised[] = [];
  const spoken = [...tokens.keys()].filter((at) => !adverbs.has(tokens[at]?.norm ?? ""));
  const words = spoken.flatMap((at) => tokens[at] ?? []);
  for (const [at, word] of words.entries()) {
    if (!firstWords.has(word.norm)) continue;
    const length = [5, 4, 3, 2, 1].find((count) => promiseNames.has(phraseAt(words, at, count)));
    const name = length && promiseNames.get(phraseAt(words, at, length));
    if (name) found.push({ first: spoken[at] ?? 0, last: spoken[at + length - 1] ?? 0, name });
  }
  return [...found, ...freeShipping(tokens)];
}

/** "Shipping is free", "wir liefern versandkostenfrei". */
function freeShipping(tokens: readonly Token[]): Promised[] {
  return tokens.flatMap((token, at) => {
    if (!freeWords.has(token.norm) || freeOf.has(tokens[at - 1]?.norm ?? "")) return [];
    const { first, last } = clauseAt(tokens, at);
    const isShipping = tokens
      .slice(first, last + 1)
      .some(({ norm }) => shippingStems.some((stem) => norm.startsWith(stem)));
    return isShipping ? [{ first: at, last: at, name: "free_shipping" }] : [];
  });
}

function isNotYet(tokens: readonly Token[], at: number): boolean {
  for (let back = at; back > Math.max(0, at - 9); back -= 1) {
    const gap = tokens[back]?.gapBefore ?? "";
    // What is quoted or follows a colon is under no condition of what stands before it.
    if (endsSentence(gap) || /[:"“„«]/.test(gap)) return false;
    if (notYet.has(tokens[back - 1]?.norm ?? "")) return true;
  }
  return false;
}

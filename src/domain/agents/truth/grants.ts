import { clauseAt, isAsked, isDenied } from "./sentences";
import type { Token } from "./tokens";

/** A discount without a figure, by its nouns in our languages. */
const discounts =
  /\b(?:discount|coupon|voucher|rabatt|preisnachlass|remise|reduction|rabais|descuento|rebaja|sconto|korting)\b/;
/** Words that give it: to have or get it, or that it is applied. */
const giving =
  /\byou (?:\w+ ){0,2}(?:get|have|receive|save)\b|\b(?:give|grant|offer|gave) (?:\w+ ){0,2}(?:you|a)\b|\b(?:is|was|been|have|i) applied\b|\bcode\b|\b(?:bekomm\w*|erhalt\w*|gewahr\w*|geb\w*|schenk\w*)\b|\b(?:avez|recevez|obtenez|accord\w+|offr\w+|appliqu\w+)\b|\b(?:tiene\w?|recibe\w?|obtiene\w?|aplic\w+|doy|damos|hago)\b|\b(?:hai|ha|avra\w?|ricev\w+|ottien\w+|applic\w+|faccio)\b|\b(?:krijg\w*|heeft|hebt|geef|geven|toegepast)\b/;
/** That something costs nothing; what is free of something else is none of it. */
const free =
  /\b(?:for free|free of (?:charge|cost)|on the house|(?:everything|all|it|that|this|they) (?:is|are|s) (?:now |today |all )?free(?! (?:of|from)\b)|gratuitement|(?:tout|cela|c) est gratuit\w*|gratis|kostenlos\w*|umsonst|gratuit[oai]?)\b/;
/** The seller's own decisions. */
const decisions =
  /\b(?:(?:accept|take) your (?:offer|price)|it s a deal|lower(?:ed)? the price|(?:ve|have|i) cancell?ed|(?:ve|have|i) reserved|reserved (?:it|one|this|that) for you|send (?:you )?a replacement|(?:bestellung|order) (?:habe ich )?storniert|fur (?:sie|dich) reserviert|ersatz (?:zu|schicken)|(?:nehme|akzeptiere) (?:ihr|dein) angebot|ai (?:annule|reserve)|accepte votre offre|he (?:cancelado|reservado)|acepto tu oferta|ho (?:annullato|riservato)|accetto la (?:tua|sua) offerta|gereserveerd voor|accepteer je bod|friends and family|pay (?:me|us) (?:directly|by|via|with))\b/;

const kinds: readonly [RegExp, RegExp | null][] = [
  [discounts, giving],
  [free, null],
  [decisions, null],
];

/**
 * What only the seller can grant, said without a figure: a discount, something for nothing, a cancellation, a deal. Words
 * of the shop that say the same bear it out; refusals and questions grant nothing.
 */
export function unborneGrants(
  tokens: readonly Token[],
  text: string,
  sources: readonly string[],
): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { first, last } = clauseAt(tokens, at);
    at = last;
    const clause = wordsOf(tokens.slice(first, last + 1));
    const kind = kinds.find(([what, how]) => what.test(clause) && (how === null || how.test(clause)));
    if (!kind || isRefused(tokens, first, last) || isAsked(text, tokens[first]?.start ?? 0)) continue;
    if (!isSaid(kind[0], clause, sources)) found.push({ first, last });
  }
  return found;
}

const wordsOf = (tokens: readonly Token[]) => tokens.map((token) => token.norm).join(" ");

const isRefused = (tokens: readonly Token[], first: number, last: number) =>
  isDenied(tokens, first, first) || isDenied(tokens, last, last);

/** The same words stand in a text of the shop's. */
function isSaid(what: RegExp, clause: string, sources: readonly string[]): boolean {
  const word = what.exec(clause)?.[0] ?? "";
  return sources.some((source) => plain(source).includes(word));
}

const plain = (text: string) =>
  text
    .slice(0, 50_000)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ");

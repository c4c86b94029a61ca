import { absences } from "./absence";
import type { Attribution } from "./attribution";
import { isCondition } from "./conditions";
import type { Fact } from "./facts";
import type { Tie } from "./reply";
import { clauseAt, isAsked, type Stretch, sentencesOf } from "./sentences";
import type { Label, Subjects } from "./subjects";
import { endsSentence, firstWordsOf, phraseAt, type Token } from "./tokens";
import { negations } from "./vocabulary";

type Claim = "available" | "sold_out";

const positive = new Set(
  (
    "in stock|available|on hand|auf lager|vorratig|lieferbar|verfugbar|en stock|disponible|disponibles|en existencia|hay existencias|" +
    "disponibile|disponibili|in magazzino|op voorraad|zijn op voorraad|is op voorraad|beschikbaar|leverbaar|em estoque|em stock|disponivel|disponiveis|still have it|still have them|hay stock|tenemos stock"
  ).split("|"),
);
const negative = new Set(
  (
    "sold out|out of stock|unavailable|none left|nothing left|all gone|ausverkauft|vergriffen|nicht mehr da|keine mehr|keins mehr|epuise|epuisee|epuises|epuisees|" +
    "rupture de stock|en rupture|plus en stock|indisponible|indisponibles|agotado|agotada|agotados|agotadas|sin stock|sin existencias|no quedan|no queda|" +
    "no disponible|no hay stock|esaurito|esaurita|esauriti|esaurite|non disponibile|terminato|uitverkocht|zijn op|is op|niet leverbaar|esgotado|esgotada|indisponivel|sem estoque"
  ).split("|"),
);
/** What makes the words a condition, a plan or somebody else's question instead of a claim. */
const hypothetical = new Set(
  (
    "check|would|will|prufe|wird|werden|des que|verifie|sera|seront|" +
    "compruebo|estara|verifico|sara|controleer|zal|before|bevor|avant|antes|prima|voordat"
  ).split("|"),
);
/** "Available in three colours" says what is made, not what is there. */
const offering = new Set(["in", "en", "dans", "in den"]);

interface AvailabilityClaim {
  claim: Claim;
  start: number;
  end: number;
}

/** Claims about stock without a number ("sold out", "nicht mehr verfügbar"); questions and conditions are none. */
export function availabilityClaims(
  tokens: readonly Token[],
  text: string,
  language: string,
  labels: readonly Label[],
): AvailabilityClaim[] {
  const found: AvailabilityClaim[] = [];
  for (const { first, last } of absences(tokens, labels)) {
    if (isHypothetical(tokens, first, text, language)) continue;
    found.push({ claim: "sold_out", start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 });
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const match = claimAt(tokens, at, language);
    if (!match || isHypothetical(tokens, at, text, language)) continue;
    const start = tokens[at]?.start ?? 0;
    const end = tokens[at + match.length - 1]?.end ?? start;
    found.push({ claim: match.claim, start, end });
    at += match.length - 1;
  }
  return found.sort((one, other) => one.start - other.start);
}

const beginsClaim = firstWordsOf([...positive, ...negative]);

function claimAt(
  tokens: readonly Token[],
  at: number,
  language: string,
): { claim: Claim; length: number } | undefined {
  if (!beginsClaim.has(tokens[at]?.norm ?? "")) return undefined;
  for (const length of [3, 2, 1]) {
    const phrase = phraseAt(tokens, at, length);
    if (negative.has(phrase))
      return { claim: isNegated(tokens, at, phrase, language) ? "available" : "sold_out", length };
    if (!positive.has(phrase)) continue;
    const next = tokens[at + length];
    if (
      length === 1 &&
      next &&
      offering.has(next.norm) &&
      /^\s*$/.test(next.gapBefore) &&
      !positive.has(phraseAt(tokens, at + length, 2))
    ) {
      return undefined;
    }
    return { claim: isNegated(tokens, at, phrase, language) ? "sold_out" : "available", length };
  }
  return undefined;
}

/** A "no" up to five words before, in the same clause; "no longer sold out" says yes again, and so does "ne … que". */
function isNegated(tokens: readonly Token[], at: number, phrase: string, language: string): boolean {
  if (/^(?:no|non|plus|none|nothing|kein\w*|nicht)\b/.test(phrase)) return false;
  for (let back = at; back > Math.max(0, at - 5); back -= 1) {
    if (/[.!?;:,\n…—–]/.test(tokens[back]?.gapBefore ?? "")) return false;
    const word = tokens[back - 1];
    if (word && /^qu?e?$/.test(word.norm)) return false;
    if (word && (negations.has(word.norm) || (word.norm === "plus" && language === "fr"))) return true;
  }
  return false;
}

function isHypothetical(tokens: readonly Token[], at: number, text: string, language: string): boolean {
  for (let back = at; back > Math.max(0, at - 9); back -= 1) {
    if (endsSentence(tokens[back]?.gapBefore ?? "")) break;
    const word = tokens[back - 1];
    if (word && (hypothetical.has(word.norm) || isCondition(word, language))) return true;
  }
  return isAsked(text, tokens[at]?.start ?? 0);
}

interface Stock {
  tokens: readonly Token[];
  facts: readonly Fact[];
  ties: readonly Tie[];
  text: string;
  attribution: Attribution;
  subjects: Subjects;
  /** The shop's own words that were read. */
  sources: readonly string[];
}

/**
 * What the stock facts say to the claims of a reply. Asked are the rows that the claim names ("the mug is sold out"),
 * or those that its sentence shows (by `ties`), or all rows where it shows none; where all of them contradict, the
 * claim is false, else it is tied to those that bear it. With mixed stock and no name nobody can tell by rules which
 * product a sentence means, so nothing is tied.
 */
export function judgeAvailability(
  claims: readonly AvailabilityClaim[],
  stock: Stock,
): { ties: Tie[]; contradicted: AvailabilityClaim[] } {
  const judged: { ties: Tie[]; contradicted: AvailabilityClaim[] } = { ties: [], contradicted: [] };
  const all = stock.facts.filter((fact) => fact.kind === "quantity" && /quantity|stock/i.test(fact.field));
  if (all.length === 0) return { ...judged, contradicted: claims.filter((claim) => isUnread(claim, stock)) };
  const sentences = sentencesOf(stock.text);
  for (const claim of claims) {
    const meant = meantBy(claim, all, stock, sentences);
    const bearing = meant.filter((fact) => Number(fact.value) > 0 === (claim.claim === "available"));
    const isFalse = ofAll(stock.tokens, claim) ? bearing.length < meant.length : bearing.length === 0;
    if (isFalse) judged.contradicted.push(claim);
    if (bearing.length < meant.length) continue;
    judged.ties.push(...bearing.map((fact): Tie => ({ ...claim, factId: fact.id })));
  }
  return { ...judged, ties: firstOfEach(judged.ties) };
}

/** "It's in stock", said before any stock was read; the shop's own "gift wrap is available" may be repeated. */
function isUnread({ claim, start, end }: AvailabilityClaim, { text, sources }: Stock): boolean {
  const words = text.slice(start, end).toLowerCase();
  return claim === "available" && !sources.some((source) => source.toLowerCase().includes(words));
}

/** Of all counts of stock those that a claim is about. */
function meantBy(
  claim: AvailabilityClaim,
  all: readonly Fact[],
  { tokens, facts, ties, attribution, subjects }: Stock,
  sentences: readonly Stretch[],
): readonly Fact[] {
  const named = attribution.rowsOf({ ...tokensOf(tokens, claim), kind: "quantity" });
  const products = named && subjects.whole(named);
  const whole = products?.size === 1 && ofAll(tokens, claim) ? named : products;
  const own = all.filter((fact) => whole?.has(fact.entityId));
  if (own.length > 0) return own;
  const sentence = sentences.find((one) => claim.start >= one.start && claim.end <= one.end);
  const shownIds = ties.filter((tie) => sentence && tie.start >= sentence.start && tie.end <= sentence.end);
  const rows = new Set(shownIds.map((tie) => facts.find((fact) => fact.id === tie.factId)?.entityId));
  const shown = all.filter((fact) => rows.has(fact.entityId));
  return shown.length > 0 ? shown : all;
}

const allWords = new Set(
  "both all each every beide beiden alle jede deux tous toutes dos ambos ambas todos todas entrambi entrambe tutti tutte".split(
    " ",
  ),
);

/** "Both candles are in stock": then each of them must be. */
function ofAll(tokens: readonly Token[], claim: AvailabilityClaim): boolean {
  const { first } = tokensOf(tokens, claim);
  const clause = clauseAt(tokens, first);
  return tokens.slice(clause.first, first).some(({ norm }) => allWords.has(norm));
}

function tokensOf(tokens: readonly Token[], claim: AvailabilityClaim): { first: number; last: number } {
  const first = tokens.findIndex((token) => token.start >= claim.start);
  return { first, last: tokens.findLastIndex((token) => token.end <= claim.end) };
}

/** A claim made twice is tied once to each fact. */
function firstOfEach(ties: readonly Tie[]): Tie[] {
  const first = new Map<string, Tie>();
  for (const tie of ties) {
    const key = `${tie.claim}|${tie.factId}`;
    if (!first.has(key)) first.set(key, tie);
  }
  return [...first.values()];
}

import type { Fact } from "./facts";
import type { Tie } from "./reply";
import { endsSentence, phraseAt, type Token } from "./tokens";
import { negations } from "./vocabulary";

type Claim = "available" | "sold_out";

const positive = new Set(
  (
    "in stock|available|on hand|auf lager|vorratig|lieferbar|verfugbar|en stock|disponible|disponibles|en existencia|hay existencias|" +
    "disponibile|disponibili|in magazzino|op voorraad|beschikbaar|leverbaar|em estoque|em stock|disponivel|disponiveis|still have it|still have them|hay stock|tenemos stock"
  ).split("|"),
);
const negative = new Set(
  (
    "sold out|out of stock|unavailable|none left|nothing left|all gone|ausverkauft|vergriffen|nicht mehr da|keine mehr|keins mehr|epuise|epuisee|epuises|epuisees|" +
    "rupture de stock|en rupture|plus en stock|indisponible|indisponibles|agotado|agotada|agotados|agotadas|sin stock|sin existencias|no quedan|no queda|" +
    "no disponible|no hay stock|esaurito|esaurita|esauriti|esaurite|non disponibile|terminato|uitverkocht|niet leverbaar|esgotado|esgotada|indisponivel|sem estoque"
  ).split("|"),
);
/** What makes the words a condition, a plan or somebody else's question instead of a claim. */
const hypothetical = new Set(
  (
    "if|whether|when|once|until|soon|check|unless|would|will|wenn|ob|sobald|falls|prufe|wird|werden|quand|lorsque|des que|verifie|sera|seront|cuando|" +
    "compruebo|estara|quando|appena|verifico|sara|zodra|wanneer|controleer|zal|before|bevor|avant|antes|prima|voordat"
  ).split("|"),
);
/** Conditions in these languages, something else in others. */
const hypotheticalIn: Record<string, readonly string[]> = { of: ["nl"], als: ["nl"], se: ["it", "pt"] };
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
): AvailabilityClaim[] {
  const found: AvailabilityClaim[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const match = claimAt(tokens, at, language);
    if (!match || isHypothetical(tokens, at, text, language)) continue;
    const start = tokens[at]?.start ?? 0;
    const end = tokens[at + match.length - 1]?.end ?? start;
    found.push({ claim: match.claim, start, end });
    at += match.length - 1;
  }
  return found;
}

function claimAt(
  tokens: readonly Token[],
  at: number,
  language: string,
): { claim: Claim; length: number } | undefined {
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
    if (word && (hypothetical.has(word.norm) || isConditionIn(word, language))) return true;
  }
  const rest = text.slice(tokens[at]?.start ?? 0);
  return /^[^.!\n;]*\?/.test(rest.slice(0, 200));
}

/**
 * What the stock facts say to the claims of a reply. Asked are the rows that the claim's own sentence shows (by
 * `ties`), or all rows where it shows none; where all of them contradict, the claim is false, else it is tied to those
 * that bear it. With mixed stock nobody can tell by rules which product a sentence means, so nothing is tied.
 */
export function judgeAvailability(
  claims: readonly AvailabilityClaim[],
  facts: readonly Fact[],
  ties: readonly Tie[],
  text: string,
): { ties: Tie[]; contradicted: AvailabilityClaim[] } {
  const judged: { ties: Tie[]; contradicted: AvailabilityClaim[] } = { ties: [], contradicted: [] };
  const entityOf = new Map(facts.map((fact) => [fact.id, fact.entityId]));
  const all = facts.filter((fact) => fact.kind === "quantity" && /quantity|stock/i.test(fact.field));
  for (const { start, end } of claims.length > 0 && all.length > 0 ? sentencesOf(text) : []) {
    const inside = (part: { start: number; end: number }) => part.start >= start && part.end <= end;
    const rows = new Set(ties.filter(inside).map((tie) => entityOf.get(tie.factId)));
    const shown = all.filter((fact) => rows.has(fact.entityId));
    for (const claim of firstOfEach(claims.filter(inside))) {
      const stock = shown.length > 0 ? shown : all;
      const bearing = stock.filter((fact) => Number(fact.value) > 0 === (claim.claim === "available"));
      if (bearing.length === 0) judged.contradicted.push(claim);
      if (bearing.length < stock.length) continue;
      judged.ties.push(...bearing.map((fact): Tie => ({ ...claim, factId: fact.id })));
    }
  }
  return judged;
}

/** A sentence that says the same twice is judged once. */
function firstOfEach(claims: readonly AvailabilityClaim[]): AvailabilityClaim[] {
  return claims.filter((claim, at) => claims.findIndex((earlier) => earlier.claim === claim.claim) === at);
}

/** Sentences and lines that hold more than marks. The point of "24.99" ends nothing. */
function sentencesOf(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const next = text[at + 1] ?? "\n";
    const ends =
      at === text.length || text[at] === "\n" || (".!?;".includes(text[at] ?? "-") && /\s/.test(next));
    if (!ends) continue;
    if (at > start) sentences.push({ start, end: at });
    start = at + 1;
  }
  return sentences;
}

/** "si" is "if" and "sí" is "yes": the accent decides. */
function isConditionIn(word: Token, language: string): boolean {
  if (word.raw.toLowerCase() === "si") return true;
  return Object.hasOwn(hypotheticalIn, word.norm) && (hypotheticalIn[word.norm]?.includes(language) ?? false);
}

import { unknownAddresses } from "./addresses";
import { attributionOf, type StatedValue } from "./attribution";
import { availabilityClaims, judgeAvailability } from "./availability";
import { type DateMention, findDates, unborneDates } from "./dates";
import { type Evidence, evidenceOf, onlyShipping, toldBy } from "./evidence";
import type { Fact } from "./facts";
import { excerptOf, fillPlaceholders } from "./fill-placeholders";
import { ground, groundAbout, type Verdict } from "./ground";
import { findMentions, type Mention } from "./mentions";
import { type Nature, naturesOf } from "./natures";
import { mistakenDays } from "./order-days";
import { unbornePromises } from "./promises";
import type { CheckFailure, CheckResult, FailureKind, ReplyToCheck, Tie } from "./reply";
import { sentenceAt } from "./sentences";
import { isCost, type ShippingCosts, shippingCostsOf } from "./shipping-costs";
import { isDistorted } from "./span-edges";
import { type Subjects, subjectsOf } from "./subjects";
import { isSaidOfTerms } from "./terms";
import { firstWordsOf, phraseAt, plainText, type Token, tokenize } from "./tokens";
import { unknownNames } from "./unknown-names";
import { type Variations, variationsOf } from "./variations";
import { lastPieces } from "./vocabulary";

const mostCharacters = 10_000;

/**
 * Whether everything a reply states about prices, quantities, dates and numbers is borne out, and the text to send if so.
 *
 * The rules, stricter side first: a placeholder is filled by code; an amount of money must equal a price fact, however
 * the customer or the listing put it; a count of stock must equal a quantity fact; each of a product that the reply
 * says it of. A percentage, a measure and the number of an order or a size must stand in the sources or the customer's
 * words with the same unit; so must dates, and in the sources alone where something is promised for them, as free
 * shipping and the like. Any other number must be a fact or stand there.
 * Allowed unproven: ordinals of a list, articles ("a mug", "the blue one") and number words that count neither money,
 * stock nor units ("two questions"). "24/7" is a promise and needs a source like any other number.
 */
export function checkReply(reply: ReplyToCheck): CheckResult {
  if (reply.text.length > mostCharacters) {
    const value = `${reply.text.length} characters`;
    return { ok: false, failures: [{ kind: "too_long", value, excerpt: reply.text.slice(0, 80) }] };
  }
  const filled = fillPlaceholders(plainText(reply.text), reply.facts, reply.locale);
  if (!filled.ok) return { ok: false, failures: filled.failures };
  const { text, spans } = filled;
  const failures: CheckFailure[] = [];
  const fail: Fail = (kind, start, end) =>
    failures.push({ kind, value: text.slice(start, end), excerpt: excerptOf(text, start, end) });
  const evidence = evidenceOf(reply, spans);
  for (const span of spans) {
    if (isDistorted(text, span, evidence.facts.get(span.factId)))
      fail("malformed_placeholder", span.start, span.end);
  }
  const tokens = tokenize(text, spans);
  const read = readReply(tokens, text, reply, evidence);
  const ties: Tie[] = [
    ...spans.map((span): Tie => ({ ...span, claim: "value" })),
    ...checkNumbers(read, fail),
    ...checkLastPiece(tokens, reply.facts, fail),
  ];
  const claims = availabilityClaims(tokens, text, evidence.language, read.attribution.labels);
  const judged = judgeAvailability(claims, {
    ...read,
    facts: reply.facts,
    sources: reply.sources,
    ties,
    text,
  });
  for (const claim of judged.contradicted) fail("contradicted_availability", claim.start, claim.end);
  checkWords(
    read,
    reply,
    [...ties, ...claims].map((one) => one.start),
    fail,
  );
  if (failures.length > 0) return { ok: false, failures };
  return { ok: true, text, ties: [...ties, ...judged.ties].sort((a, b) => a.start - b.start) };
}

type Fail = (kind: FailureKind, start: number, end: number) => void;

/** A reply as the rules see it. */
interface Read {
  tokens: readonly Token[];
  text: string;
  evidence: Evidence;
  subjects: Subjects;
  stated: readonly { mention: Mention; nature: Nature; value: StatedValue }[];
  dates: readonly DateMention[];
  variations: Variations;
  shipping: ShippingCosts;
  attribution: ReturnType<typeof attributionOf>;
}

function readReply(tokens: readonly Token[], text: string, reply: ReplyToCheck, evidence: Evidence): Read {
  const dates = findDates(tokens);
  const inDate = (mention: Mention) =>
    mention.form !== "fact" && dates.some((date) => mention.first >= date.first && mention.last <= date.last);
  const mentions = findMentions(tokens, evidence.language).filter((mention) => !inDate(mention));
  const natures = naturesOf(tokens, mentions, text);
  const stated = mentions.flatMap((mention, at) => {
    const nature = natures[at];
    return nature ? [{ mention, nature, value: statedValue(mention, nature, evidence) }] : [];
  });
  const subjects = subjectsOf(reply.facts, evidence.language);
  const values = stated.map((one) => one.value).filter((value) => value.kind !== "text");
  return {
    ...{ tokens, text, evidence, subjects, stated, dates },
    attribution: attributionOf(tokens, text, subjects, values, evidence.language),
    variations: variationsOf(reply.facts, { tokens, text, stated }),
    shipping: shippingCostsOf({ ...reply, tokens, text, subjects, stated }),
  };
}

/** What a number is as a value said of something; "text" where it is none. */
function statedValue(mention: Mention, nature: Nature, evidence: Evidence): StatedValue {
  const { first, last } = mention;
  const filled = evidence.facts.get(mention.factId);
  if (filled) return { first, last, kind: filled.kind === "date" ? "text" : filled.kind };
  if (nature.kind === "price" || nature.kind === "quantity") return { first, last, kind: nature.kind };
  const isBare = nature.kind === "other" && mention.form === "digits";
  return { first, last, kind: isBare ? "quantity" : "text" };
}

function checkNumbers(read: Read, fail: Fail): Tie[] {
  const ties: Tie[] = [];
  for (const one of read.stated) {
    const { start, end, form } = one.mention;
    const verdict = judgeNumber(read, one);
    if (typeof verdict === "string") fail(verdict, start, end);
    else if (form !== "fact" && verdict.factId !== "")
      ties.push({ start, end, factId: verdict.factId, claim: "value" });
  }
  return ties;
}

type Stated = Read["stated"][number];
const byWords: Verdict = { factId: "" };

function judgeNumber(read: Read, one: Stated): Verdict {
  const { tokens, evidence, attribution, variations } = read;
  const { mention, nature, value } = one;
  const cost = shippingCost(read, one);
  if (cost && (typeof cost !== "string" || mention.form === "fact")) return cost;
  const verdict = ground(tokens, mention, nature, evidence);
  if (typeof verdict === "string") return verdict === "ungrounded_price" ? (cost ?? verdict) : verdict;
  if (verdict.factId === "") return verdict;
  const rows = attribution.rowsOf(value);
  const own = rows ? groundAbout(rows, tokens, mention, nature, evidence) : verdict;
  if (typeof own === "string") {
    if (isSaidOfTerms(sentenceAt(tokens, mention.first), verdict.factId, evidence)) return byWords;
    return cost ?? "wrong_product";
  }
  const bearing = own.factId === "" ? "" : variations.bearing(one, own.factId, rows);
  return bearing === undefined ? "variation_not_named" : { factId: bearing };
}

/** The verdict on an amount that shipping costs to some place; undefined of any other number. */
function shippingCost({ tokens, evidence, shipping }: Read, one: Stated): Verdict | undefined {
  if (shipping.all.length === 0) return undefined;
  const filled = evidence.facts.get(one.mention.factId);
  if (filled && !isCost(filled)) return undefined;
  const found = ground(tokens, one.mention, one.nature, onlyShipping(evidence));
  if (typeof found === "string") return filled ? found : undefined;
  const fact = evidence.facts.get(found.factId);
  if (!fact || !isCost(fact)) return undefined;
  const factId = shipping.bearing(one, fact.value.amountMinor, fact.value.currency);
  return factId === undefined ? "wrong_shipping_cost" : { factId };
}

/** What is stated without numbers: dates, promises and names. */
function checkWords(read: Read, reply: ReplyToCheck, values: readonly number[], fail: Fail) {
  const { tokens, text, evidence } = read;
  const { facts } = reply;
  const sources = [...reply.sources, ...toldBy(facts)];
  const failAt = (kind: FailureKind) => (one: { first: number; last: number }) =>
    fail(kind, tokens[one.first]?.start ?? 0, tokens[one.last]?.end ?? 0);
  unborneDates(tokens, text, read.dates, { ...reply, sources }).forEach(failAt("ungrounded_date"));
  mistakenDays(tokens, read.dates, facts).forEach(failAt("ungrounded_date"));
  unbornePromises(tokens, text, sources, facts, evidence.language).forEach(failAt("ungrounded_promise"));
  for (const { start, end } of unknownAddresses(text, sources, reply.customerWords))
    fail("unknown_address", start, end);
  unknownNames({ tokens, text, facts, sources, language: evidence.language, stated: values }).forEach(
    failAt("unknown_product"),
  );
}

const beginsLastPiece = firstWordsOf(lastPieces);

/** "It's the last one" is a count too: false scarcity unless some stock fact is 1. */
function checkLastPiece(tokens: readonly Token[], facts: readonly Fact[], fail: Fail): Tie[] {
  const one = facts.find((fact) => fact.kind === "quantity" && fact.value === 1);
  const ties: Tie[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!beginsLastPiece.has(token.norm)) continue;
    const count = [3, 2].find((length) => lastPieces.has(phraseAt(tokens, at, length)));
    if (count === undefined) continue;
    const end = tokens[at + count - 1]?.end ?? token.end;
    if (one) ties.push({ start: token.start, end, factId: one.id, claim: "value" });
    else fail("ungrounded_quantity", token.start, end);
  }
  return ties;
}

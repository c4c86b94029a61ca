import { availabilityClaims, judgeAvailability } from "./availability";
import type { Fact } from "./facts";
import { excerptOf, fillPlaceholders } from "./fill-placeholders";
import { type Evidence, evidenceOf, ground } from "./ground";
import { findMentions } from "./mentions";
import { naturesOf } from "./natures";
import type { CheckFailure, CheckResult, FailureKind, ReplyToCheck, Tie } from "./reply";
import { isDistorted } from "./span-edges";
import { phraseAt, plainText, type Token, tokenize } from "./tokens";
import { lastPieces } from "./vocabulary";

const mostCharacters = 10_000;

/**
 * Whether everything a reply states about prices, quantities and numbers is borne out, and the text to send if so.
 *
 * The rules, stricter side first: a placeholder is filled by code; an amount of money must equal a price fact, however
 * the customer or the listing put it; a count of stock must equal a quantity fact; a percentage and a measure must
 * stand in the sources or the customer's words with the same unit; any other number must be a fact or stand there.
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
  const fail = (kind: FailureKind, start: number, end: number) =>
    failures.push({ kind, value: text.slice(start, end), excerpt: excerptOf(text, start, end) });
  const evidence = evidenceOf(reply, spans);
  for (const span of spans) {
    if (isDistorted(text, span, evidence.facts.get(span.factId)))
      fail("malformed_placeholder", span.start, span.end);
  }
  const tokens = tokenize(text, spans);
  const ties: Tie[] = [
    ...spans.map((span): Tie => ({ ...span, claim: "value" })),
    ...checkNumbers(tokens, evidence, fail),
    ...checkLastPiece(tokens, reply.facts, fail),
  ];
  const claims = availabilityClaims(tokens, text, evidence.language);
  const judged = judgeAvailability(claims, reply.facts, ties, text);
  for (const claim of judged.contradicted) fail("contradicted_availability", claim.start, claim.end);
  if (failures.length > 0) return { ok: false, failures };
  return { ok: true, text, ties: [...ties, ...judged.ties].sort((a, b) => a.start - b.start) };
}

type Fail = (kind: FailureKind, start: number, end: number) => void;

function checkNumbers(tokens: readonly Token[], evidence: Evidence, fail: Fail): Tie[] {
  const mentions = findMentions(tokens, evidence.language);
  const natures = naturesOf(tokens, mentions);
  const ties: Tie[] = [];
  for (const [at, mention] of mentions.entries()) {
    const nature = natures[at];
    if (!nature) continue;
    const verdict = ground(tokens, mention, nature, evidence);
    if (typeof verdict === "string") fail(verdict, mention.start, mention.end);
    else if (verdict.factId !== "" && mention.form !== "fact") {
      ties.push({ start: mention.start, end: mention.end, factId: verdict.factId, claim: "value" });
    }
  }
  return ties;
}

/** "It's the last one" is a count too: false scarcity unless some stock fact is 1. */
function checkLastPiece(tokens: readonly Token[], facts: readonly Fact[], fail: Fail): Tie[] {
  const one = facts.find((fact) => fact.kind === "quantity" && fact.value === 1);
  const ties: Tie[] = [];
  for (const [at, token] of tokens.entries()) {
    const count = [3, 2].find((length) => lastPieces.has(phraseAt(tokens, at, length)));
    if (count === undefined) continue;
    const end = tokens[at + count - 1]?.end ?? token.end;
    if (one) ties.push({ start: token.start, end, factId: one.id, claim: "value" });
    else fail("ungrounded_quantity", token.start, end);
  }
  return ties;
}

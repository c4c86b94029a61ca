import type { DateMention } from "./dates";
import type { Fact } from "./facts";
import { clauseAt } from "./sentences";
import type { Token } from "./tokens";

/** What is told of an order's day, by the field that knows it; the first that a clause tells of counts. */
const told: readonly [field: string, words: RegExp][] = [
  [
    "shipped on",
    /^(?:ship|sent$|dispatch|posted|versandt|versendet|verschickt|abgeschickt|expedie|parti|envoye|enviad|envio|sali|spedit|partit|verzonden|verstuurd)/,
  ],
  [
    "ordered on",
    /^(?:ordered|placed|bought|bestellt|aufgegeben|gekauft|passee?$|achete|pidio|pediste|hizo|hecho|comprad|ordinat|effettuat|comprat|besteld|geplaatst|gekocht)/,
  ],
];

/** Days of an order that are the day of something else: "sent on" with the day it was ordered. */
export function mistakenDays(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  facts: readonly Fact[],
): { first: number; last: number }[] {
  const days = facts.flatMap((fact) => (fact.kind === "date" ? [fact] : []));
  if (days.length === 0) return [];
  const isOf = (field: string, value: string) =>
    days.some((fact) => fact.field === field && fact.value === value);
  const filled = tokens.flatMap((token, at) => {
    const value = days.find((fact) => token.kind === "fact" && fact.id === token.factId)?.value;
    return value === undefined ? [] : [{ first: at, last: at, values: [value] }];
  });
  const written = dates.map(({ first, last, keys }) => ({
    ...{ first, last },
    values: days.map(({ value }) => value).filter((value) => keys.includes(monthAndDay(value))),
  }));
  return [...filled, ...written].filter(({ first, values }) => {
    const field = toldAt(tokens, first);
    const isKnown = days.some((fact) => fact.field === field);
    return field !== undefined && isKnown && values.length > 0 && !values.some((value) => isOf(field, value));
  });
}

/** "2026-11-05" as dates are keyed: "11-5". */
function monthAndDay(value: string): string {
  const [, month, day] = value.split("-");
  return `${Number(month)}-${Number(day)}`;
}

function toldAt(tokens: readonly Token[], at: number): string | undefined {
  const { first, last } = clauseAt(tokens, at);
  const clause = tokens.slice(first, last + 1);
  return told.find(([, words]) => clause.some(({ norm }) => words.test(norm)))?.[0];
}

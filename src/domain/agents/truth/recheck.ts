import type { Fact } from "./facts";
import type { Tie } from "./reply";

/** What a row's field holds now; a row that is gone is left out or has `null`. */
export interface CurrentValue {
  entityId: string;
  field: string;
  value: Fact["value"] | null;
}

/** A fact that a checked reply states and that no longer holds; `now` is null when the row is gone. */
export interface StaleFact {
  factId: string;
  was: Fact["value"];
  now: Fact["value"] | null;
}

/**
 * The last gate before sending: of the facts a reply is tied to, those that no longer hold.
 * A reply that only says "in stock" survives a sale that leaves some; a stated number must be the same number. A
 * computed value holds while all that it was computed from does; days and texts of a run are not read again.
 */
export function recheck(input: {
  facts: readonly Fact[];
  ties: readonly Tie[];
  current: readonly CurrentValue[];
}): StaleFact[] {
  const now = new Map(input.current.map((row) => [keyOf(row), row.value]));
  const facts = new Map(input.facts.map((fact) => [fact.id, fact]));
  const stale = new Map<string, StaleFact>();
  for (const tie of input.ties) {
    const fact = facts.get(tie.factId);
    if (!fact) throw new RangeError(`tie to a fact that is not of this run: ${tie.factId}`);
    const bases = fact.from ? fact.from.flatMap((id) => facts.get(id) ?? []) : [fact];
    for (const base of bases.filter(isReadAgain)) {
      const value = now.get(keyOf(base)) ?? null;
      if (!holds(tie, base, value)) stale.set(base.id, { factId: base.id, was: base.value, now: value });
    }
  }
  return [...stale.values()];
}

const isReadAgain = (fact: Fact) => fact.kind === "price" || fact.kind === "quantity";

function holds(tie: Tie, fact: Fact, now: Fact["value"] | null): boolean {
  if (tie.claim === "available") return typeof now === "number" && now > 0;
  if (tie.claim === "sold_out") return now === 0;
  if (fact.kind !== "price") return now === fact.value;
  return (
    typeof now === "object" &&
    now !== null &&
    now.amountMinor === fact.value.amountMinor &&
    now.currency === fact.value.currency
  );
}

function keyOf(row: { entityId: string; field: string }): string {
  return JSON.stringify([row.entityId, row.field]);
}

import type { Place } from "@/kernel/countries";
import { type Money, toDecimal } from "@/kernel/money";

/** What a customer would call the row: the product's title, and of a variation its options ("Blue", "Large"). */
interface FactSubject {
  product: string;
  /** Empty for the listing as a whole. */
  options: readonly string[];
}

/** What a price of shipping is for. */
export interface FactShipping extends Place {
  /** Titles of what it holds for; empty for a profile's as such, read without a product. */
  products: readonly string[];
  /** What the seller calls the profile; "" of a sum. */
  profile: string;
}

interface FactOf<Kind extends string, Value> {
  /** `f1`, `f2`… in the order of reading; unique within one run. */
  id: string;
  kind: Kind;
  /** The row the value was read from. */
  entityId: string;
  /** The row's field; names with `quantity` or `stock` count as stock when availability is checked. */
  field: string;
  /** The row's `updatedAt` (ISO) at the time of reading. */
  version: string;
  /** Without it, a value can't be held against the product it is said of. */
  subject?: FactSubject;
  /** Ids of the facts that this one was computed from: it holds while they do. */
  from?: readonly string[];
  /**
   * True of the whole only where it is said so: the lowest or highest price over the variations, or their stock added up.
   */
  as?: "lowest" | "highest" | "in_all";
  /** Of a shipping cost, which is nobody's price. */
  shipping?: FactShipping;
  value: Value;
}

/** A value read in a run, with the row it came from. What a reply states must come from one. */
export type Fact =
  | FactOf<"price", Money>
  | FactOf<"quantity", number>
  /** A day, "2026-11-24". */
  | FactOf<"date", string>
  | FactOf<"text", string>;

/** A fact before it has an id. */
export type NewFact = Fact extends infer One ? (One extends Fact ? Omit<One, "id"> : never) : never;

/** The facts of one run. */
export interface FactBook {
  /** Notes a fact and returns its id; the same row, field and value keep one id (with the newest version). */
  add(fact: NewFact): string;
  list(): Fact[];
  get(id: string): Fact | undefined;
}

/** An empty book, one per run; `facts` continues an earlier one (a repair round, a resumed run). */
export function createFactBook(facts: readonly Fact[] = []): FactBook {
  const byId = new Map<string, Fact>();
  const byKey = new Map<string, string>();
  const put = (fact: Fact) => {
    byId.set(fact.id, fact);
    byKey.set(keyOf(fact), fact.id);
  };
  for (const fact of facts) put(fact);
  return {
    add(fact) {
      const id = byKey.get(keyOf(fact)) ?? `f${byId.size + 1}`;
      put({ ...fact, id });
      return id;
    },
    list: () => [...byId.values()],
    get: (id) => byId.get(id),
  };
}

/** How a fact stands in a tool's result: its id to be written as `{{f1}}`, and the value readable beside it. */
export function toolValue(fact: Fact): { fact: string; value: string } {
  return { fact: fact.id, value: plainValue(fact) };
}

/** "42.00 USD", "1299" or the text itself: without locale, for models, logs and messages to the model. */
function plainValue(fact: Fact): string {
  switch (fact.kind) {
    case "price":
      return `${toDecimal(fact.value)} ${fact.value.currency}`;
    case "quantity":
      return String(fact.value);
    case "date":
    case "text":
      return fact.value;
  }
}

function keyOf(fact: NewFact): string {
  const value = fact.kind === "price" ? [fact.value.amountMinor, fact.value.currency] : [fact.value];
  return JSON.stringify([fact.kind, fact.entityId, fact.field, ...value]);
}

import type { Fact } from "./facts";

/** Where the final text rests on a fact. `claim` says how: the value itself, or only that there is (no) stock. */
export interface Tie {
  start: number;
  end: number;
  factId: string;
  claim: "value" | "available" | "sold_out";
}

export type FailureKind =
  | "too_long"
  | "unknown_placeholder"
  | "malformed_placeholder"
  | "ungrounded_price"
  | "ungrounded_quantity"
  | "ungrounded_percentage"
  | "ungrounded_number"
  | "ungrounded_date"
  | "ungrounded_promise"
  | "wrong_product"
  | "variation_not_named"
  | "wrong_shipping_cost"
  | "unknown_product"
  | "unknown_address"
  | "contradicted_availability";

/** What is wrong, as written (`value`) and with the words around it (`excerpt`): fit for a repair round's instruction. */
export interface CheckFailure {
  kind: FailureKind;
  value: string;
  excerpt: string;
}

export type CheckResult = { ok: true; text: string; ties: Tie[] } | { ok: false; failures: CheckFailure[] };

export interface ReplyToCheck {
  /** What the model wrote, placeholders included; at most 10 000 characters. */
  text: string;
  /** The facts of this run. */
  facts: readonly Fact[];
  /** The listings' own words (titles, descriptions) that the run has read. */
  sources: readonly string[];
  /** What the customer wrote in this conversation. */
  customerWords: readonly string[];
  /** BCP 47, for formatting and for reading ambiguous numbers. */
  locale: string;
}

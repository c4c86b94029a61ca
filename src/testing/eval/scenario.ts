import type { GoodKey } from "./goods";
import type { EvalShop } from "./shops";
import type { Ending, Turn } from "./talk";

export type Language = "en" | "de" | "fr" | "es" | "it" | "nl";

/** A product, or one variation of it by its options. */
export type Which = GoodKey | readonly [GoodKey, ...string[]];

/** What a good answer has; values are named, and read from the shop's rows when the talk is over. */
export interface Expectation {
  /** "answered" when left out. */
  ends?: Ending | readonly Ending[];
  price?: Which;
  stock?: Which;
  total?: readonly (readonly [Which, number])[];
  difference?: readonly [Which, Which];
  says?: RegExp;
  never?: RegExp;
}

/** One scripted conversation. `{order}`, `{email}`, `{zip}` are the shop's own order's, `{waiting}…` one not yet sent. */
export interface Scenario {
  about: string;
  says: readonly Turn[];
  language?: Language;
  /** What the customer is called, where that matters. */
  name?: string;
  expect: Expectation;
}

/** The turns with the shop's own order in them. */
export function turnsIn(shop: EvalShop, turns: readonly Turn[]): Turn[] {
  const [sent, waiting] = shop.orders;
  const slots: Record<string, string> = {
    order: sent?.number ?? "",
    email: sent?.email ?? "",
    zip: sent?.zip ?? "",
    waiting: waiting?.number ?? "",
    waitingEmail: waiting?.email ?? "",
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole);
  return turns.map((turn) => (typeof turn === "string" ? fill(turn) : turn.map(fill)));
}

import { formatMoney } from "@/kernel/money";
import { listingStates } from "../products/listing-state";
import type { Change, FieldChange } from "./draft";

type Value = FieldChange["from"] | Change["conflicts"][number]["theirs"];

const names: Record<FieldChange["field"], string> = {
  title: "Title",
  description: "Description",
  tags: "Tags",
  state: "State",
  price: "Price",
  quantity: "Stock",
};

/** What a field is called: "Price, Large". */
export function fieldName(change: FieldChange): string {
  const form = change.field === "price" || change.field === "quantity" ? change.form.properties : [];
  return [names[change.field], ...form.map(({ value }) => value)].join(", ");
}

/** The fields of a change in a few words: "title, price and stock". */
export function fieldWords(changes: readonly FieldChange[]): string {
  const words = [...new Set(changes.map(({ field }) => names[field].toLowerCase()))];
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}

/** A value as the page shows it; null where there is none. */
export function valueWords(
  field: FieldChange["field"],
  value: Value,
  { currency, locale }: { currency: string; locale: string },
): string | null {
  if (value === null) return null;
  if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : null;
  if (typeof value === "number")
    return field === "price"
      ? formatMoney({ amountMinor: value, currency }, locale)
      : new Intl.NumberFormat(locale).format(value);
  if (field !== "state") return value;
  return Object.entries(listingStates).find(([state]) => state === value)?.[1].label ?? value;
}

const actors: Record<string, string> = {
  seller: "You",
  agent: "The agent",
  rule: "A rule",
  operator: "Support",
};

export const actorName = (actor: string): string => actors[actor] ?? "Stallhand";

const undone = "took back a change of";

/** What a step of the history was, without its actor. */
export function changeSentence(change: Change): string {
  const what = fieldWords(change.written?.length ? change.written : change.changes);
  if (change.undoes)
    return change.status === "published" ? `${undone} ${what}` : `wanted to take back ${what}`;
  switch (change.status) {
    case "published":
      return `changed ${what}`;
    case "failed":
      return change.written?.length ? `changed ${what}, but not all` : `could not change ${what}`;
    case "discarded":
      return `dropped a change of ${what}`;
    case "queued":
    case "publishing":
    case "conflict":
      return `is changing ${what}`;
  }
}

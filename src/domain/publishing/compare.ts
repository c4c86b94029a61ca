import type { FieldChange, FieldConflict, FormKey } from "@/db/schema";
import type { ChannelVariant, EditableListing } from "@/integrations/channels/port";

type Value = FieldConflict["theirs"];

/** What is still to be written, `from` as the platform has it now, and what somebody else changed meanwhile. */
export interface Comparison {
  todo: FieldChange[];
  conflicts: FieldConflict[];
}

/**
 * Field by field against the listing as it stands: what is so already needs nothing; what is as the seller saw it is to
 * be written; all else is a conflict.
 */
export function compare(changes: FieldChange[], current: EditableListing): Comparison {
  const todo: FieldChange[] = [];
  const conflicts: FieldConflict[] = [];
  for (const change of changes) {
    const theirs = currentValue(change, current);
    if (theirs !== null && isSame(theirs, change.to)) continue;
    if (theirs !== null && change.from !== null && isSame(theirs, change.from)) todo.push(change);
    else if (change.from === null && theirs === null && findForm(current.forms, formOf(change)))
      todo.push(change);
    else conflicts.push({ change, theirs });
  }
  return { todo, conflicts };
}

/** The platform's value of a field; null where it has none, or its form is gone. */
export function currentValue(change: FieldChange, { listing, forms }: EditableListing): Value {
  switch (change.field) {
    case "title":
      return listing.title;
    case "description":
      return listing.description;
    case "tags":
      return listing.tags;
    case "state":
      return listing.state;
    case "price":
      return findForm(forms, change.form)?.price?.amountMinor ?? null;
    case "quantity":
      return findForm(forms, change.form)?.quantity ?? null;
  }
}

/**
 * The form with these choices; ids of forms change on the platform, what a buyer chooses doesn't. Where the choices
 * were renamed or there are several such forms, the SKU decides.
 */
export function findForm(forms: ChannelVariant[], key: FormKey | null): ChannelVariant | null {
  if (!key) return null;
  const wanted = choiceKey(key.properties);
  const chosen = forms.filter((form) => choiceKey(form.properties) === wanted);
  if (chosen.length === 1) return chosen[0] ?? null;
  const bySku = (chosen.length > 0 ? chosen : forms).filter(
    (form) => key.sku !== null && form.sku === key.sku,
  );
  return bySku.length === 1 ? (bySku[0] ?? null) : null;
}

const formOf = (change: FieldChange) =>
  change.field === "price" || change.field === "quantity" ? change.form : null;

const choiceKey = (properties: FormKey["properties"]) =>
  properties
    .map(({ name, value }) => `${plain(name)}=${plain(value)}`)
    .sort()
    .join("|");

/** Whether two values of one field are the same to a reader: spaces and line ends aside, tags in any order. */
export function isSame(one: NonNullable<Value>, other: NonNullable<Value>): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.map(plain).sort().join("|") === other.map(plain).sort().join("|");
  if (typeof one === "string" && typeof other === "string") return tidy(one) === tidy(other);
  return one === other;
}

const tidy = (text: string) =>
  text
    .normalize("NFC")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\S\n]+/g, " ")
    .trim();
const plain = (text: string) => tidy(text).toLowerCase();

import type { FieldChange } from "@/db/schema";
import type {
  Channel,
  EditableListing,
  ListingEdit,
  OfferEdit,
  TokenSource,
} from "@/integrations/channels/port";
import { findForm } from "./compare";

/** The listing that is written. */
export interface Target {
  shopExternalId: string;
  listingExternalId: string;
  signal: AbortSignal;
}

/**
 * What will really be written. A channel can't have nothing in stock (Etsy): where nothing would be left, the listing is
 * taken off sale instead, and its stock stays.
 */
export function effective(todo: FieldChange[], current: EditableListing): FieldChange[] {
  const quantities = new Map(
    todo.flatMap((change) =>
      change.field === "quantity"
        ? [[findForm(current.forms, change.form)?.externalId, change.to] as const]
        : [],
    ),
  );
  if (quantities.size === 0) return todo;
  const left = current.forms
    .filter((form) => form.enabled)
    .reduce((sum, form) => sum + (quantities.get(form.externalId) ?? form.quantity), 0);
  if (left > 0) return todo;
  const rest = todo.filter(({ field }) => field !== "quantity" && field !== "state");
  const { state } = current.listing;
  return state === "active" ? [...rest, { field: "state", from: state, to: "inactive" }] : rest;
}

/** Writes words and state first: what is put on sale may get another stock by that, so it is read once more. */
export async function writeListing(
  etsy: Channel,
  tokens: TokenSource,
  target: Target,
  { current, todo }: { current: EditableListing; todo: FieldChange[] },
): Promise<void> {
  const edit = editOf(todo);
  if (Object.keys(edit).length > 0) await etsy.updateListing(tokens, { ...target, edit });
  const read = edit.state === "active" ? ((await etsy.readForEdit(tokens, target)) ?? current) : current;
  const offers = offersOf(todo, read);
  if (offers.length > 0) await etsy.updateOffers(tokens, { ...target, read, offers });
}

export const writesOffers = (todo: FieldChange[]) =>
  todo.some(({ field }) => field === "price" || field === "quantity");

function editOf(todo: FieldChange[]): ListingEdit {
  const edit: ListingEdit = {};
  for (const change of todo) {
    if (change.field === "title") edit.title = change.to;
    else if (change.field === "description") edit.description = change.to;
    else if (change.field === "tags") edit.tags = change.to;
    else if (change.field === "state") edit.state = change.to;
  }
  return edit;
}

function offersOf(todo: FieldChange[], { forms }: EditableListing): OfferEdit[] {
  const offers = new Map<string, OfferEdit>();
  for (const change of todo) {
    if (change.field !== "price" && change.field !== "quantity") continue;
    const form = findForm(forms, change.form);
    if (!form) continue;
    const offer = offers.get(form.externalId) ?? { formExternalId: form.externalId };
    if (change.field === "quantity") offer.quantity = change.to;
    else if (form.price) offer.price = { amountMinor: change.to, currency: form.price.currency };
    offers.set(form.externalId, offer);
  }
  return [...offers.values()];
}

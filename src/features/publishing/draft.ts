import { fromDecimal, toDecimal } from "@/kernel/money";
import type { ApiOutputs } from "@/server/client/outputs";

export type Product = ApiOutputs["catalogue"]["product"];
export type Change = ApiOutputs["publishing"]["list"]["changes"][number];
export type FieldChange = Change["changes"][number];

/** One buyable form in the editor, as it was when the editor opened. */
export interface DraftForm {
  key: string;
  /** What a buyer chooses; null for a product without choices. */
  label: string | null;
  properties: { name: string; value: string }[];
  sku: string | null;
  priceMinor: number | null;
  quantity: number;
}

/** What stands in the editor: prices and stock as typed. */
export interface Draft {
  title: string;
  description: string;
  tags: string[];
  state: Product["listing"]["state"];
  offers: Record<string, { price: string; quantity: string }>;
}

/** Forms that are on offer. Those that aren't can be changed on Etsy only. */
export function formsOf({ listing, variants }: Product): DraftForm[] {
  const offered = variants.filter(({ enabled }) => enabled);
  if (offered.length === 0)
    return [
      {
        key: "whole",
        label: null,
        properties: [],
        sku: null,
        priceMinor: listing.priceMinor,
        quantity: listing.quantity,
      },
    ];
  return offered.map(({ id, properties, sku, priceMinor, quantity }) => ({
    key: id,
    label: properties.length > 0 ? properties.map(({ value }) => value).join(", ") : null,
    properties,
    sku,
    priceMinor,
    quantity,
  }));
}

export function draftOf(product: Product): Draft {
  const { currency } = product.listing;
  const offers = formsOf(product).map(({ key, priceMinor, quantity }) => [
    key,
    {
      price: priceMinor === null ? "" : toDecimal({ amountMinor: priceMinor, currency }),
      quantity: String(quantity),
    },
  ]);
  return {
    title: product.title,
    description: product.description,
    tags: product.tags,
    state: product.listing.state,
    offers: Object.fromEntries(offers),
  };
}

/** What is to be sent, or what is wrong by field: `title`, `tags`, `price:<form>` … */
export interface Reading {
  changes: FieldChange[];
  problems: Record<string, string>;
  /** Nothing would be left of what is on sale: Etsy then takes it off sale. */
  endsSale: boolean;
}

/** Compares the editor with what it opened with. */
export function readDraft(product: Product, draft: Draft): Reading {
  const changes: FieldChange[] = [];
  const problems: Record<string, string> = {};
  readWords(product, draft, changes, problems);
  const { listing } = product;
  const { state } = draft;
  if (state !== listing.state && (state === "active" || state === "inactive"))
    changes.push({ field: "state", from: listing.state, to: state });
  let left = 0;
  for (const form of formsOf(product)) left += readForm(product, draft, form, { changes, problems });
  const restocks = changes.some((change) => change.field === "quantity" && change.to > 0);
  if (restocks && state === "sold_out") problems.state = "To sell it again, choose “On sale” too.";
  const endsSale = left === 0 && state === "active" && changes.some(({ field }) => field === "quantity");
  return { changes, problems, endsSale };
}

function readWords(
  product: Product,
  draft: Draft,
  changes: FieldChange[],
  problems: Record<string, string>,
): void {
  const title = draft.title.trim();
  const description = draft.description.trim();
  if (title === "") problems.title = "Give it a title.";
  if (description === "" && product.description !== "") problems.description = "Write a description.";
  if (title !== product.title) changes.push({ field: "title", from: product.title, to: title });
  if (description !== product.description.trim())
    changes.push({ field: "description", from: product.description, to: description });
  if (JSON.stringify(draft.tags) !== JSON.stringify(product.tags))
    changes.push({ field: "tags", from: product.tags, to: draft.tags });
}

/** Returns how many of the form there will be. */
function readForm(
  { listing: { currency } }: Product,
  draft: Draft,
  form: DraftForm,
  { changes, problems }: Pick<Reading, "changes" | "problems">,
): number {
  const typed = draft.offers[form.key] ?? { price: "", quantity: "" };
  const { properties, sku, priceMinor } = form;
  const price = typed.price.trim() === "" ? null : fromDecimal(typed.price, currency);
  if (typed.price.trim() === "" ? priceMinor !== null : price === null || price <= 0)
    problems[`price:${form.key}`] = `Like ${toDecimal({ amountMinor: priceMinor ?? 2_400, currency })}`;
  else if (price !== null && price !== priceMinor)
    changes.push({ field: "price", form: { properties, sku }, from: priceMinor, to: price });
  const isWhole = /^\d{1,3}$/.test(typed.quantity.trim());
  const quantity = Number(typed.quantity.trim());
  if (!isWhole) {
    if (quantity !== form.quantity || typed.quantity.trim() === "")
      problems[`quantity:${form.key}`] = "0 to 999";
    return form.quantity;
  }
  if (quantity !== form.quantity)
    changes.push({ field: "quantity", form: { properties, sku }, from: form.quantity, to: quantity });
  return quantity;
}

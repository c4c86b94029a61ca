import type { FieldChange } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { fromDecimal } from "@/kernel/money";
import type { ProductFacts } from "../catalogue";
import type { ListingChange } from "./schemas";

/** The fields that would change, `from` as they stand now. `invalid` with what to say instead. */
export function planListingChange(product: ProductFacts, wanted: ListingChange): FieldChange[] {
  const { title, description, tags, state } = wanted;
  const changes: FieldChange[] = [...offerChanges(product, wanted)];
  if (title !== undefined) changes.push({ field: "title", from: product.title, to: title });
  if (description !== undefined)
    changes.push({ field: "description", from: product.description, to: description });
  if (tags !== undefined) changes.push({ field: "tags", from: product.tags, to: tags });
  if (state !== undefined) changes.push({ field: "state", from: product.listing.state, to: state });
  const real = changes.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
  if (real.length === 0) throw new AppError("invalid", `${product.title} is like that already.`);
  return real;
}

/** What can be bought, as the channel knows it; a product without choices is one such form. */
interface Form {
  properties: { name: string; value: string }[];
  sku: string | null;
  priceMinor: number | null;
  quantity: number;
}

function offerChanges(product: ProductFacts, wanted: ListingChange): FieldChange[] {
  const names = wanted.variation !== undefined || wanted.sku !== undefined;
  if (names && wanted.price === undefined && wanted.quantity === undefined)
    throw new AppError("invalid", "Only price and stock can be changed for one variation.");
  const forms = names ? [namedForm(product, wanted)] : formsOf(product);
  return [...priceChanges(product, forms, wanted.price), ...stockChanges(product, forms, wanted.quantity)];
}

/** One price for all that is meant, as long as they have one price now. */
function priceChanges(product: ProductFacts, forms: Form[], price: string | undefined): FieldChange[] {
  if (price === undefined) return [];
  const { currency } = product.listing;
  const to = fromDecimal(price, currency);
  if (to === null) throw new AppError("invalid", `${price} is no amount of ${currency}.`);
  if (new Set(forms.map((form) => form.priceMinor)).size > 1) throw sayWhich(product, "different prices");
  return forms.map(({ properties, sku, priceMinor: from }) => ({
    field: "price",
    form: { properties, sku },
    from,
    to,
  }));
}

function stockChanges(product: ProductFacts, forms: Form[], to: number | undefined): FieldChange[] {
  if (to === undefined) return [];
  if (forms.length > 1) throw sayWhich(product, "stock of their own");
  return forms.map(({ properties, sku, quantity: from }) => ({
    field: "quantity",
    form: { properties, sku },
    from,
    to,
  }));
}

function formsOf({ listing, variants }: ProductFacts): Form[] {
  const offered = variants.filter(({ enabled }) => enabled);
  if (offered.length > 0) return offered;
  return [{ properties: [], sku: null, priceMinor: listing.priceMinor, quantity: listing.quantity }];
}

function namedForm(product: ProductFacts, { variation, sku }: ListingChange): Form {
  const found = formsOf(product).filter(
    (form) =>
      (sku === undefined || form.sku === sku) &&
      (variation ?? []).every((value) => form.properties.some((one) => plain(one.value) === plain(value))),
  );
  const [form, ...others] = found;
  if (!form) throw new AppError("invalid", `There is no such variation. ${choices(product)}`);
  if (others.length > 0)
    throw new AppError("invalid", `Several variations are called so. ${choices(product)}`);
  return form;
}

const plain = (text: string) => text.normalize("NFKC").trim().toLowerCase();

const sayWhich = (product: ProductFacts, what: string) =>
  new AppError("invalid", `Its variations have ${what}: say which one. ${choices(product)}`);

/** Enough of them to choose from. */
const NAMED = 20;

function choices(product: ProductFacts): string {
  const names = formsOf(product).flatMap(({ properties, sku }) => {
    const name = properties.map(({ value }) => value).join(", ") || sku;
    return name ? [`“${name}”`] : [];
  });
  if (names.length === 0) return "It has no variations.";
  return `There are ${names.slice(0, NAMED).join("; ")}${names.length > NAMED ? " and more" : ""}.`;
}

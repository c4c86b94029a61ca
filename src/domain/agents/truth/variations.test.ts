import { describe, expect, it } from "vitest";
import { checkReply } from "./check-reply";
import { createFactBook } from "./facts";

const version = "v1";
const book = createFactBook();
const usd = (amountMinor: number) => ({ amountMinor, currency: "USD" });
const title = "Tidepool Stoneware Mug";

function variation(entityId: string, options: string[], priceMinor: number, stock: number) {
  const row = { entityId, version, subject: { product: title, options } };
  const price = book.add({ ...row, kind: "price", field: "price", value: usd(priceMinor) });
  const quantity = book.add({ ...row, kind: "quantity", field: "quantity", value: stock });
  return { row, price, quantity };
}
const small = variation("var_8", ["8 oz", "Kelp"], 3_700, 11);
const large = variation("var_12", ["12 oz", "Kelp"], 4_150, 8);
const blue = variation("var_blue", ["12 oz", "Blue"], 4_150, 7);
const lowest = book.add({
  ...small.row,
  kind: "price",
  field: "lowest price",
  as: "lowest",
  value: usd(3_700),
});
const highest = book.add({
  ...blue.row,
  kind: "price",
  field: "highest price",
  as: "highest",
  value: usd(4_150),
});
const whole = { entityId: "lst_mug", version, subject: { product: title, options: [] } };
book.add({ ...whole, kind: "quantity", field: "quantity", as: "in_all", value: 26 });
const tray = { entityId: "lst_tray", version, subject: { product: "Walnut Tray", options: [] } };
book.add({ ...tray, kind: "price", field: "price", value: usd(4_200) });
book.add({ ...tray, kind: "quantity", field: "quantity", value: 3 });

const sources = [title, "8 oz", "12 oz", "Kelp", "Blue"];
const check = (text: string, locale = "en-US", facts = book.list()) =>
  checkReply({ text, facts, sources, customerWords: [], locale });
const kinds = (text: string, locale?: string) => {
  const result = check(text, locale);
  return result.ok ? [] : result.failures.map(({ kind }) => kind);
};

describe("a price that depends on the variation", () => {
  it.each([
    ["en-US", "The Tidepool Stoneware Mug is $37.00."],
    ["en-US", `The Tidepool Stoneware Mug costs {{${small.price}}}.`],
    ["en-US", `The Tidepool Stoneware Mug costs {{${lowest}}}.`],
    ["en-US", "The mug is $41.50."],
    ["en-US", "The mug is up to $37.00."],
    ["en-US", "It's $37.00."],
    ["de-DE", "Der Tidepool Stoneware Mug kostet 37,00 $."],
    ["fr-FR", "Le Tidepool Stoneware Mug coûte 37,00 $."],
    ["it-IT", "Il Tidepool Stoneware Mug costa 37,00 $."],
  ])("isn't the product's: %s %s", (locale, text) => {
    expect(kinds(text, locale)).toContain("variation_not_named");
  });

  it("isn't another variation's", () => {
    expect(kinds("The 12 oz mug is $37.00.")).toHaveLength(1);
    expect(kinds("The mug comes in 8 oz and 12 oz. The 8 oz is $41.50.")).toHaveLength(1);
  });

  it.each([
    ["en-US", "The Tidepool Stoneware Mug is from $37.00."],
    ["en-US", `The mug starts at {{${lowest}}}, up to {{${highest}}}.`],
    ["en-US", "The mug is $37.00–$41.50, depending on the size."],
    ["en-US", "The mug costs between $37.00 and $41.50."],
    ["en-US", "The mug is $37.00 and up."],
    ["en-US", "The 8 oz mug is $37.00, the 12 oz one $41.50."],
    ["en-US", "$37.00 for the mug in 8 oz and $41.50 for the 12 oz."],
    ["en-US", "The mug comes in:\n• 8 oz: $37.00\n• 12 oz: $41.50"],
    ["en-US", "The mug in Blue is $41.50. The Walnut Tray is $42.00."],
    ["de-DE", "Der Tidepool Stoneware Mug kostet ab 37,00 $."],
    ["de-DE", "Der Tidepool Stoneware Mug kostet 37,00 $ bis 41,50 $."],
    ["fr-FR", "Le Tidepool Stoneware Mug coûte à partir de 37,00 $."],
    ["es-ES", "El Tidepool Stoneware Mug cuesta desde 37,00 $."],
    ["it-IT", "Il Tidepool Stoneware Mug costa a partire da 37,00 $."],
    ["nl-NL", "De Tidepool Stoneware Mug kost vanaf $ 37,00."],
    ["pt-BR", "O Tidepool Stoneware Mug custa a partir de US$ 37,00."],
  ])("may be said as the lowest, as a span or of the variation: %s %s", (locale, text) => {
    expect(kinds(text, locale)).toEqual([]);
  });

  it("is tied to the variation that has it", () => {
    const result = check("The 12 oz mug in Blue is $41.50.");
    expect(result.ok && result.ties.map(({ factId }) => factId)).toEqual([blue.price]);
  });
});

describe("stock of several variations", () => {
  it.each([
    "There are 26 of the Tidepool Stoneware Mug in stock.",
    "We have 26 mugs in stock.",
    "There are 11 mugs left.",
    "We have 11 of the mug in 12 oz in stock.",
    "There are 19 of the mug in stock, in all.",
  ])("isn't one count: %s", (text) => {
    expect(kinds(text)).not.toEqual([]);
  });

  it.each([
    "There are 26 mugs in stock in all.",
    "We have 11 of the mug in 8 oz and 7 in Blue in stock.",
    "The mug is in stock. We have 3 Walnut Trays in stock.",
    `In 8 oz, {{${small.quantity}}} of the mug are left, in 12 oz Kelp {{${large.quantity}}}.`,
  ])("may be told by variation, or in all: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("may be told in all in German", () => {
    expect(kinds("Insgesamt sind 26 Tidepool Stoneware Mugs vorrätig.", "de-DE")).toEqual([]);
    expect(kinds("Es sind 26 Tidepool Stoneware Mugs vorrätig.", "de-DE")).not.toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { checkReply } from "./check-reply";
import { createFactBook } from "./facts";

const usd = (amountMinor: number) => ({ amountMinor, currency: "USD" });
const places = [
  { countryIso: "US", region: null },
  { countryIso: null, region: "eu" },
  { countryIso: null, region: null },
];
const profiles = { "Small parcels": [595, 1_650, 1_950], "Heavy parcels": [1_450, 4_200, 5_600] } as const;

/** A teapot sent by Heavy parcels and a mug sent by Small parcels; or, of no product, the profiles alone. */
function shop(withProducts: boolean) {
  const book = createFactBook();
  const version = "v1";
  for (const [profile, costs] of Object.entries(profiles)) {
    const product = profile === "Heavy parcels" ? "Tidepool Teapot" : "Tidepool Mug";
    const subject = { product, options: [] };
    if (withProducts)
      book.add({
        kind: "price",
        entityId: `lst_${product}`,
        field: "price",
        version,
        subject,
        value: usd(product.length * 700),
      });
    for (const [at, place] of places.entries()) {
      const entityId = `trm_${profile}/${at}`;
      const cost = { kind: "price" as const, field: "first", version, value: usd(costs[at] ?? 0) };
      const shipping = { ...place, profile };
      book.add({ ...cost, entityId, shipping: { ...shipping, products: [] } });
      if (withProducts)
        book.add({
          ...cost,
          entityId: `${entityId}/lst_${product}`,
          shipping: { ...shipping, products: [product] },
        });
    }
  }
  return book.list();
}

const kinds = (text: string, { asked = "", locale = "en-US", products = true } = {}) => {
  const sources = [
    "Tidepool Teapot",
    "Small parcels",
    "Heavy parcels",
    "the European Union",
    "United States",
  ];
  const result = checkReply({ text, facts: shop(products), sources, customerWords: [asked], locale });
  return result.ok ? [] : result.failures.map(({ kind }) => kind);
};

describe("what shipping of a product costs", () => {
  it.each([
    "Shipping of the Tidepool Teapot to Germany costs $42.00.",
    "Shipping the teapot to the European Union is $42.00, to the US $14.50.",
    "The Tidepool Teapot costs $105.00, plus $42.00 shipping to France.",
    "The Tidepool Teapot is $105.00. Shipping to Germany is $42.00.",
    "Shipping to Germany: the teapot $42.00, the mug $16.50.",
    "Shipping of the teapot to Canada costs $56.00.",
  ])("is what its own profile says: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    "Shipping of the Tidepool Teapot to Germany costs $16.50.",
    "Shipping of the Tidepool Teapot to Germany costs $14.50.",
    "Shipping of the Tidepool Teapot to Germany costs $56.00.",
    "Shipping of the Tidepool Teapot to Canada costs $42.00.",
    "The Tidepool Teapot is $105.00. Shipping to Germany is $16.50.",
    "Shipping of the Tidepool Mug to the US costs $14.50.",
    "Small parcels: shipping of the Tidepool Teapot to Germany costs $16.50.",
    "The Tidepool Teapot costs $42.00.",
    "The Tidepool Teapot costs $42.00 and ships to Germany.",
    "The Tidepool Teapot is $42.00 with shipping.",
  ])("is no other's, no other place's, and no price: %s", (text) => {
    expect(kinds(text)).not.toEqual([]);
  });

  it("is said to the country that the customer asked about", () => {
    const asked = "What does shipping of the Tidepool Teapot to Germany cost?";
    expect(kinds("Shipping of the teapot costs $42.00.", { asked })).toEqual([]);
    expect(kinds("Shipping of the teapot costs $14.50.", { asked })).toEqual(["wrong_shipping_cost"]);
  });

  it.each([
    ["de-DE", "Der Versand vom Tidepool Teapot nach Deutschland kostet 42,00 $.", []],
    ["de-DE", "Der Versand vom Tidepool Teapot nach Deutschland kostet 16,50 $.", ["wrong_product"]],
    ["fr-FR", "La livraison du Tidepool Teapot en Allemagne coûte 42,00 $.", []],
    ["es-ES", "El envío del Tidepool Teapot a Alemania cuesta 14,50 $.", ["wrong_shipping_cost"]],
    ["it-IT", "La spedizione del Tidepool Teapot in Germania costa 42,00 $.", []],
    ["nl-NL", "De verzending van de Tidepool Teapot naar Duitsland kost $ 42,00.", []],
  ])("is held in %s: %s", (locale, text, failures) => {
    expect(kinds(text, { locale }).length).toBe(failures.length);
  });
});

describe("what shipping costs, of no product", () => {
  it("needs the profile's name, or a span, where profiles differ", () => {
    const said = (text: string) => kinds(text, { products: false });
    expect(said("Shipping to Germany costs $16.50.")).toEqual(["wrong_shipping_cost"]);
    expect(said("Small parcels: shipping to Germany costs $16.50.")).toEqual([]);
    expect(said("Heavy parcels: shipping to Germany costs $16.50.")).toEqual(["wrong_shipping_cost"]);
    expect(said("Shipping to Germany costs from $16.50.")).toEqual([]);
    expect(said("Shipping to Germany costs $16.50 to $42.00.")).toEqual([]);
    expect(said("Shipping to Germany costs from $42.00.")).toEqual(["wrong_shipping_cost"]);
  });
});

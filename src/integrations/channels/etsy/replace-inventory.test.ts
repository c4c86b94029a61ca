import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EtsyInventory } from "./inventory-wire";
import { replaceInventory } from "./replace-inventory";

const usd = (amountMinor: number) => ({ amountMinor, currency: "USD" });

/** Sizes by colours, as Etsy answers it, read-only fields included. */
function inventory(
  sizes: string[],
  colours: string[],
  offer: (size: string, colour: string) => { price?: number; quantity?: number } = () => ({}),
  on: Partial<Record<"price_on_property" | "quantity_on_property" | "sku_on_property", number[]>> = {},
) {
  const products = sizes.flatMap((size, s) =>
    colours.map((colour, c) => {
      const { price = 2_000, quantity = 5 } = offer(size, colour);
      return {
        product_id: 100 + s * 10 + c,
        sku: `${size}-${colour}`,
        is_deleted: false,
        offerings: [
          {
            offering_id: 900 + s * 10 + c,
            quantity,
            is_enabled: true,
            is_deleted: false,
            price: { amount: price, divisor: 100, currency_code: "USD" },
            readiness_state_id: 77,
          },
        ],
        property_values: [
          value(513, "Size", size, 1 + s),
          ...(colours.length > 1 ? [value(200, "Colour", colour, 50 + c)] : []),
        ],
      };
    }),
  );
  return EtsyInventory.parse({ products, ...on });
}

const value = (id: number, name: string, word: string, valueId: number) => ({
  property_id: id,
  property_name: name,
  scale_id: null,
  scale_name: null,
  value_ids: [valueId],
  values: [word],
});

describe("an inventory that is written back", () => {
  it("repeats all but Etsy's own ids, with one price changed", () => {
    const read = inventory(["S", "L"], ["-"], (size) => ({ price: size === "S" ? 2_000 : 2_400 }), {
      price_on_property: [513],
    });
    const written = replaceInventory(read, [{ formExternalId: "110", price: usd(2_650) }]);
    expect(written).toEqual({
      products: [
        {
          sku: "S--",
          property_values: [
            { property_id: 513, property_name: "Size", scale_id: null, value_ids: [1], values: ["S"] },
          ],
          offerings: [{ price: 20, quantity: 5, is_enabled: true, readiness_state_id: 77 }],
        },
        {
          sku: "L--",
          property_values: [
            { property_id: 513, property_name: "Size", scale_id: null, value_ids: [2], values: ["L"] },
          ],
          offerings: [{ price: 26.5, quantity: 5, is_enabled: true, readiness_state_id: 77 }],
        },
      ],
      price_on_property: [513],
      quantity_on_property: [],
      sku_on_property: [],
      readiness_state_on_property: [],
    });
  });

  it("leaves out what is deleted and unescapes what Etsy escaped for a page", () => {
    const read = inventory(["S", "L"], ["-"]);
    const [first, second] = read.products;
    if (!first || !second) throw new Error("two products");
    first.is_deleted = true;
    second.property_values[0]?.values.splice(0, 1, "Salt &amp; pepper");
    const written = replaceInventory(read, []);
    expect(written.products).toHaveLength(1);
    expect(written.products[0]?.property_values[0]?.values).toEqual(["Salt & pepper"]);
  });

  it("writes yen without decimals and refuses another currency", () => {
    const read = inventory(["S"], ["-"]);
    const offering = read.products[0]?.offerings[0];
    if (!offering) throw new Error("an offering");
    offering.price = { amount: 1_200, divisor: 1, currency_code: "JPY" };
    const [product] = read.products;
    const id = product?.product_id ?? "";
    const yen = replaceInventory(read, [
      { formExternalId: id, price: { amountMinor: 1_350, currency: "JPY" } },
    ]);
    expect(yen.products[0]?.offerings[0]?.price).toBe(1_350);
    expect(() => replaceInventory(read, [{ formExternalId: id, price: usd(1_350) }])).toThrow(/JPY/);
  });

  it("names the properties that prices and stock differ by: as they were, else as few as there are", () => {
    const sizes = ["S", "M", "L"];
    const colours = ["red", "blue"];
    const bySize = (size: string) => ({ price: 1_000 + sizes.indexOf(size) * 100 });
    const read = inventory(sizes, colours, bySize, { price_on_property: [513] });
    const both = ["120", "121"].map((formExternalId) => ({ formExternalId, price: usd(5_000) }));
    expect(replaceInventory(read, both).price_on_property).toEqual([513]);
    expect(replaceInventory(read, both.slice(0, 1)).price_on_property).toEqual([513, 200]);
    const blue = ["101", "111", "121"].map((formExternalId) => ({ formExternalId, quantity: 2 }));
    expect(replaceInventory(read, blue).quantity_on_property).toEqual([200]);
    expect(replaceInventory(read, []).quantity_on_property).toEqual([]);
  });

  it("never contradicts itself, whatever is changed", () => {
    const sizes = ["S", "M", "L"];
    const colours = ["red", "blue", "green"];
    const edit = fc.record({
      form: fc.constantFrom(...sizes.flatMap((_, s) => colours.map((__, c) => String(100 + s * 10 + c)))),
      price: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      quantity: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 9 }), (edits) => {
        const offers = edits.map(({ form, price, quantity }) => ({
          formExternalId: form,
          ...(price === undefined ? {} : { price: usd(price * 100) }),
          ...(quantity === undefined ? {} : { quantity }),
        }));
        const written = replaceInventory(inventory(sizes, colours), offers);
        const depends = (on: number[], of: (offering: { price: number; quantity: number }) => number) => {
          const groups = new Map<string, Set<number>>();
          for (const product of written.products) {
            const [offering] = product.offerings;
            if (!offering) throw new Error("an offering");
            const chosen = product.property_values.filter((one) => on.includes(one.property_id));
            const key = chosen.map((one) => one.values[0]).join();
            groups.set(key, (groups.get(key) ?? new Set()).add(of(offering)));
          }
          return [...groups.values()].every((values) => values.size === 1);
        };
        expect(depends(written.price_on_property, ({ price }) => price)).toBe(true);
        expect(depends(written.quantity_on_property, ({ quantity }) => quantity)).toBe(true);
        expect(written.products).toHaveLength(9);
      }),
    );
  });
});

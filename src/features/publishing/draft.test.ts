import { describe, expect, it } from "vitest";
import { RequestChange } from "@/domain/publishing/schemas";
import { ApiError } from "@/server/client/errors";
import { type Draft, draftOf, type Product, readDraft } from "./draft";
import { sentProblemsOf } from "./sent-problems";
import { LONGEST_TAG, MOST_TAGS } from "./tags-field";
import { LONGEST_TITLE } from "./word-fields";

const PRODUCT = "prd_01jd3xq5k2f5wr5m1r2t3v4w5x";

function product(own: Partial<Product> = {}, listing: Partial<Product["listing"]> = {}): Product {
  const now = new Date("2026-03-01T12:00:00Z");
  return {
    id: PRODUCT,
    title: "Walnut tray",
    description: "Oiled.",
    tags: ["tray"],
    materials: [],
    images: [],
    variants: [],
    ...own,
    listing: {
      id: "lst_1",
      channel: "etsy",
      externalId: "11",
      state: "active",
      url: null,
      priceMinor: 4_200,
      currency: "USD",
      quantity: 3,
      personalizable: false,
      processingDays: null,
      shippingProfile: null,
      version: 1,
      syncedAt: now,
      updatedAt: now,
      ...listing,
    },
  };
}

const variant = (id: string, size: string, own: Partial<Product["variants"][number]> = {}) => ({
  id,
  sku: null,
  properties: [{ name: "Size", value: size }],
  priceMinor: 2_000,
  currency: "USD",
  quantity: 2,
  enabled: true,
  ...own,
});

const read = (one: Product, edit: Partial<Draft>) => readDraft(one, { ...draftOf(one), ...edit });
const whole = (price: string, quantity: string) => ({ offers: { whole: { price, quantity } } });

describe("the editor of a listing", () => {
  it("asks for nothing before anything was changed, and leaves spaces around words alone", () => {
    expect(read(product(), {})).toEqual({ changes: [], problems: {}, endsSale: false });
    expect(read(product(), { title: " Walnut tray ", ...whole("42", "3") }).changes).toEqual([]);
  });

  it("says each field with what it was, in terms that the server takes", () => {
    const { changes } = read(product(), {
      title: "Walnut tray, oiled",
      description: "Oiled twice.",
      tags: ["tray", "walnut"],
      state: "inactive",
      ...whole("45,50", "5"),
    });
    expect(changes).toEqual([
      { field: "title", from: "Walnut tray", to: "Walnut tray, oiled" },
      { field: "description", from: "Oiled.", to: "Oiled twice." },
      { field: "tags", from: ["tray"], to: ["tray", "walnut"] },
      { field: "state", from: "active", to: "inactive" },
      { field: "price", form: { properties: [], sku: null }, from: 4_200, to: 4_550 },
      { field: "quantity", form: { properties: [], sku: null }, from: 3, to: 5 },
    ]);
    expect(RequestChange.safeParse({ productId: PRODUCT, changes }).success).toBe(true);
  });

  it("names one form of several by what a buyer chooses; what isn't offered can't be edited", () => {
    const one = product({
      variants: [
        variant("v1", "Small"),
        variant("v2", "Large", { sku: "L" }),
        variant("v3", "Huge", { enabled: false }),
      ],
    });
    const draft = draftOf(one);
    expect(Object.keys(draft.offers)).toEqual(["v1", "v2"]);
    const offers = { ...draft.offers, v2: { price: "30", quantity: "2" } };
    expect(read(one, { offers }).changes).toEqual([
      {
        field: "price",
        form: { properties: [{ name: "Size", value: "Large" }], sku: "L" },
        from: 2_000,
        to: 3_000,
      },
    ]);
  });

  it.each([
    ["a missing title", { title: " " }, "title"],
    ["a missing description", { description: "" }, "description"],
    ["a price that is none", whole("twelve", "3"), "price:whole"],
    ["a price of nothing", whole("0", "3"), "price:whole"],
    ["a missing price", whole("", "3"), "price:whole"],
    ["a fraction of a piece", whole("42", "1.5"), "quantity:whole"],
    ["less than none", whole("42", "-1"), "quantity:whole"],
    ["a thousand pieces", whole("42", "1000"), "quantity:whole"],
  ] satisfies [string, Partial<Draft>, string][])("says what is wrong with %s", (_, edit, field) => {
    expect(Object.keys(read(product(), edit).problems)).toEqual([field]);
  });

  it("reads yen without decimals", () => {
    const one = product({}, { currency: "JPY", priceMinor: 1_200 });
    expect(draftOf(one).offers.whole?.price).toBe("1200");
    expect(read(one, whole("1350", "3")).changes).toMatchObject([{ from: 1_200, to: 1_350 }]);
  });

  it("tells that nothing in stock ends the sale, and that what sold out has to be put on sale too", () => {
    expect(read(product(), whole("42", "0")).endsSale).toBe(true);
    const soldOut = product({}, { state: "sold_out", quantity: 0 });
    expect(read(soldOut, whole("42", "4")).problems).toHaveProperty("state");
    expect(read(soldOut, { state: "active", ...whole("42", "4") }).problems).toEqual({});
  });

  it("keeps a listing without a price or with more pieces than can be typed as it is", () => {
    const odd = product({}, { priceMinor: null, quantity: 5_000 });
    expect(read(odd, {})).toMatchObject({ changes: [], problems: {} });
  });

  it("puts what the server refused under its field", () => {
    const one = product({ variants: [variant("v1", "Small"), variant("v2", "Large")] });
    const draft = draftOf(one);
    const { changes } = read(one, {
      title: "New",
      offers: { ...draft.offers, v2: { price: "3", quantity: "2" } },
    });
    const fields = { "changes.0.to": "No emoji.", "changes.1.to": "Too cheap." };
    const error = new ApiError("Refused", {
      kind: "invalid",
      fields,
      requestId: null,
      retryAfterSeconds: null,
    });
    expect(sentProblemsOf(error, changes, one)).toEqual({ title: "No emoji.", "price:v2": "Too cheap." });
  });

  it("takes what the server takes, to the character", () => {
    const takes = (change: object) =>
      RequestChange.safeParse({ productId: PRODUCT, changes: [change] }).success;
    const title = (length: number) => takes({ field: "title", from: "", to: "x".repeat(length) });
    const tag = (length: number) => takes({ field: "tags", from: [], to: ["x".repeat(length)] });
    const tags = (count: number) =>
      takes({ field: "tags", from: [], to: Array.from({ length: count }, (_, index) => `tag ${index}`) });
    expect([title(LONGEST_TITLE), title(LONGEST_TITLE + 1)]).toEqual([true, false]);
    expect([tag(LONGEST_TAG), tag(LONGEST_TAG + 1)]).toEqual([true, false]);
    expect([tags(MOST_TAGS), tags(MOST_TAGS + 1)]).toEqual([true, false]);
  });
});

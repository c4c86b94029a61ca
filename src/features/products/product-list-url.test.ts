import { describe, expect, it } from "vitest";
import {
  countFilters,
  isNarrowed,
  plainView,
  productCountInput,
  productHref,
  productListHref,
  productListInput,
  readPrice,
  readProductList,
} from "./product-list-url";

const read = (query: string) => readProductList(new URLSearchParams(query));

const everything = {
  search: "walnut & oak",
  state: "sold_out",
  stock: "low",
  min: 10,
  max: 49.5,
  section: "4017",
  changed: "7d",
  sort: { key: "price", direction: "desc" },
  hidden: ["state", "changed"],
} as const;
const view = { ...everything, hidden: [...everything.hidden] };

describe("the address of the product list", () => {
  it("leads back to the view that made it", () => {
    expect(read(productListHref(view).split("?")[1] ?? "")).toEqual(view);
    expect(read(productHref("prd_1", view).split("?")[1] ?? "")).toEqual(view);
  });

  it("is plain when nothing is chosen", () => {
    expect(productListHref(plainView)).toBe("/products");
    expect(productHref("prd_1", plainView)).toBe("/products/prd_1");
    expect(read("")).toEqual(plainView);
  });

  it("ignores what makes no sense", () => {
    expect(read("state=gone&stock=much&min=-2&max=1e9&section=%20&changed=2y&sort=colour&hide=..")).toEqual(
      plainView,
    );
    expect(read("sort=-relevance&min=toString")).toEqual(plainView);
  });

  it("keeps a price of zero apart from no price", () => {
    expect(read("min=0").min).toBe(0);
    expect(productListHref({ min: 0 })).toBe("/products?min=0");
  });
});

describe("what the server is asked", () => {
  it("has the list in its order, and the counts of every state", () => {
    const filter = {
      search: "walnut & oak",
      stock: "low",
      minPrice: 10,
      maxPrice: 49.5,
      section: "4017",
      changedSince: "2026-05-13T10:00:00.000Z",
    };
    const now = new Date("2026-05-20T10:20:30Z");
    expect(productListInput(view, now)).toEqual({
      ...filter,
      state: "sold_out",
      sort: "price",
      order: "desc",
    });
    expect(productCountInput(view, now)).toEqual(filter);
    expect(productListInput(plainView)).toEqual({});
  });
});

it.each([
  ["12", 12],
  ["12.50", 12.5],
  ["12,5", 12.5],
  [" 7 ", 7],
  ["", null],
  ["-1", null],
  ["1.234,5", null],
  ["9999999999", null],
  ["ten", null],
])("reads the price %j as %j", (text, price) => expect(readPrice(text)).toBe(price));

it("knows when something other than the tab narrows the list", () => {
  expect(isNarrowed(plainView)).toBe(false);
  expect(isNarrowed({ ...plainView, state: "draft" })).toBe(false);
  expect(isNarrowed({ ...plainView, max: 0 })).toBe(true);
  expect(isNarrowed({ ...plainView, section: "4017" })).toBe(true);
  expect(isNarrowed({ ...plainView, changed: "1d" })).toBe(true);
});

it("counts a range of prices as one filter", () => {
  expect(countFilters(plainView)).toBe(0);
  expect(countFilters(view)).toBe(4);
});

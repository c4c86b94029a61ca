import { describe, expect, it } from "vitest";
import { productListHref, productListInput, readProductList } from "./product-list-url";

const read = (query: string) => readProductList(new URLSearchParams(query));

describe("the address of the product list", () => {
  it("leads back to the view that made it", () => {
    const view = { search: "walnut & oak", state: "sold_out", page: 3 } as const;
    expect(read(productListHref(view).split("?")[1] ?? "")).toEqual(view);
  });

  it("is plain when nothing is chosen", () => {
    expect(productListHref({ search: "", state: null, page: 1 })).toBe("/products");
  });

  it("ignores what makes no sense", () => {
    expect(read("state=gone&page=-2")).toEqual({ search: "", state: null, page: 1 });
    expect(read("page=1e9")).toMatchObject({ page: 1 });
  });

  it("skips the rows of the pages before", () => {
    expect(productListInput(read("page=3"))).toEqual({ limit: 50, offset: 100 });
  });
});

import { expect, it } from "vitest";
import { nextSort } from "./data-table-columns";

it("sorts a new column upwards and turns round on the next click", () => {
  const first = nextSort("price", { key: "title", direction: "asc" });
  expect(first).toEqual({ key: "price", direction: "asc" });
  const second = nextSort("price", first);
  expect(second).toEqual({ key: "price", direction: "desc" });
  expect(nextSort("price", second)).toEqual(first);
});

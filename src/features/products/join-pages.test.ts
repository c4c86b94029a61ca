import { expect, it } from "vitest";
import { joinPages } from "./join-pages";

it("keeps the pages' order, and of a product that stands in two pages the first", () => {
  const page = (...names: string[]) => ({ products: names.map((name) => ({ id: name[0] ?? "", name })) });
  const rows = joinPages([page("a1", "b1"), page("c2", "a2"), page("d3")]);
  expect(rows.map(({ name }) => name)).toEqual(["a1", "b1", "c2", "d3"]);
});

import { expect, it } from "vitest";
import { nextSort, visibleColumns } from "./data-table-columns";

it("sorts a new column upwards and turns round on the next click", () => {
  const first = nextSort("price", { key: "title", direction: "asc" });
  expect(first).toEqual({ key: "price", direction: "asc" });
  const second = nextSort("price", first);
  expect(second).toEqual({ key: "price", direction: "desc" });
  expect(nextSort("price", second)).toEqual(first);
});

it("hides the columns that were asked for, but never what names a row", () => {
  const column = (key: string, rest = {}) => ({ key, header: key, cell: () => null, ...rest });
  const columns = [
    column("picture", { hideHeader: true }),
    column("title", { fold: "title" }),
    column("price"),
    column("stock"),
  ];
  const visible = visibleColumns(columns, ["title", "picture", "stock", "no such column"]);
  expect(visible.map(({ key }) => key)).toEqual(["picture", "title", "price"]);
});

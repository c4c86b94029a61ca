import { expect, it } from "vitest";
import { filterWords } from "./filter-words";
import { plainView } from "./product-list-url";

const sections = [{ externalId: "7", title: "Mugs & bowls" }];

it("says every filter that is on, and nothing when none is", () => {
  expect(filterWords(plainView, sections)).toEqual([]);
  const view = { ...plainView, state: "active", stock: "low", min: 10, section: "7", changed: "7d" } as const;
  expect(filterWords({ ...view, hidden: [] }, sections)).toEqual([
    "On sale",
    "Stock: 3 or fewer",
    "Price: from 10",
    "Section: Mugs & bowls",
    "Changed: last 7 days",
  ]);
});

it("says both ends of a price, or the one there is", () => {
  expect(filterWords({ ...plainView, min: 0, max: 5 }, [])).toEqual(["Price: 0 to 5"]);
  expect(filterWords({ ...plainView, max: 5 }, [])).toEqual(["Price: up to 5"]);
});

it("knows a section that the shop no longer has", () => {
  expect(filterWords({ ...plainView, section: "8" }, sections)).toEqual(["Section: one that is gone"]);
});

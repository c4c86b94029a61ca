import { describe, expect, it } from "vitest";
import { pageState, togglePage, toggleRow } from "./row-selection";

const keys = ["a", "b", "c", "d", "e"];
const chosen = (...of: string[]) => new Set(of);

describe("a click on a row's box", () => {
  it("turns that row on, and off again", () => {
    const once = toggleRow(chosen(), keys, "b");
    expect([...once]).toEqual(["b"]);
    expect([...toggleRow(once, keys, "b")]).toEqual([]);
  });

  it("with shift turns on all from the last click to here, upwards too", () => {
    expect([...toggleRow(chosen("b"), keys, "d", "b")]).toEqual(["b", "c", "d"]);
    expect([...toggleRow(chosen("d"), keys, "b", "d")].sort()).toEqual(["b", "c", "d"]);
  });

  it("with shift on a chosen row turns the range off", () => {
    expect([...toggleRow(chosen("a", "b", "c", "e"), keys, "a", "c")]).toEqual(["e"]);
  });

  it("with shift turns on one row when the last click's row is gone", () => {
    expect([...toggleRow(chosen(), keys, "c", "filtered away")]).toEqual(["c"]);
  });
});

describe("the box in the header", () => {
  it("is ticked for all, half for some, empty for none of the page's rows", () => {
    expect(pageState(chosen(...keys), keys)).toBe(true);
    expect(pageState(chosen("a", "elsewhere"), keys)).toBe("indeterminate");
    expect(pageState(chosen("elsewhere"), keys)).toBe(false);
    expect(pageState(chosen(), [])).toBe(false);
  });

  it("chooses the page, then lets go of it, and leaves rows of other pages alone", () => {
    const all = togglePage(chosen("a", "elsewhere"), keys);
    expect([...all].sort()).toEqual([...keys, "elsewhere"].sort());
    expect([...togglePage(all, keys)]).toEqual(["elsewhere"]);
  });
});

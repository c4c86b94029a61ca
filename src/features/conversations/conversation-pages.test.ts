import { describe, expect, it } from "vitest";
import { cutAfter, joinPages, pageOf, rangesOf } from "./conversation-pages";

const page = (...ids: string[]) => ({ conversations: ids.map((id) => ({ id })), nextCursor: null });

describe("the pages of the list", () => {
  it("begin where the one before ends, and the last has no end", () => {
    expect(rangesOf(["a", "b"])).toEqual([
      { until: "a", limit: 100 },
      { cursor: "a", until: "b", limit: 100 },
      { cursor: "b", limit: 50 },
    ]);
    expect(rangesOf([])).toEqual([{ limit: 50 }]);
  });

  it("go on at the end, and a full one is cut in two", () => {
    expect(cutAfter(["a"], 1, "b")).toEqual(["a", "b"]);
    expect(cutAfter(["a", "c"], 1, "b")).toEqual(["a", "b", "c"]);
  });

  it("show a conversation that moved up once, where it is now", () => {
    const { rows, starts } = joinPages([page("5", "1", "2"), undefined, page("3", "4", "5")]);
    expect(rows.map((row) => row.id)).toEqual(["5", "1", "2", "3", "4"]);
    expect(starts).toEqual([0, 3, 3]);
  });

  it("know which of them a row is in", () => {
    expect([0, 2, 3, 9].map((row) => pageOf([0, 3, 3], row))).toEqual([0, 0, 2, 2]);
    expect(pageOf([], 4)).toBe(0);
  });
});

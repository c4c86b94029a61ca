import { describe, expect, it } from "vitest";
import { type ActivityPages, type ActivityPart, unseenEntries, withNewest } from "./newest-activity";

/** A part of the list by its entries' ids. */
function part(ids: string, nextCursor: string | null = null): ActivityPart {
  const entries = [...ids].map((id) => ({ id, kind: "message", at: new Date(0) }));
  return { entries, nextCursor } as ActivityPart;
}
const list = (...parts: ActivityPart[]): ActivityPages => ({
  pages: parts,
  pageParams: parts.map(() => null),
});
const idsOf = ({ pages }: ActivityPages) => pages.map(({ entries }) => entries.map(({ id }) => id).join(""));

describe("what arrives while the list is open", () => {
  const shown = list(part("cba", "old"), part("ZY"));

  it("comes on top, and what it pushes out of the newest part stays", () => {
    const newest = part("edc", "b");
    expect(unseenEntries(shown, newest).map(({ id }) => id)).toEqual(["e", "d"]);
    expect(idsOf(withNewest(shown, newest))).toEqual(["edcba", "ZY"]);
  });

  it("changes nothing when there is nothing new", () => {
    expect(withNewest(shown, part("cba", "old"))).toBe(shown);
  });

  it("leaves no hole: after too much, the list begins anew", () => {
    expect(idsOf(withNewest(shown, part("zyx", "w")))).toEqual(["zyx"]);
  });

  it("is all there was in a list that was empty", () => {
    expect(idsOf(withNewest(list(part("")), part("ba")))).toEqual(["ba"]);
  });
});

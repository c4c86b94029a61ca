import { describe, expect, it } from "vitest";
import { changesOf, hasMore } from "./entry-changes";
import type { ActivityEntry } from "./newest-activity";

function change(before: unknown, after: unknown): ActivityEntry {
  const what = {
    action: "seller.update-profile",
    actor: "seller",
    entityId: "sel_1",
    source: "dashboard",
  } as const;
  return { kind: "change", id: "aud_1", at: new Date(0), about: null, reason: null, ...what, before, after };
}

describe("what a change did", () => {
  it("is told value by value, without what stayed", () => {
    const entry = change({ name: "Mara", timeZone: "UTC" }, { name: "Mara", timeZone: "Europe/Berlin" });
    expect(changesOf(entry)).toEqual([{ label: "Time zone", before: "UTC", after: "Europe/Berlin" }]);
    expect(hasMore(entry)).toBe(true);
  });

  it("tells what came and what went, also where no word was made for it yet", () => {
    expect(changesOf(change({ priceMinor: 1200 }, { handlingDays: [1, 3] }))).toEqual([
      { label: "Price minor", before: "1200", after: null },
      { label: "Handling days", before: null, after: "[1,3]" },
    ]);
  });

  it.each([
    [null, { shop: "Juniper & Clay" }],
    [{ handle: "bot" }, null],
    ["text", ["list"]],
    [{ name: "Mara" }, { name: "Mara" }],
  ])("is nothing where %j became %j", (before, after) => {
    expect(hasMore(change(before, after))).toBe(false);
  });
});

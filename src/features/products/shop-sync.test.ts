import { describe, expect, it } from "vitest";
import { changedSince, shopSync } from "./shop-sync";

type Connection = Parameters<typeof shopSync>[0];
type Run = NonNullable<Parameters<typeof shopSync>[1]>[number];

const connected = (rest: object = {}) =>
  ({ status: "active", lastSyncAt: new Date(), ...rest }) as NonNullable<Connection>;
const run = (rest: Partial<Run> = {}) =>
  ({ status: "done", seen: 0, total: null, created: 0, changed: 0, removed: 0, error: null, ...rest }) as Run;

describe("how the catalogue gets here", () => {
  it("isn't known before the answers are there", () => {
    expect(shopSync(undefined, [])).toEqual({ phase: "unknown" });
    expect(shopSync(connected(), undefined)).toEqual({ phase: "unknown" });
  });

  it("needs a connected shop that lets itself be read", () => {
    expect(shopSync(null, [])).toEqual({ phase: "unconnected" });
    expect(shopSync(connected({ status: "revoked" }), [])).toEqual({ phase: "unconnected" });
    expect(shopSync(connected({ status: "expired" }), [])).toEqual({ phase: "expired" });
  });

  it("is being read while the latest pass is open, also between two tries", () => {
    const first = connected({ lastSyncAt: null });
    expect(shopSync(first, [run({ status: "in_progress", seen: 100, total: 250 })])).toEqual({
      phase: "reading",
      first: true,
      seen: 100,
      total: 250,
      problem: null,
    });
    expect(shopSync(connected(), [run({ status: "idle", error: "Etsy is busy." })])).toMatchObject({
      phase: "reading",
      first: false,
      problem: "Etsy is busy.",
    });
  });

  it("goes by the latest pass", () => {
    const failed = run({ status: "failed", error: "Etsy was down." });
    expect(shopSync(connected(), [failed, run()])).toEqual({ phase: "failed", problem: "Etsy was down." });
    expect(shopSync(connected(), [run(), failed])).toEqual({ phase: "done" });
    expect(shopSync(connected(), [])).toEqual({ phase: "done" });
  });
});

describe("whether a list is still the latest", () => {
  const at = new Date("2030-01-01T12:00:00Z");
  it.each([
    ["a pass that changed nothing", { finishedAt: new Date(at.getTime() + 1) }, false],
    ["a change before it was read", { changed: 1, finishedAt: new Date(at.getTime() - 1) }, false],
    ["a change afterwards", { changed: 1, finishedAt: new Date(at.getTime() + 1) }, true],
    ["a removal in a pass under way", { removed: 2, finishedAt: null }, true],
  ])("%s", (_name, pass, changed) => {
    expect(changedSince([run({ finishedAt: null }), run(pass)], at.getTime())).toBe(changed);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seconds } from "@/kernel/time";
import { createWorld, type World } from "@/testing/world";
import { listChanges, undoChange } from ".";
import { change, form, latest, publish, shopWith, sizes, title, tray } from "./publishing.fixture";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

describe("undo", () => {
  it("brings back what was there before, once, however often it is asked for", async () => {
    const stall = await shopWith(world, sizes);
    const done = await change(
      stall,
      { field: "price", form: form("Large", "B-L"), from: 3_000, to: 3_300 },
      title("Oak bowl", "Oak bowl, turned"),
    );
    const changeId = done?.id ?? "";
    const [one, two] = await Promise.all([
      undoChange(stall.ctx, { changeId }),
      undoChange(stall.ctx, { changeId }),
    ]);
    expect(one.id).toBe(two.id);
    await publish(stall.ctx, one.id);
    expect(stall.there()).toMatchObject({
      title: "Oak bowl",
      products: [{ priceMinor: 2_000 }, { priceMinor: 3_000 }],
    });
    expect((await listChanges(stall.ctx, stall)).changes).toMatchObject([
      { id: one.id, undoes: changeId },
      { id: changeId, undoneBy: one.id, undoUntil: null },
    ]);
  });

  it("stops with both sides where the listing moved on", async () => {
    const stall = await shopWith(world, tray);
    const done = await change(stall, { field: "quantity", form: form(), from: 3, to: 9 });
    world.sandbox.etsy.sell(stall.listingId);
    const undo = await undoChange(stall.ctx, { changeId: done?.id ?? "" });
    await publish(stall.ctx, undo.id);
    expect(await latest(stall)).toMatchObject({
      status: "conflict",
      conflicts: [{ change: { field: "quantity", from: 9, to: 3 }, theirs: 8 }],
    });
    expect(stall.there().products).toMatchObject([{ quantity: 8 }]);
  });

  it("is possible for thirty days", async () => {
    const stall = await shopWith(world, tray);
    const done = await change(stall, title("Walnut tray", "Walnut tray, old"));
    expect(done?.undoUntil).not.toBeNull();
    world.clock.forward(seconds(31 * 24 * 3_600));
    await expect(undoChange(stall.ctx, { changeId: done?.id ?? "" })).rejects.toMatchObject({
      kind: "conflict",
    });
    expect((await latest(stall))?.undoUntil).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seconds } from "@/kernel/time";
import { createWorld, type World } from "@/testing/world";
import { disconnectEtsy } from "../channels";
import { requestChange, undoChange } from ".";
import { change, form, latest, publish, type Stall, shopWith, title, tray } from "./publishing.fixture";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

describe("a fault on the way", () => {
  const later = (stall: Stall) => world.clock.forward(seconds(200)) ?? stall;

  it.each(["getListing", "updateListing", "updateListingInventory"])(
    "in %s is tried again, and then done once",
    async (operation) => {
      const stall = await shopWith(world, tray);
      const { id } = await requestChange(stall.ctx, {
        productId: stall.productId,
        changes: [
          title("Walnut tray", "After the fault"),
          { field: "price", form: form(), from: 4_200, to: 4_300 },
        ],
      });
      world.sandbox.faults.add({ platform: "etsy", match: operation, kind: "status", status: 503, count: 3 });
      await publish(stall.ctx, id);
      expect(await latest(stall)).toMatchObject({ status: "queued" });
      for (let attempt = 0; attempt < 4; attempt++) {
        later(stall);
        await publish(stall.ctx, id);
      }
      expect(await latest(stall)).toMatchObject({
        status: "published",
        written: [
          { field: "title", from: "Walnut tray" },
          { field: "price", from: 4_200 },
        ],
      });
      expect(stall.there()).toMatchObject({ title: "After the fault", products: [{ priceMinor: 4_300 }] });
    },
  );

  it("that lasts long is waited for: the change is not given up", async () => {
    const stall = await shopWith(world, tray);
    const { id } = await requestChange(stall.ctx, {
      productId: stall.productId,
      changes: [title("Walnut tray", "At last")],
    });
    const outage = world.sandbox.faults.add({ platform: "etsy", kind: "status", status: 503 });
    for (let attempt = 0; attempt < 12; attempt++) {
      await publish(stall.ctx, id);
      later(stall);
    }
    expect(await latest(stall)).toMatchObject({ status: "queued" });
    world.sandbox.faults.clear({ id: outage.id });
    for (let attempt = 0; attempt < 8 && stall.there().title !== "At last"; attempt++) {
      later(stall);
      await publish(stall.ctx, id);
    }
    expect(stall.there().title).toBe("At last");
  });

  it("that is a refusal says what Etsy said, and what was written before can be undone", async () => {
    const stall = await shopWith(world, tray);
    world.sandbox.faults.add({
      platform: "etsy",
      match: "updateListingInventory",
      kind: "status",
      status: 400,
      count: 1,
    });
    const failed = await change(stall, title("Walnut tray", "Only this"), {
      field: "price",
      form: form(),
      from: 4_200,
      to: 4_300,
    });
    expect(failed).toMatchObject({ status: "failed", written: [{ field: "title" }] });
    expect(failed?.error).toMatch(/Etsy/);
    const undo = await undoChange(stall.ctx, { changeId: failed?.id ?? "" });
    await publish(stall.ctx, undo.id);
    expect(stall.there()).toMatchObject({ title: "Walnut tray", products: [{ priceMinor: 4_200 }] });
  });

  it("that ended the access parks the change until the shop is connected again", async () => {
    const stall = await shopWith(world, tray);
    const { id } = await requestChange(stall.ctx, {
      productId: stall.productId,
      changes: [title("Walnut tray", "Patient")],
    });
    world.sandbox.etsy.revokeAccess(stall.shop.userId);
    await publish(stall.ctx, id);
    expect(await latest(stall)).toMatchObject({ status: "queued" });
    await world.connectEtsy(
      stall.ctx,
      world.sandbox.etsy.shops().findIndex((one) => one.shopId === stall.shop.shopId),
    );
    later(stall);
    await publish(stall.ctx, id);
    expect(stall.there().title).toBe("Patient");
  });

  it("that took the listing or the shop away ends it with a sentence", async () => {
    const gone = await shopWith(world, tray);
    world.sandbox.etsy.removeListing(gone.listingId);
    expect(await change(gone, title("Walnut tray", "x y"))).toMatchObject({
      status: "failed",
      error: "This listing is no longer on Etsy.",
    });
    const left = await shopWith(world, tray);
    const { id } = await requestChange(left.ctx, {
      productId: left.productId,
      changes: [title("Walnut tray", "x y")],
    });
    await disconnectEtsy(left.ctx);
    await publish(left.ctx, id);
    expect(await latest(left)).toMatchObject({ status: "failed", error: "The shop was disconnected." });
  });
});

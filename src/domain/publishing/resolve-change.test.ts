import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FieldChange, notifications } from "@/db/schema";
import { createWorld, type World } from "@/testing/world";
import { getProduct } from "../catalogue";
import { inTransaction } from "../context";
import { discardChange, requestChange, resolveChange } from ".";
import { change, form, latest, publish, shopWith, sizes, title, tray, writes } from "./publishing.fixture";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

describe("a listing that changed on Etsy meanwhile", () => {
  it("is left alone, and both sides are shown", async () => {
    const stall = await shopWith(world, tray);
    world.sandbox.etsy.editListing(stall.listingId, { title: "Theirs" });
    const before = writes(world);
    const stopped = await change(stall, title("Walnut tray", "Ours"), {
      field: "description",
      from: "Oiled.",
      to: "Oiled twice.",
    });
    expect(writes(world)).toBe(before);
    expect(stopped).toMatchObject({
      status: "conflict",
      conflicts: [{ change: { field: "title", to: "Ours" }, theirs: "Theirs" }],
    });
    expect((await getProduct(stall.ctx, stall)).title).toBe("Theirs");
    const cards = await inTransaction(stall.ctx, ({ db }) => db.select().from(notifications));
    expect(cards).toMatchObject([{ kind: "change_conflict", resolvedAt: null }]);
  });

  it("takes ours where the seller says so, and the rest of the change with it", async () => {
    const stall = await shopWith(world, tray);
    world.sandbox.etsy.editListing(stall.listingId, { title: "Theirs" });
    const stopped = await change(stall, title("Walnut tray", "Ours"), {
      field: "description",
      from: "Oiled.",
      to: "Oiled twice.",
    });
    if (!stopped) throw new Error("a change");
    const choice = { changeId: stopped.id, seen: stopped.updatedAt };
    await resolveChange(stall.ctx, { ...choice, choices: ["ours"] });
    await expect(resolveChange(stall.ctx, { ...choice, choices: ["ours"] })).rejects.toMatchObject({
      kind: "conflict",
    });
    await publish(stall.ctx, stopped.id);
    expect(stall.there()).toMatchObject({ title: "Ours", description: "Oiled twice." });
    expect(await latest(stall)).toMatchObject({
      status: "published",
      written: [{ field: "description" }, { field: "title", from: "Theirs", to: "Ours" }],
    });
  });

  it("keeps theirs where the seller says so; with nothing left the change is dropped", async () => {
    const stall = await shopWith(world, tray);
    world.sandbox.etsy.editListing(stall.listingId, { quantity: 1 });
    const stopped = await change(stall, { field: "quantity", form: form(), from: 3, to: 10 });
    if (!stopped) throw new Error("a change");
    expect(stopped.conflicts).toMatchObject([{ theirs: 1 }]);
    const choice = { changeId: stopped.id, seen: stopped.updatedAt };
    await resolveChange(stall.ctx, { ...choice, choices: ["theirs"] });
    expect(await latest(stall)).toMatchObject({ status: "discarded" });
    expect(stall.there().products).toMatchObject([{ quantity: 1 }]);
  });

  it("is in conflict where the variation is gone", async () => {
    const stall = await shopWith(world, sizes);
    const wanted: FieldChange = { field: "price", form: form("Huge", "B-H"), from: 3_000, to: 3_300 };
    const stopped = await change(stall, wanted);
    expect(stopped).toMatchObject({ status: "conflict", conflicts: [{ theirs: null }] });
    if (!stopped) throw new Error("a change");
    const choice = { changeId: stopped.id, seen: stopped.updatedAt };
    await expect(resolveChange(stall.ctx, { ...choice, choices: ["ours"] })).rejects.toMatchObject({
      kind: "invalid",
    });
    await discardChange(stall.ctx, { changeId: stopped.id });
    await discardChange(stall.ctx, { changeId: stopped.id });
    expect(await latest(stall)).toMatchObject({ status: "discarded" });
  });

  it("between our reading and our writing keeps every word that we didn't mean to change", async () => {
    const stall = await shopWith(world, tray);
    const { id } = await requestChange(stall.ctx, {
      productId: stall.productId,
      changes: [title("Walnut tray", "Ours")],
    });
    world.sandbox.etsy.editAfterRead(stall.listingId, { description: "Written meanwhile." });
    await publish(stall.ctx, id);
    expect(stall.there()).toMatchObject({ title: "Ours", description: "Written meanwhile." });
    expect((await getProduct(stall.ctx, stall)).description).toBe("Written meanwhile.");
  });
});

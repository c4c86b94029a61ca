import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditLog, type FieldChange } from "@/db/schema";
import { syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { getProduct } from "../catalogue";
import { inTransaction } from "../context";
import { discardChange, listChanges, requestChange, retryChange, undoChange } from ".";
import { change, form, publish, shopWith, sizes, title, tray, writes } from "./publishing.fixture";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

describe("a change of a listing", () => {
  it("reaches Etsy field by field, and the catalogue knows at once", async () => {
    const stall = await shopWith(world, tray);
    const done = await change(
      stall,
      title("Walnut tray", "Walnut tray, oiled"),
      { field: "description", from: "Oiled.", to: "Oiled twice.\n\nFor bread & cheese." },
      { field: "tags", from: ["tray"], to: ["tray", "walnut", "wood gift"] },
      { field: "price", form: form(), from: 4_200, to: 4_550 },
      { field: "quantity", form: form(), from: 3, to: 7 },
    );
    expect(done).toMatchObject({ status: "published", error: null });
    expect(stall.there()).toMatchObject({
      title: "Walnut tray, oiled",
      description: "Oiled twice.\n\nFor bread & cheese.",
      tags: ["tray", "walnut", "wood gift"],
      products: [{ priceMinor: 4_550, quantity: 7 }],
    });
    expect(await getProduct(stall.ctx, stall)).toMatchObject({
      title: "Walnut tray, oiled",
      tags: ["tray", "walnut", "wood gift"],
      listing: { priceMinor: 4_550, quantity: 7 },
    });
  });

  it("is found unchanged by the next sync: nothing is written twice", async () => {
    const stall = await shopWith(world, tray);
    await change(stall, title("Walnut tray", "Walnut tray, large"));
    const before = (await getProduct(stall.ctx, stall)).listing.version;
    await syncNow(stall.ctx);
    expect((await getProduct(stall.ctx, stall)).listing.version).toBe(before);
  });

  it("of one variation leaves the others alone, and pictures of variations where they are", async () => {
    const stall = await shopWith(world, sizes);
    const before = stall.there();
    const done = await change(
      stall,
      { field: "price", form: form("Large", "B-L"), from: 3_000, to: 3_300 },
      { field: "quantity", form: form("Small", "B-S"), from: 4, to: 0 },
    );
    expect(done).toMatchObject({ status: "published" });
    expect(stall.there().products).toMatchObject([
      { sku: "B-S", values: ["Small"], priceMinor: 2_000, quantity: 0 },
      { sku: "B-L", values: ["Large"], priceMinor: 3_300, quantity: 2 },
    ]);
    expect(stall.there().variationImages).toEqual(before.variationImages);
    expect(stall.there().state).toBe("active");
  });

  it("to nothing in stock takes the listing off sale, and undoing puts it back", async () => {
    const stall = await shopWith(world, tray);
    const done = await change(stall, { field: "quantity", form: form(), from: 3, to: 0 });
    expect(done).toMatchObject({
      status: "published",
      written: [{ field: "state", from: "active", to: "inactive" }],
    });
    expect(stall.there()).toMatchObject({ state: "inactive", products: [{ quantity: 3 }] });
    const undo = await undoChange(stall.ctx, { changeId: done?.id ?? "" });
    await publish(stall.ctx, undo.id);
    expect(stall.there()).toMatchObject({ state: "active", products: [{ quantity: 3 }] });
  });

  it("brings a sold-out listing back with the stock that was asked for", async () => {
    const stall = await shopWith(world, { ...tray, quantity: 1 });
    world.sandbox.etsy.sell(stall.listingId);
    await syncNow(stall.ctx);
    await change(
      stall,
      { field: "state", from: "sold_out", to: "active" },
      { field: "quantity", form: form(), from: 0, to: 6 },
    );
    expect(stall.there()).toMatchObject({ state: "active", products: [{ quantity: 6 }] });
  });

  it("that is so already is done without a write", async () => {
    const stall = await shopWith(world, tray);
    world.sandbox.etsy.editListing(stall.listingId, { title: "Walnut tray, new" });
    const before = writes(world);
    expect(await change(stall, title("Walnut tray", "Walnut tray, new"))).toMatchObject({
      status: "published",
    });
    expect(writes(world)).toBe(before);
  });

  it("stands in the audit log with what was before and after, as the seller's", async () => {
    const stall = await shopWith(world, tray);
    await change(stall, title("Walnut tray", "Walnut tray, small"), {
      field: "price",
      form: form(),
      from: 4_200,
      to: 4_550,
    });
    const rows = await inTransaction(stall.ctx, ({ db }) =>
      db.select().from(auditLog).where(eq(auditLog.action, "listing.publish-change")),
    );
    expect(rows).toMatchObject([
      {
        actor: "seller",
        before: { title: "Walnut tray", price: "42.00 USD" },
        after: { title: "Walnut tray, small", price: "45.50 USD" },
      },
    ]);
  });

  it("is refused for another seller's product, and their changes can't be seen or touched", async () => {
    const stall = await shopWith(world, tray);
    const { id } = await requestChange(stall.ctx, {
      productId: stall.productId,
      changes: [title("Walnut tray", "Theirs")],
    });
    const other = await world.seller();
    const { productId } = stall;
    const changes = [title("Walnut tray", "Mine")];
    await expect(requestChange(other, { productId, changes })).rejects.toMatchObject({ kind: "not_found" });
    await expect(discardChange(other, { changeId: id })).rejects.toMatchObject({ kind: "not_found" });
    await expect(undoChange(other, { changeId: id })).rejects.toMatchObject({ kind: "not_found" });
    await expect(retryChange(other, { changeId: id })).rejects.toMatchObject({ kind: "not_found" });
    expect((await listChanges(other, { productId })).changes).toEqual([]);
    await publish(other, id);
    expect(stall.there().title).toBe("Walnut tray");
  });

  it("is one at a time per listing, and published twice it is written once", async () => {
    const stall = await shopWith(world, tray);
    const { ctx, productId } = stall;
    const { id } = await requestChange(ctx, { productId, changes: [title("Walnut tray", "First")] });
    const second = requestChange(ctx, { productId, changes: [title("Walnut tray", "Second")] });
    await expect(second).rejects.toMatchObject({ kind: "conflict" });
    const before = writes(world);
    await Promise.all([publish(ctx, id), publish(ctx, id)]);
    await publish(ctx, id);
    expect(writes(world)).toBe(before + 1);
    expect(stall.there().title).toBe("First");
  });

  it.each([
    ["an empty title", [title("Walnut tray", "  ")]],
    ["emoji in a title", [title("Walnut tray", "Walnut 🎁")]],
    ["two ampersands", [title("Walnut tray", "A & B & C")]],
    ["a long title", [title("Walnut tray", "x".repeat(141))]],
    ["14 tags", [{ field: "tags", from: ["tray"], to: Array.from({ length: 14 }, (_, n) => `tag ${n}`) }]],
    ["a tag twice", [{ field: "tags", from: ["tray"], to: ["Tray", "tray"] }]],
    ["a long tag", [{ field: "tags", from: ["tray"], to: ["x".repeat(21)] }]],
    ["a price of nothing", [{ field: "price", form: form(), from: 4_200, to: 0 }]],
    ["a thousand pieces", [{ field: "quantity", form: form(), from: 3, to: 1_000 }]],
    ["nothing at all", []],
  ] satisfies [string, FieldChange[]][])(
    "refuses %s before anything is asked of Etsy",
    async (_, changes) => {
      const stall = await shopWith(world, tray);
      await expect(requestChange(stall.ctx, { productId: stall.productId, changes })).rejects.toThrow();
      expect((await listChanges(stall.ctx, stall)).changes).toEqual([]);
    },
  );
});

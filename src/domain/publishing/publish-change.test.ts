import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditLog, type FieldChange, notifications } from "@/db/schema";
import { seconds } from "@/kernel/time";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { getProduct, listProducts } from "../catalogue";
import { disconnectEtsy } from "../channels";
import { type Ctx, inTransaction } from "../context";
import {
  discardChange,
  listChanges,
  publishChange,
  requestChange,
  resolveChange,
  retryChange,
  undoChange,
} from ".";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

type Goods = Parameters<typeof openShop>[2][number];
const tray: Goods = {
  title: "Walnut tray",
  description: "Oiled.",
  priceMinor: 4_200,
  quantity: 3,
  tags: ["tray"],
};
const sizes: Goods = {
  title: "Oak bowl",
  properties: ["Size"],
  variants: [
    { values: ["Small"], priceMinor: 2_000, quantity: 4, sku: "B-S" },
    { values: ["Large"], priceMinor: 3_000, quantity: 2, sku: "B-L" },
  ],
};
const form = (value?: string, sku: string | null = null) => ({
  properties: value ? [{ name: "Size", value }] : [],
  sku,
});

async function shopWith(goods: Goods) {
  const ctx = await world.seller();
  const shop = await openShop(world, ctx, [goods]);
  await syncNow(ctx);
  const [product] = (await listProducts(ctx)).products;
  const [listing] = world.sandbox.etsy.listings(shop.shopId);
  if (!product || !listing) throw new Error("a product");
  const { listingId } = listing;
  const there = () => {
    const found = world.sandbox.etsy.findListing(listingId);
    if (!found) throw new Error("the listing is gone");
    return found;
  };
  return { ctx, shop, productId: product.id, listingId, there };
}
type Stall = Awaited<ReturnType<typeof shopWith>>;

const publish = (ctx: Ctx, id: string) => publishChange(ctx, id, new AbortController().signal);
const latest = async ({ ctx, productId }: Stall) => (await listChanges(ctx, { productId })).changes[0];

/** Asks and has it written. */
async function change(stall: Stall, ...changes: FieldChange[]) {
  const { id } = await requestChange(stall.ctx, { productId: stall.productId, changes });
  await publish(stall.ctx, id);
  return latest(stall);
}

const title = (from: string, to: string): FieldChange => ({ field: "title", from, to });
const writes = () =>
  world.sandbox.log
    .list()
    .filter(({ operation }) => operation === "updateListing" || operation === "updateListingInventory")
    .length;

describe("a change of a listing", () => {
  it("reaches Etsy field by field, and the catalogue knows at once", async () => {
    const stall = await shopWith(tray);
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
    const stall = await shopWith(tray);
    await change(stall, title("Walnut tray", "Walnut tray, large"));
    const before = (await getProduct(stall.ctx, stall)).listing.version;
    await syncNow(stall.ctx);
    expect((await getProduct(stall.ctx, stall)).listing.version).toBe(before);
  });

  it("of one variation leaves the others alone, and pictures of variations where they are", async () => {
    const stall = await shopWith(sizes);
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
    const stall = await shopWith(tray);
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
    const stall = await shopWith({ ...tray, quantity: 1 });
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
    const stall = await shopWith(tray);
    world.sandbox.etsy.editListing(stall.listingId, { title: "Walnut tray, new" });
    const before = writes();
    expect(await change(stall, title("Walnut tray", "Walnut tray, new"))).toMatchObject({
      status: "published",
    });
    expect(writes()).toBe(before);
  });

  it("stands in the audit log with what was before and after, as the seller's", async () => {
    const stall = await shopWith(tray);
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
    const stall = await shopWith(tray);
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
    const stall = await shopWith(tray);
    const { ctx, productId } = stall;
    const { id } = await requestChange(ctx, { productId, changes: [title("Walnut tray", "First")] });
    const second = requestChange(ctx, { productId, changes: [title("Walnut tray", "Second")] });
    await expect(second).rejects.toMatchObject({ kind: "conflict" });
    const before = writes();
    await Promise.all([publish(ctx, id), publish(ctx, id)]);
    await publish(ctx, id);
    expect(writes()).toBe(before + 1);
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
      const stall = await shopWith(tray);
      await expect(requestChange(stall.ctx, { productId: stall.productId, changes })).rejects.toThrow();
      expect((await listChanges(stall.ctx, stall)).changes).toEqual([]);
    },
  );
});

describe("a listing that changed on Etsy meanwhile", () => {
  it("is left alone, and both sides are shown", async () => {
    const stall = await shopWith(tray);
    world.sandbox.etsy.editListing(stall.listingId, { title: "Theirs" });
    const before = writes();
    const stopped = await change(stall, title("Walnut tray", "Ours"), {
      field: "description",
      from: "Oiled.",
      to: "Oiled twice.",
    });
    expect(writes()).toBe(before);
    expect(stopped).toMatchObject({
      status: "conflict",
      conflicts: [{ change: { field: "title", to: "Ours" }, theirs: "Theirs" }],
    });
    expect((await getProduct(stall.ctx, stall)).title).toBe("Theirs");
    const cards = await inTransaction(stall.ctx, ({ db }) => db.select().from(notifications));
    expect(cards).toMatchObject([{ kind: "change_conflict", resolvedAt: null }]);
  });

  it("takes ours where the seller says so, and the rest of the change with it", async () => {
    const stall = await shopWith(tray);
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
    const stall = await shopWith(tray);
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
    const stall = await shopWith(sizes);
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
    const stall = await shopWith(tray);
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

describe("a fault on the way", () => {
  const later = (stall: Stall) => world.clock.forward(seconds(200)) ?? stall;

  it.each(["getListing", "updateListing", "updateListingInventory"])(
    "in %s is tried again, and then done once",
    async (operation) => {
      const stall = await shopWith(tray);
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
    const stall = await shopWith(tray);
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
    const stall = await shopWith(tray);
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
    const stall = await shopWith(tray);
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
    const gone = await shopWith(tray);
    world.sandbox.etsy.removeListing(gone.listingId);
    expect(await change(gone, title("Walnut tray", "x y"))).toMatchObject({
      status: "failed",
      error: "This listing is no longer on Etsy.",
    });
    const left = await shopWith(tray);
    const { id } = await requestChange(left.ctx, {
      productId: left.productId,
      changes: [title("Walnut tray", "x y")],
    });
    await disconnectEtsy(left.ctx);
    await publish(left.ctx, id);
    expect(await latest(left)).toMatchObject({ status: "failed", error: "The shop was disconnected." });
  });
});

describe("undo", () => {
  it("brings back what was there before, once, however often it is asked for", async () => {
    const stall = await shopWith(sizes);
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
    const stall = await shopWith(tray);
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
    const stall = await shopWith(tray);
    const done = await change(stall, title("Walnut tray", "Walnut tray, old"));
    expect(done?.undoUntil).not.toBeNull();
    world.clock.forward(seconds(31 * 24 * 3_600));
    await expect(undoChange(stall.ctx, { changeId: done?.id ?? "" })).rejects.toMatchObject({
      kind: "conflict",
    });
    expect((await latest(stall))?.undoUntil).toBeNull();
  });
});

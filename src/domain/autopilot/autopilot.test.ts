import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditLog, changeRequests, products, proposals } from "@/db/schema";
import { listProducts } from "@/domain/catalogue";
import { asTenant, type Ctx, inTransaction } from "@/domain/context";
import { listOpenNotices } from "@/domain/notifications";
import { listChanges, publishChange } from "@/domain/publishing";
import { openSampleShop } from "@/domain/samples";
import { days } from "@/kernel/time";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import {
  approveProposal,
  countProposals,
  expireProposal,
  listProposals,
  proposeAction,
  rejectProposal,
  undoProposal,
} from ".";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

type Goods = Parameters<typeof openShop>[2][number];
const tray: Goods = { title: "Walnut tray", description: "Oiled.", priceMinor: 4_200, quantity: 3 };

async function shopWith(goods: Goods = tray) {
  const ctx = await world.seller();
  const shop = await openShop(world, ctx, [goods]);
  await syncNow(ctx);
  const [product] = (await listProducts(ctx)).products;
  const [listing] = world.sandbox.etsy.listings(shop.shopId);
  if (!product || !listing) throw new Error("a product");
  const propose = (wanted: object, caller: "seller" | "customer" = "seller") =>
    proposeAction(ctx, {
      action: "listing.change",
      input: { productId: product.id, ...wanted },
      caller,
      reason: "It sells slowly.",
      runId: "run_1",
    });
  const there = () => world.sandbox.etsy.findListing(listing.listingId);
  /** What the worker does with a change that waits. */
  const publish = async () => {
    for (const { id, status } of (await listChanges(ctx, { productId: product.id })).changes)
      if (status === "queued") await publishChange(ctx, id, new AbortController().signal);
    await syncNow(ctx);
  };
  return { ctx, productId: product.id, propose, there, publish };
}

const requests = (ctx: Ctx) => inTransaction(ctx, ({ db }) => db.$count(changeRequests));
const cards = async (ctx: Ctx) => (await listOpenNotices(ctx)).filter(({ kind }) => kind === "proposal");
const trail = (ctx: Ctx, id: string) =>
  inTransaction(ctx, async ({ db }) =>
    (await db.select().from(auditLog).where(eq(auditLog.entityId, id)).orderBy(auditLog.id)).map(
      ({ action, actor }) => `${actor} ${action}`,
    ),
  );

describe("a proposal", () => {
  it("shows what would change and changes nothing", async () => {
    const { ctx, productId, propose, there } = await shopWith();
    const { id } = await propose({ price: "20", quantity: 5, state: "inactive", tags: ["tray", "oak"] });
    expect(await listProposals(ctx)).toMatchObject({
      proposals: [
        {
          id,
          summary: "Change the price, stock, state, and tags of Walnut tray",
          preview: [
            { label: "Price", before: "$42.00", after: "$20.00" },
            { label: "Stock", before: "3", after: "5" },
            { label: "Tags", before: null, after: "tray, oak" },
            { label: "State", before: "On sale", after: "Inactive" },
          ],
          reason: "It sells slowly.",
          runId: "run_1",
          product: { id: productId, title: "Walnut tray", picture: { thumbnailUrl: expect.any(String) } },
          canUndo: false,
        },
      ],
      nextCursor: null,
    });
    expect(await requests(ctx)).toBe(0);
    expect(there()).toMatchObject({ products: [{ priceMinor: 4_200, quantity: 3 }], state: "active" });
    expect(await cards(ctx)).toMatchObject([{ href: "/autopilot" }]);
    expect(await countProposals(ctx)).toBe(1);
  });

  it("is safe to run twice: the same one, still open, is one; a hundred wait at most", async () => {
    const { ctx, propose } = await shopWith();
    const twins = await Promise.all(Array.from({ length: 5 }, () => propose({ price: "20" })));
    expect(new Set(twins.map(({ id }) => id)).size).toBe(1);
    expect(await cards(ctx)).toHaveLength(1);
    for (let price = 100; price < 199; price += 1) await propose({ price: String(price) });
    await expect(propose({ price: "500" })).rejects.toMatchObject({ kind: "quota_exceeded" });
    expect((await propose({ price: "20" })).id).toBe(twins[0]?.id);
  });

  it("is refused where it can't be meant, in words that say what could be", async () => {
    const { propose } = await shopWith();
    for (const [wanted, words] of [
      [{}, "is like that already"],
      [{ price: "42" }, "is like that already"],
      [{ price: "0" }, "more than nothing"],
      [{ price: "20.005" }, "no amount of USD"],
      [{ price: "twenty" }, "like 24.50"],
      [{ quantity: -1 }, ""],
      [{ title: "" }, "Give it a title"],
      [{ tags: ["one", "One"] }, "twice"],
      [{ variation: ["Large"], price: "20" }, "no variations"],
      [{ variation: ["Large"], title: "Tray" }, "Only price and stock"],
      [{ price: "20", sellerId: "sel_other" }, ""],
    ] as const)
      await expect(propose(wanted)).rejects.toMatchObject({
        kind: "invalid",
        message: expect.stringContaining(words),
      });
  });

  it("may name a variation by what a buyer chooses or by its SKU", async () => {
    const { ctx, propose, publish, there } = await shopWith({
      title: "Oak bowl",
      properties: ["Size"],
      variants: [
        { values: ["Small"], priceMinor: 2_000, quantity: 4, sku: "B-S" },
        { values: ["Large"], priceMinor: 3_000, quantity: 2, sku: "B-L" },
      ],
    });
    await expect(propose({ price: "25" })).rejects.toMatchObject({
      message: "Its variations have different prices: say which one. There are “Small”; “Large”.",
    });
    await expect(propose({ variation: ["Huge"], price: "25" })).rejects.toMatchObject({ kind: "invalid" });
    const large = await propose({ variation: [" large"], price: "25,50" });
    expect(large.preview).toEqual([{ label: "Price, Large", before: "$30.00", after: "$25.50" }]);
    await approveProposal(ctx, { proposalId: large.id });
    await publish();
    const small = await propose({ sku: "B-S", quantity: 9 });
    await approveProposal(ctx, { proposalId: small.id });
    await publish();
    expect(there()).toMatchObject({
      products: [
        { priceMinor: 2_000, quantity: 9 },
        { priceMinor: 2_550, quantity: 2 },
      ],
    });
  });

  it("is not made where a change could not be written: in a sample shop", async () => {
    const { seller } = await openSampleShop(world.system, {}, { kind: "browser", userAgent: null });
    const ctx = asTenant(world.system, seller.id, { kind: "seller" });
    const [product] = (await listProducts(ctx)).products;
    const input = { productId: product?.id, price: "20" };
    const wanted = { action: "listing.change", input, caller: "seller", reason: null, runId: null } as const;
    await expect(proposeAction(ctx, wanted)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("sample shop"),
    });
  });

  it("can't be made on a customer's behalf, nor of what is no action", async () => {
    const { ctx, propose } = await shopWith();
    await expect(propose({ price: "20" }, "customer")).rejects.toMatchObject({ kind: "forbidden" });
    const strange = {
      action: "shop.delete",
      input: {},
      caller: "seller",
      reason: null,
      runId: null,
    } as const;
    await expect(proposeAction(ctx, strange)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await countProposals(ctx)).toBe(0);
  });

  it("rejects another seller: neither their products nor their proposals are in reach", async () => {
    const one = await shopWith();
    const other = await shopWith();
    const { id: proposalId } = await one.propose({ price: "20" });
    const stolen = { caller: "seller", reason: null, runId: null, action: "listing.change" } as const;
    await expect(
      proposeAction(other.ctx, { ...stolen, input: { productId: one.productId, price: "1" } }),
    ).rejects.toMatchObject({ kind: "not_found" });
    for (const verb of [approveProposal, rejectProposal, undoProposal])
      await expect(verb(other.ctx, { proposalId })).rejects.toMatchObject({ kind: "not_found" });
    await expireProposal({ ...other.ctx, now: () => new Date(Date.now() + days(8)) }, proposalId);
    expect((await listProposals(other.ctx)).proposals).toEqual([]);
    expect(await countProposals(other.ctx)).toBe(0);
    expect((await listProposals(one.ctx)).proposals).toMatchObject([{ status: "pending" }]);
  });
});

describe("an approval", () => {
  it("has the change written to Etsy, once however often it is given, and undo takes it back", async () => {
    const { ctx, propose, publish, there } = await shopWith();
    const { id: proposalId } = await propose({ price: "20" });
    const twice = await Promise.all([
      approveProposal(ctx, { proposalId }),
      approveProposal(ctx, { proposalId }),
    ]);
    expect(twice[0]?.resultId).toBe(twice[1]?.resultId);
    expect(await requests(ctx)).toBe(1);
    expect(await cards(ctx)).toEqual([]);
    await publish();
    expect(there()).toMatchObject({ products: [{ priceMinor: 2_000 }] });
    expect((await listProposals(ctx, { filter: "decided" })).proposals).toMatchObject([
      { status: "approved", canUndo: true },
    ]);
    await Promise.all([undoProposal(ctx, { proposalId }), undoProposal(ctx, { proposalId })]);
    await publish();
    expect(there()).toMatchObject({ products: [{ priceMinor: 4_200 }] });
    expect(await requests(ctx)).toBe(2);
    expect((await listProposals(ctx, { filter: "decided" })).proposals).toMatchObject([
      { status: "approved", note: "You took it back.", canUndo: false },
    ]);
    expect(await trail(ctx, proposalId)).toEqual([
      "seller proposal.create",
      "seller proposal.approve",
      "seller proposal.undo",
    ]);
  });

  it("is taken back before it was written, too: then nothing is", async () => {
    const { ctx, propose, publish, there } = await shopWith();
    const { id: proposalId } = await propose({ title: "Oak tray" });
    await approveProposal(ctx, { proposalId });
    await undoProposal(ctx, { proposalId });
    await publish();
    expect(there()).toMatchObject({ title: "Walnut tray" });
  });

  it("does nothing where the shop is no longer as it was shown, and says what is different", async () => {
    const { ctx, propose, productId } = await shopWith();
    const { id: proposalId } = await propose({ title: "Oak tray", quantity: 9 });
    await inTransaction(ctx, ({ db }) =>
      db.update(products).set({ title: "Cherry tray" }).where(eq(products.id, productId)),
    );
    await expect(approveProposal(ctx, { proposalId })).rejects.toMatchObject({
      kind: "conflict",
      message: "Things have changed since: Title is now Cherry tray. Nothing was done.",
    });
    expect(await requests(ctx)).toBe(0);
    expect(await countProposals(ctx)).toBe(1);
    await propose({ title: "Oak tray", quantity: 9 });
    await approveProposal(ctx, { proposalId });
    expect(await requests(ctx)).toBe(1);
  });

  it("does nothing where it is so already", async () => {
    const { ctx, propose, productId } = await shopWith();
    const { id: proposalId } = await propose({ title: "Oak tray" });
    await inTransaction(ctx, ({ db }) =>
      db.update(products).set({ title: "Oak tray" }).where(eq(products.id, productId)),
    );
    await expect(approveProposal(ctx, { proposalId })).rejects.toMatchObject({ kind: "conflict" });
  });
});

describe("what a proposal is called", () => {
  it("is said as a seller would", async () => {
    const { propose } = await shopWith();
    expect((await propose({ state: "inactive" })).summary).toBe("Take off sale: Walnut tray");
    expect((await propose({ price: "20", title: "Oak tray" })).summary).toBe(
      "Change the price and title of Walnut tray",
    );
  });
});

describe("a rejection", () => {
  it("keeps the reason, is safe to run twice, and is final", async () => {
    const { ctx, propose } = await shopWith();
    const { id: proposalId } = await propose({ price: "20" });
    await rejectProposal(ctx, { proposalId, reason: " Too cheap. " });
    await rejectProposal(ctx, { proposalId, reason: "Again" });
    await expect(approveProposal(ctx, { proposalId })).rejects.toMatchObject({ kind: "conflict" });
    await expect(undoProposal(ctx, { proposalId })).rejects.toMatchObject({ kind: "conflict" });
    expect((await listProposals(ctx, { filter: "decided" })).proposals).toMatchObject([
      { status: "rejected", note: "Too cheap." },
    ]);
    expect(await cards(ctx)).toEqual([]);
    expect(await trail(ctx, proposalId)).toEqual(["seller proposal.create", "seller proposal.reject"]);
    expect((await propose({ price: "20" })).id).not.toBe(proposalId);
  });
});

describe("after seven days", () => {
  it("a proposal is closed, once, and nothing can be done with it", async () => {
    const { ctx, propose } = await shopWith();
    const { id: proposalId } = await propose({ price: "20" });
    await expireProposal(ctx, proposalId);
    expect(await countProposals(ctx)).toBe(1);
    const later = { ...ctx, now: () => new Date(Date.now() + days(8)) };
    expect(await countProposals(later)).toBe(0);
    expect((await listProposals(later, { filter: "decided" })).proposals).toMatchObject([{ id: proposalId }]);
    await expect(approveProposal(later, { proposalId })).rejects.toMatchObject({ kind: "conflict" });
    await Promise.all([expireProposal(later, proposalId), expireProposal(later, proposalId)]);
    expect((await listProposals(ctx, { filter: "decided" })).proposals).toMatchObject([
      { status: "expired" },
    ]);
    expect(await trail(ctx, proposalId)).toEqual(["seller proposal.create", "seller proposal.expire"]);
    expect(await cards(ctx)).toEqual([]);
  });
});

describe("the list", () => {
  it("goes page by page, each proposal once, waiting ones apart from decided ones", async () => {
    const { ctx, propose } = await shopWith();
    for (let price = 10; price < 22; price += 1) {
      const { id: proposalId } = await propose({ price: String(price) });
      if (price % 3 === 0) await rejectProposal(ctx, { proposalId });
      if (price % 3 === 1) await inTransaction(ctx, ({ db }) => expire(db, proposalId));
    }
    for (const [filter, count] of [
      ["waiting", 4],
      ["decided", 8],
    ] as const) {
      const seen = await readAll(ctx, filter);
      expect(seen).toHaveLength(count);
      expect(seen).toEqual([...new Set(seen)].sort().reverse());
    }
  });
});

async function readAll(ctx: Ctx, filter: "waiting" | "decided", cursor: Cursor = null): Promise<string[]> {
  const page = await listProposals(ctx, { filter, limit: 3, ...(cursor ? { cursor } : {}) });
  const ids = page.proposals.map(({ id }) => id);
  return page.nextCursor ? [...ids, ...(await readAll(ctx, filter, page.nextCursor))] : ids;
}

type Cursor = Awaited<ReturnType<typeof listProposals>>["nextCursor"];
const expire = (db: Ctx["db"], id: string) =>
  db.update(proposals).set({ status: "expired" }).where(eq(proposals.id, id));

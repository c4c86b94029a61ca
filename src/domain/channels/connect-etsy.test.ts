import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { auditLog, changeRequests, connections, oauthStates, orderFeeds } from "@/db/schema";
import { getProduct, listProducts, searchForAgent } from "@/domain/catalogue";
import { type Ctx, inTransaction } from "@/domain/context";
import { listOpenNotices, notifySeller } from "@/domain/notifications";
import { listOrders, pollOrders } from "@/domain/orders";
import { publishChange, requestChange, retryChange } from "@/domain/publishing";
import { addMs, minutes } from "@/kernel/time";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import {
  disconnectEtsy,
  findConnection,
  finishEtsyConnect,
  getConnection,
  getSync,
  listSyncs,
  startEtsyConnect,
  startSync,
} from ".";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => void world.sandbox.faults.clear());
afterAll(() => world.close());

interface Return {
  state: string | null;
  code: string | null;
  error: string | null;
  browser: string | null;
}

/** The seller at Etsy's consent page, and the way back that it answers with. */
async function consent(
  ctx: Ctx,
  options: { browser?: string; shop?: number; deny?: boolean } = {},
): Promise<Return> {
  const browser = options.browser ?? null;
  const { redirectUrl } = await startEtsyConnect(ctx, { browser });
  const page = new URL(redirectUrl);
  const form = new URLSearchParams(page.search);
  form.set("decision", options.deny ? "deny" : "allow");
  form.set("user_id", String(world.sandbox.etsy.shops()[options.shop ?? 0]?.userId));
  const answer = await fetch(page.origin + page.pathname, { method: "POST", body: form, redirect: "manual" });
  const { searchParams } = new URL(answer.headers.get("location") ?? "");
  return {
    state: searchParams.get("state"),
    code: searchParams.get("code"),
    error: searchParams.get("error"),
    browser,
  };
}

const finish = (back: Return) => finishEtsyConnect(world.system, back);
const code = async (back: Return) => {
  const result = await finish(back);
  return result.ok ? "ok" : result.code;
};

function newShop(): number {
  const number = world.sandbox.etsy.shops().length;
  world.sandbox.etsy.addShop({ name: `Connect${number}` });
  return number;
}

const never = () => new AbortController().signal;

/** A connected shop whose listings are known, and its number at the stand-in. */
async function readShop(goods: Parameters<typeof openShop>[2]) {
  const ctx = await world.seller();
  const shop = await openShop(world, ctx, goods);
  await syncNow(ctx);
  return { ctx, shop, number: world.sandbox.etsy.shops().findIndex((one) => one.shopId === shop.shopId) };
}

async function rename(ctx: Ctx, productId: string): Promise<string> {
  const { title } = await getProduct(ctx, { productId });
  const changes = [{ field: "title" as const, from: title, to: `${title}, large` }];
  return (await requestChange(ctx, { productId, changes })).id;
}

const changesOf = (ctx: Ctx) => inTransaction(ctx, ({ db }) => db.select().from(changeRequests));

describe("asking for consent", () => {
  it("sends the seller to Etsy with a state and a challenge, never with the verifier", async () => {
    const ctx = await world.seller();
    const { redirectUrl } = await startEtsyConnect(ctx, { browser: null });
    const query = new URL(redirectUrl).searchParams;
    expect(query.get("code_challenge_method")).toBe("S256");
    const [row] = await inTransaction(ctx, (ctx) => ctx.db.select().from(oauthStates));
    const verifier = world.system.sealer.open(row?.verifierSealed ?? "", ctx.sellerId);
    expect(redirectUrl).not.toContain(verifier);
    expect(JSON.stringify(row)).not.toContain(query.get("state"));
    expect(JSON.stringify(row)).not.toContain(verifier);
  });
});

describe("coming back from Etsy", () => {
  it("connects the shop, queues the first sync and notes it", async () => {
    const ctx = await world.seller();
    expect(await finish(await consent(ctx, { shop: newShop() }))).toMatchObject({
      ok: true,
      sellerId: ctx.sellerId,
      fromBrowser: false,
    });
    expect(await getConnection(ctx)).toMatchObject({ status: "active", currency: "USD" });
    expect((await listSyncs(ctx)).runs).toMatchObject([{ trigger: "first", status: "idle" }]);
    const audit = await inTransaction(ctx, (ctx) => ctx.db.select().from(auditLog));
    expect(audit.map((row) => row.action)).toContain("connection.connect");
  });

  it("stores tokens only sealed, for this seller alone, and shows none", async () => {
    const ctx = await world.seller();
    await finish(await consent(ctx, { shop: newShop() }));
    const row = await inTransaction(ctx, findConnection);
    const token = world.system.sealer.open(row?.accessTokenSealed ?? "", ctx.sellerId);
    const refresh = world.system.sealer.open(row?.refreshTokenSealed ?? "", ctx.sellerId);
    const owner = postgres(world.database.ownerUrl, { max: 1 });
    const tables = await owner<{ text: string }[]>`
      select query_to_xml('select * from ' || quote_ident(relname), true, false, '')::text as text from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'`;
    await owner.end();
    const stored = tables.map((table) => table.text).join("\n");
    expect(stored).toContain(row?.accessTokenSealed);
    for (const secret of [token, refresh]) expect(stored).not.toContain(secret);
    expect(JSON.stringify(await getConnection(ctx))).not.toMatch(/sealed/i);
    const other = await world.seller();
    expect(() => world.system.sealer.open(row?.accessTokenSealed ?? "", other.sellerId)).toThrow();
  });

  it("works once: a replayed state is invalid and changes nothing", async () => {
    const ctx = await world.seller();
    const back = await consent(ctx, { shop: newShop() });
    expect(await code(back)).toBe("ok");
    const before = await getConnection(ctx);
    expect(await code(back)).toBe("state_invalid");
    expect((await getConnection(ctx))?.updatedAt).toEqual(before?.updatedAt);
  });

  it("twice at the same moment connects once", async () => {
    const ctx = await world.seller();
    const back = await consent(ctx, { shop: newShop() });
    expect((await Promise.all([code(back), code(back)])).sort()).toEqual(["ok", "state_invalid"]);
  });

  it.each([null, "", "made-up"])("with the state %j is invalid", async (state) => {
    expect(await code({ state, code: "x", error: null, browser: null })).toBe("state_invalid");
  });

  it("after more than ten minutes is too late", async () => {
    const ctx = await world.seller();
    const [early, late] = [await consent(ctx, { shop: newShop() }), await consent(ctx)];
    const at = (ms: number) => ({ ...world.system, now: () => addMs(new Date(), ms) });
    expect(await finishEtsyConnect(at(minutes(11)), late)).toEqual({ ok: false, code: "state_expired" });
    expect(await finishEtsyConnect(at(minutes(9)), early)).toMatchObject({ ok: true });
  });

  it("says so when the seller said no", async () => {
    const ctx = await world.seller();
    expect(await code(await consent(ctx, { deny: true }))).toBe("denied");
    expect(await getConnection(ctx)).toBeNull();
  });

  it("from another browser than it was started in is invalid, also without any cookie", async () => {
    const ctx = await world.seller();
    const shop = newShop();
    for (const browser of ["somebody-else", null]) {
      const back = await consent(ctx, { browser: "my-cookie", shop });
      expect(await code({ ...back, browser })).toBe("state_invalid");
      expect(await code(back), "and the state is used up").toBe("state_invalid");
    }
    const result = await finish(await consent(ctx, { browser: "my-cookie", shop }));
    expect(result).toMatchObject({ ok: true, fromBrowser: true });
  });

  it("with a code that Etsy refuses is a token error", async () => {
    const ctx = await world.seller();
    const back = await consent(ctx);
    expect(await code({ ...back, code: "forged" })).toBe("token_error");
    expect(await code({ ...(await consent(ctx)), code: null })).toBe("token_error");
    expect(await getConnection(ctx)).toBeNull();
  });

  it("while Etsy is down says that it can be tried again", async () => {
    const ctx = await world.seller();
    const back = await consent(ctx);
    world.sandbox.faults.add({
      platform: "etsy",
      match: "/v3/public/oauth/token",
      kind: "status",
      status: 503,
    });
    expect(await code(back)).toBe("unavailable");
  });

  it("with an answer that doesn't parse is named and connects nothing", async () => {
    const ctx = await world.seller();
    const back = await consent(ctx);
    world.sandbox.faults.add({ platform: "etsy", match: "/v3/public/oauth/token", kind: "malformed" });
    expect(await code(back)).toBe("unavailable");
    expect(await getConnection(ctx)).toBeNull();
  });

  it("with another seller's shop says that it is taken, and leaves both as they were", async () => {
    const [first, second] = [await world.seller(), await world.seller()];
    const shop = newShop();
    expect(await code(await consent(first, { shop }))).toBe("ok");
    expect(await code(await consent(second, { shop }))).toBe("shop_taken");
    expect(await getConnection(second)).toBeNull();
    expect(await getConnection(first)).toMatchObject({ status: "active" });
  });

  it("with one shop for two sellers at once gives it to one of them", async () => {
    const sellers = [await world.seller(), await world.seller()];
    const shop = newShop();
    const backs = await Promise.all(sellers.map((ctx) => consent(ctx, { shop })));
    expect((await Promise.all(backs.map(code))).sort()).toEqual(["ok", "shop_taken"]);
  });

  it("again with the same shop renews the connection instead of adding one", async () => {
    const ctx = await world.seller();
    const shop = newShop();
    await finish(await consent(ctx, { shop }));
    const before = await inTransaction(ctx, findConnection);
    expect(await code(await consent(ctx, { shop }))).toBe("ok");
    const rows = await inTransaction(ctx, (ctx) => ctx.db.select().from(connections));
    expect(rows).toMatchObject([{ id: before?.id, status: "active" }]);
    expect(rows[0]?.accessTokenSealed).not.toBe(before?.accessTokenSealed);
    expect((await listSyncs(ctx)).runs).toHaveLength(1);
  });
});

describe("disconnecting", () => {
  it("erases the tokens, ends what runs and frees the shop for another account; twice is once", async () => {
    const ctx = await world.seller();
    const shop = await openShop(world, ctx, []);
    const number = world.sandbox.etsy.shops().findIndex((one) => one.shopId === shop.shopId);
    await disconnectEtsy(ctx);
    await disconnectEtsy(ctx);
    expect(await inTransaction(ctx, findConnection)).toMatchObject({
      status: "revoked",
      accessTokenSealed: null,
      refreshTokenSealed: null,
    });
    expect((await listSyncs(ctx)).runs).toMatchObject([
      { status: "failed", error: "The shop was disconnected." },
    ]);
    const log = await inTransaction(ctx, (ctx) =>
      ctx.db.select().from(auditLog).where(eq(auditLog.action, "connection.disconnect")),
    );
    expect(log).toHaveLength(1);
    expect(await listOpenNotices(ctx)).toEqual([]);
    const other = await world.seller();
    expect(await code(await consent(other, { shop: number }))).toBe("ok");
  });

  it("ends changes that are on their way, and forgets how far orders were read", async () => {
    const { ctx } = await readShop([{ title: "Bowl" }, { title: "Mug" }]);
    const { products } = await listProducts(ctx);
    const ids = await Promise.all(products.map((product) => rename(ctx, product.id)));
    await inTransaction(ctx, async (ctx) => {
      const [id = ""] = ids;
      await ctx.db.update(changeRequests).set({ status: "conflict" }).where(eq(changeRequests.id, id));
      await notifySeller(ctx, {
        kind: "change_conflict",
        key: `change:${id}`,
        title: "Look",
        body: "Choose.",
      });
    });
    await pollOrders(ctx, never());
    await disconnectEtsy(ctx);
    for (const { id, status, error } of await changesOf(ctx)) {
      expect({ status, error }).toEqual({ status: "failed", error: "The shop was disconnected." });
      await publishChange(ctx, id, never());
    }
    expect((await changesOf(ctx)).map(({ status }) => status)).toEqual(["failed", "failed"]);
    expect(await inTransaction(ctx, ({ db }) => db.$count(orderFeeds))).toBe(0);
    expect(await listOpenNotices(ctx)).toEqual([]);
  });

  it("leaves another seller's changes and orders alone", async () => {
    const [one, other] = [await readShop([{ title: "Bowl" }]), await readShop([{ title: "Mug" }])];
    const [mug] = (await listProducts(other.ctx)).products;
    await rename(other.ctx, mug?.id ?? "");
    await pollOrders(other.ctx, never());
    await disconnectEtsy(one.ctx);
    expect(await changesOf(other.ctx)).toMatchObject([{ status: "queued" }]);
    expect(await inTransaction(other.ctx, ({ db }) => db.$count(orderFeeds))).toBe(1);
  });

  it("of a shop that did not answer forgets that too: connected again, it is called at once", async () => {
    const { ctx, number } = await readShop([{ title: "Bowl" }]);
    const pausedUntil = addMs(ctx.now(), minutes(15));
    await inTransaction(ctx, ({ db }) => db.update(connections).set({ failedCalls: 10, pausedUntil }));
    await disconnectEtsy(ctx);
    await inTransaction(ctx, ({ db }) => db.update(connections).set({ failedCalls: 10, pausedUntil }));
    await finish(await consent(ctx, { shop: number }));
    expect(await inTransaction(ctx, findConnection)).toMatchObject({ failedCalls: 0, pausedUntil: null });
  });

  it("touches no other seller's shop", async () => {
    const [ctx, other] = [await world.seller(), await world.seller()];
    await openShop(world, ctx, []);
    await disconnectEtsy(other);
    expect(await getConnection(ctx)).toMatchObject({ status: "active" });
    expect(await getConnection(other)).toBeNull();
  });
});

describe("connecting again", () => {
  it("brings everything on again: listings, orders, and changes that are tried once more", async () => {
    const { ctx, shop, number } = await readShop([{ title: "Bowl", quantity: 9 }]);
    const [listing] = world.sandbox.etsy.listings(shop.shopId);
    const [product] = (await listProducts(ctx)).products;
    const changeId = await rename(ctx, product?.id ?? "");
    await pollOrders(ctx, never());
    await disconnectEtsy(ctx);
    world.sandbox.etsy.sell(listing?.listingId ?? 0, { quantity: 2 });
    await finish(await consent(ctx, { shop: number }));
    expect((await listProducts(ctx)).total, "nothing was away meanwhile").toBe(1);
    await syncNow(ctx);
    await pollOrders(ctx, never());
    expect((await listProducts(ctx)).products).toMatchObject([{ id: product?.id }]);
    expect((await listOrders(ctx)).orders).toHaveLength(1);
    await retryChange(ctx, { changeId });
    await publishChange(ctx, changeId, never());
    expect(await changesOf(ctx)).toMatchObject([{ status: "published" }]);
  });

  it.each(["after a disconnect", "right away"])(
    "with another shop %s sells nothing of the first",
    async (how) => {
      const { ctx, number } = await readShop([{ title: "Walnut tray", quantity: 3 }]);
      const [tray] = (await listProducts(ctx)).products;
      await rename(ctx, tray?.id ?? "");
      const { id: waiting } = await startSync(ctx, { trigger: "manual" });
      const other = newShop();
      world.sandbox.etsy.addListing({
        shopId: world.sandbox.etsy.shops()[other]?.shopId ?? 0,
        title: "Clay mug",
      });
      if (how === "after a disconnect") await disconnectEtsy(ctx);
      expect(await code(await consent(ctx, { shop: other }))).toBe("ok");
      expect((await listProducts(ctx)).total).toBe(0);
      expect(await searchForAgent(ctx, { query: "walnut tray", limit: 5 })).toEqual([]);
      expect((await getSync(ctx, { syncId: waiting })).status).toBe("failed");
      expect(await changesOf(ctx)).toMatchObject([{ status: "failed" }]);
      expect(await getConnection(ctx)).toMatchObject({
        lastSyncAt: null,
        lastFullSyncAt: null,
        syncedUpTo: null,
      });
      await syncNow(ctx);
      expect((await listProducts(ctx)).products.map(({ title }) => title)).toEqual(["Clay mug"]);
      await finish(await consent(ctx, { shop: number }));
      await syncNow(ctx);
      expect((await listProducts(ctx)).products).toMatchObject([{ id: tray?.id, title: "Walnut tray" }]);
    },
  );

  it("with another shop takes nothing of another seller's", async () => {
    const [one, other] = [await readShop([{ title: "Bowl" }]), await readShop([{ title: "Mug" }])];
    await finish(await consent(one.ctx, { shop: newShop() }));
    expect((await listProducts(one.ctx)).total).toBe(0);
    expect((await listProducts(other.ctx)).total).toBe(1);
  });
});

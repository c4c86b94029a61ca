import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askToken, callApi, connectSeller, refreshForm } from "./etsy/test-seller";
import { type Sandbox, startSandbox } from "./server";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const getShop = () => callApi(sandbox, `/shops/${sandbox.etsy.shops()[0]?.shopId}`);

async function control(method: string, path: string, body?: unknown) {
  const reply = await fetch(`${sandbox.origin}/control${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: reply.status, body: await reply.json() };
}

describe("faults", () => {
  it("answer 429 with retry-after for as many calls as asked", async () => {
    sandbox.faults.add({
      platform: "etsy",
      match: "getShop",
      kind: "rate_limit",
      retryAfterSeconds: 7,
      count: 1,
    });
    const first = await getShop();
    expect([first.status, first.headers.get("retry-after")]).toEqual([429, "7"]);
    expect((await getShop()).status).toBe(200);
    expect(sandbox.faults.list()).toEqual([]);
  });

  it("hit only what they match: platform, operation or path", async () => {
    sandbox.faults.add({ platform: "telegram", kind: "status" });
    sandbox.faults.add({ platform: "etsy", match: "getMe", kind: "status" });
    expect((await getShop()).status).toBe(200);
    sandbox.faults.add({ platform: "etsy", match: "/v3/application/shops", kind: "status", status: 503 });
    expect((await getShop()).status).toBe(503);
  });

  it("slow a call down", async () => {
    sandbox.faults.add({ platform: "etsy", kind: "slow", delayMs: 80 });
    const started = performance.now();
    expect((await getShop()).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(75);
  });

  it("send a body that doesn't parse", async () => {
    sandbox.faults.add({ platform: "etsy", kind: "malformed", count: 1 });
    await expect(getShop()).rejects.toThrow(SyntaxError);
  });

  it("cut the connection before a call has any effect", async () => {
    const { refreshToken } = await connectSeller(sandbox);
    sandbox.faults.add({ platform: "etsy", match: "token", kind: "cut", when: "before", count: 1 });
    await expect(askToken(sandbox, refreshForm(refreshToken))).rejects.toThrow("fetch failed");
    expect((await askToken(sandbox, refreshForm(refreshToken))).status).toBe(200);
  });

  it("cut the connection after the effect: the refresh token is spent and the answer lost", async () => {
    const { refreshToken } = await connectSeller(sandbox);
    sandbox.faults.add({ platform: "etsy", match: "token", kind: "cut", when: "after", count: 1 });
    await expect(askToken(sandbox, refreshForm(refreshToken))).rejects.toThrow("fetch failed");
    expect((await askToken(sandbox, refreshForm(refreshToken))).error).toBe("invalid_grant");
  });

  it("refuse the access token everywhere but at the token endpoint", async () => {
    const seller = await connectSeller(sandbox);
    sandbox.faults.add({ platform: "etsy", kind: "expired_token" });
    expect((await seller.get("/users/me")).status).toBe(401);
    expect((await askToken(sandbox, refreshForm(seller.refreshToken))).status).toBe(200);
  });

  it("are added, listed and cleared over HTTP", async () => {
    const added = await control("POST", "/faults", {
      platform: "etsy",
      kind: "status",
      status: 500,
      match: "getShop",
    });
    expect(added.status).toBe(201);
    expect((await getShop()).status).toBe(500);
    await control("POST", "/faults", { platform: "telegram", kind: "shuffle" });
    expect((await control("DELETE", `/faults/${added.body.id}`)).body).toEqual({ cleared: 1 });
    expect((await control("GET", "/faults")).body.faults).toMatchObject([
      { platform: "telegram", kind: "shuffle" },
    ]);
    expect((await control("DELETE", "/faults")).body).toEqual({ cleared: 1 });
    expect((await getShop()).status).toBe(200);
  });

  it("are switched on and off in the panel", async () => {
    const press = (form: Record<string, string>) =>
      fetch(`${sandbox.origin}/control`, { method: "POST", body: new URLSearchParams(form) });
    const added = await press({ action: "add", platform: "etsy", fault: "status", count: "" });
    expect(await added.text()).toContain("until switched off");
    expect((await getShop()).status).toBe(500);
    expect((await press({ action: "add", platform: "etsy", fault: "shuffle", count: "" })).status).toBe(400);
    await press({ action: "clear" });
    expect((await getShop()).status).toBe(200);
  });

  it("name the field of a rule that isn't one", async () => {
    expect(await control("POST", "/faults", { platform: "myspace", kind: "slow", delayMs: 1 })).toMatchObject(
      {
        status: 400,
        body: { error: expect.stringContaining("platform") },
      },
    );
  });
});

describe("the journal", () => {
  it("holds both sides of a call by the time it is answered, without secrets over HTTP", async () => {
    const seller = await connectSeller(sandbox);
    await seller.get("/users/me");
    expect(sandbox.log.list({ platform: "etsy", operation: "getMe" })).toMatchObject([
      {
        method: "GET",
        path: "/v3/application/users/me",
        status: 200,
        headers: { authorization: `Bearer ${seller.accessToken}` },
        responseBody: JSON.stringify({ user_id: seller.shop.userId, shop_id: seller.shop.shopId }),
      },
    ]);
    const { body } = await control("GET", "/log?operation=getMe");
    expect(JSON.stringify(body.exchanges[0].headers)).not.toContain(seller.accessToken);
  });
});

describe("state", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "stallhand-sandbox-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("survives a restart: listings, edits and tokens", async () => {
    const dataFile = join(folder, "deep", "state.json");
    const first = await startSandbox({ dataFile });
    const seller = await connectSeller(first);
    const listing = first.etsy.addListing({ shopId: seller.shop.shopId, title: "Kept cup", quantity: 4 });
    await first.close();
    const second = await startSandbox({ dataFile });
    expect(second.etsy.findListing(listing.listingId)).toEqual(listing);
    expect((await callApi(second, "/users/me", seller.accessToken)).status).toBe(200);
    await second.close();
  });

  it("starts from the seed when the file is broken", async () => {
    const dataFile = join(folder, "state.json");
    await writeFile(dataFile, '{"etsy": {"shops": 7');
    const restarted = await startSandbox({ dataFile });
    expect(restarted.etsy.shops()).toHaveLength(2);
    restarted.etsy.addShop({ name: "NewShop" });
    await restarted.close();
    expect(JSON.parse(await readFile(dataFile, "utf8")).etsy.shops).toHaveLength(3);
  });

  it("is the same shop for the same clock", async () => {
    const now = () => new Date("2026-11-20T09:00:00Z");
    const [one, two] = await Promise.all([startSandbox({ now }), startSandbox({ now })]);
    const listings = (from: Sandbox) => from.etsy.shops().flatMap((shop) => from.etsy.listings(shop.shopId));
    expect(listings(one)).toEqual(listings(two));
    await Promise.all([one.close(), two.close()]);
  });
});

describe("the pages", () => {
  it.each(["/", "/etsy", "/control"])("%s says that it is a stand-in", async (path) => {
    const reply = await fetch(sandbox.origin + path);
    expect(reply.status).toBe(200);
    expect(await reply.text()).toContain("Sandbox: local stand-in, no real service is contacted");
  });

  it("edit, sell and delete a listing", async () => {
    const shopId = sandbox.etsy.shops()[0]?.shopId ?? 0;
    const { listingId, products } = sandbox.etsy.addListing({ shopId, title: "Old name", quantity: 2 });
    const press = (form: Record<string, string>) =>
      fetch(`${sandbox.origin}/etsy/listings/${listingId}`, {
        method: "POST",
        body: new URLSearchParams(form),
      });
    const product = String(products[0]?.productId);
    await press({ action: "save", title: "<b>New</b> name", state: "active" });
    const edited = await press({ action: "stock", product, price: "41.50", quantity: "3" });
    expect(await edited.text()).toContain("&lt;b&gt;New&lt;/b&gt; name");
    await press({ action: "sell", product });
    expect(sandbox.etsy.findListing(listingId)).toMatchObject({
      title: "<b>New</b> name",
      products: [{ priceMinor: 4_150, quantity: 2 }],
    });
    const wrong = await press({ action: "stock", product, price: "cheap", quantity: "3" });
    expect(await wrong.text()).toContain("Price must look like");
    await press({ action: "delete" });
    expect(sandbox.etsy.findListing(listingId)).toBeUndefined();
  });
});

describe("the control API", () => {
  it("drives a shop from outside of the process", async () => {
    const shop = await control("POST", "/etsy/shops", { name: "ScriptShop" });
    const listing = await control("POST", "/etsy/listings", {
      shopId: shop.body.shopId,
      title: "Cup",
      quantity: 2,
    });
    const path = `/etsy/listings/${listing.body.listingId}`;
    expect((await control("PATCH", path, { priceMinor: 900 })).body.products[0].priceMinor).toBe(900);
    expect((await control("POST", `${path}/sell`)).body.products[0].quantity).toBe(1);
    await control("DELETE", path);
    expect((await control("GET", `/etsy/shops/${shop.body.shopId}/listings`)).body.listings).toEqual([]);
    expect(await control("PATCH", path, {})).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining("no listing") },
    });
  });
});

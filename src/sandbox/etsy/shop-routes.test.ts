import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../server";
import { consentQuery, pkcePair } from "./test-seller";

let sandbox: Sandbox;
let shopId: number;
beforeEach(async () => {
  sandbox = await startSandbox();
  shopId = sandbox.etsy.shops()[0]?.shopId ?? 0;
});
afterEach(() => sandbox.close());

const textOf = async (path: string) => (await fetch(sandbox.origin + path)).text();
const cards = (page: string) => [...page.matchAll(/class="title">([^<]*)</g)].map((match) => match[1]);

describe("the shop's page", () => {
  it("pages through every listing once", async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7].map((page) => textOf(`/etsy?state=all&page=${page}`)),
    );
    expect(pages.map((page) => cards(page).length)).toEqual([24, 24, 24, 24, 24, 24, 24]);
    expect(pages[6]).not.toContain('rel="next"');
    const links = pages.flatMap((page) =>
      [...page.matchAll(/\/etsy\/listings\/(\d+)/g)].map((match) => match[1]),
    );
    expect(new Set(links).size).toBe(sandbox.etsy.listings(shopId).length);
  });

  it("shows the last page for one that is too high", async () => {
    expect(cards(await textOf("/etsy?state=draft&page=99")).length).toBeGreaterThan(0);
  });

  it("finds by words within a state, and counts each state", async () => {
    sandbox.etsy.addListing({ shopId, title: "Blue <b>Zebra</b> mug", tags: ["striped"] });
    sandbox.etsy.addListing({ shopId, title: "Zebra plate", state: "expired" });
    const found = await textOf("/etsy?q=zebra&state=active");
    expect(cards(found)).toEqual(["Blue &lt;b&gt;Zebra&lt;/b&gt; mug"]);
    expect(found).toMatch(/Expired <span class="count">1</);
    expect(cards(await textOf("/etsy?q=striped zebra&state=all"))).toHaveLength(1);
    expect(await textOf('/etsy?q="><script>')).toContain("&quot;&gt;&lt;script&gt;");
  });
});

describe("a listing's page", () => {
  const press = (listingId: number, form: Record<string, string>) =>
    fetch(`${sandbox.origin}/etsy/listings/${listingId}`, {
      method: "POST",
      body: new URLSearchParams(form),
    });
  const listing = (quantity = 3) => sandbox.etsy.addListing({ shopId, title: "Tray", quantity }).listingId;
  const now = (listingId: number) => sandbox.etsy.findListing(listingId);

  it.each([
    ["sell", { state: "active", products: [{ quantity: 2 }] }],
    ["sell_out", { state: "sold_out", products: [{ quantity: 0 }] }],
    ["expire", { state: "expired", products: [{ quantity: 3 }] }],
    ["deactivate", { state: "inactive", products: [{ quantity: 3 }] }],
  ])("can %s it, and put it on sale again", async (action, outcome) => {
    const id = listing();
    await press(id, { action });
    expect(now(id)).toMatchObject(outcome);
    await press(id, { action: "relist" });
    expect(now(id)?.state).toBe("active");
    expect(now(id)?.products[0]?.quantity).toBeGreaterThan(0);
  });

  it("says what was done and what was wrong", async () => {
    const id = listing();
    expect(await (await press(id, { action: "sell" })).text()).toContain("Sold one.");
    const product = String(now(id)?.products[0]?.productId);
    const wrong = await press(id, { action: "stock", product, price: "1", quantity: "1.5" });
    expect(await wrong.text()).toContain("Quantity must be a whole number");
  });

  it("saves title and description as they are", async () => {
    const id = listing();
    await press(id, { action: "save", title: " New tray ", description: "One\r\n\r\nTwo <i>" });
    expect(now(id)).toMatchObject({ title: "New tray", description: "One\n\nTwo <i>", state: "active" });
  });

  it("takes a price with a comma", async () => {
    const id = listing();
    const product = String(now(id)?.products[0]?.productId);
    await press(id, { action: "stock", product, price: "12,50", quantity: "4" });
    expect(now(id)?.products).toMatchObject([{ priceMinor: 1_250, quantity: 4 }]);
  });

  it("leads to the list once it is deleted, and is gone", async () => {
    const id = listing();
    const reply = await press(id, { action: "delete" });
    expect(await reply.text()).toContain("The listing is deleted.");
    expect((await press(id, { action: "sell" })).status).toBe(404);
  });
});

describe("the consent page", () => {
  const consent = (scope: string) =>
    textOf(`/oauth/connect?${consentQuery(pkcePair().challenge, { scope })}`);

  it("says the scopes in words, and that reading changes nothing", async () => {
    const page = await consent("listings_r shops_r");
    expect(page).toContain("see all your listings");
    expect(page).toContain("can't change, sell or delete anything");
    expect(await consent("listings_r listings_d")).not.toContain("can't change");
  });
});

import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { startWebhookReceiver } from "../../testing/webhook-receiver";
import { type Sandbox, startSandbox } from "../server";
import { connectSeller } from "./test-seller";

let sandbox: Sandbox;
let clock: Date;
let shopId: number;
beforeEach(async () => {
  clock = new Date("2026-03-01T12:00:00Z");
  sandbox = await startSandbox({ now: () => clock });
  shopId = sandbox.etsy.shops()[0]?.shopId ?? 0;
});
afterEach(() => sandbox.close());

const tray = (quantity = 3) =>
  sandbox.etsy.addListing({ shopId, title: "Tray", priceMinor: 4_200, quantity });
const seconds = (count: number) => {
  clock = new Date(clock.getTime() + count * 1_000);
};
const connected = () => connectSeller(sandbox, { scope: "shops_r transactions_r" });
const idsOf = (body: unknown) =>
  (body as { results: { receipt_id: number }[] }).results.map((receipt) => receipt.receipt_id);

describe("a sale", () => {
  it("takes the piece from stock and leaves a paid receipt of it", () => {
    const { listingId } = tray();
    expect(sandbox.etsy.sell(listingId, { quantity: 2 })).toMatchObject({ products: [{ quantity: 1 }] });
    expect(sandbox.etsy.receipts(shopId)).toMatchObject([
      { status: "paid", isPaid: true, lines: [{ listingId, title: "Tray", quantity: 2, priceMinor: 4_200 }] },
    ]);
  });

  it("is on the listing's page a press of a button", async () => {
    const { listingId } = tray(1);
    const body = new URLSearchParams({ action: "sell" });
    await fetch(`${sandbox.origin}/etsy/listings/${listingId}`, { method: "POST", body });
    expect(sandbox.etsy.receipts(shopId)).toHaveLength(1);
    expect(sandbox.etsy.findListing(listingId)?.state).toBe("sold_out");
  });

  it("can be sent or canceled, by the control API too, but not both", async () => {
    const { listingId } = tray();
    for (let sold = 0; sold < 2; sold += 1) sandbox.etsy.sell(listingId);
    const [first, second] = sandbox.etsy.receipts(shopId).map((receipt) => receipt.receiptId);
    const press = (id: number | undefined, what: string) =>
      fetch(`${sandbox.origin}/control/etsy/receipts/${id}/${what}`, { method: "POST" });
    await press(first, "ship");
    await press(second, "cancel");
    expect(sandbox.etsy.receipts(shopId)).toMatchObject([
      { status: "completed", shippedAt: expect.any(Number) },
      { status: "canceled", shippedAt: null },
    ]);
    expect((await press(first, "cancel")).ok).toBe(false);
    expect((await press(second, "ship")).ok).toBe(false);
  });
});

describe("the receipts of a shop", () => {
  it("are listed by their latest change, from a moment on, in pages", async () => {
    const { listingId } = tray(9);
    for (let sold = 0; sold < 3; sold += 1) {
      sandbox.etsy.sell(listingId);
      seconds(60);
    }
    const [first, second, third] = sandbox.etsy.receipts(shopId);
    sandbox.etsy.shipReceipt(first?.receiptId ?? 0);
    const { get } = await connected();
    const path = (more: string) => `/shops/${shopId}/receipts?sort_on=updated&sort_order=asc&${more}`;
    const whole = await get(path(`min_last_modified=${second?.updatedAt}`));
    expect(idsOf(whole.body)).toEqual([second?.receiptId, third?.receiptId, first?.receiptId]);
    const page = await get(path("limit=1&offset=1"));
    expect({ count: page.count, ids: idsOf(page.body) }).toEqual({ count: 3, ids: [third?.receiptId] });
    expect(idsOf((await get(path("was_shipped=true"))).body)).toEqual([first?.receiptId]);
  });

  it("are for their owner alone, with the right scope", async () => {
    sandbox.etsy.sell(tray().listingId);
    const [receipt] = sandbox.etsy.receipts(shopId);
    const own = await connected();
    const paths = [`/shops/${shopId}/receipts`, `/shops/${shopId}/receipts/${receipt?.receiptId}`];
    const other = await connectSeller(sandbox, { shop: 1, scope: "shops_r transactions_r" });
    const narrow = await connectSeller(sandbox);
    for (const path of paths) {
      expect((await own.get(path)).status, path).toBe(200);
      expect((await other.get(path)).status, path).toBe(403);
      expect((await narrow.get(path)).status, path).toBe(403);
    }
    expect((await own.get(`/shops/${shopId}/receipts/1`)).status).toBe(404);
    expect((await own.get(`/shops/${shopId}/receipts?limit=101`)).status).toBe(400);
    expect((await own.get(`/shops/${shopId}/receipts?min_last_modified=5`)).status).toBe(400);
  });
});

describe("order webhooks", () => {
  const secret = `whsec_${Buffer.from("the portal's secret").toString("base64")}`;

  async function listening(status?: (nth: number) => number | "cut") {
    const hook = await startWebhookReceiver(status);
    onTestFinished(async () => void (await hook.close()));
    sandbox.etsy.setWebhook({ url: hook.url, secret });
    return hook;
  }

  it("tell of what was bought, sent and canceled, signed", async () => {
    const hook = await listening();
    const { listingId } = tray();
    for (let sold = 0; sold < 2; sold += 1) sandbox.etsy.sell(listingId);
    const [first, second] = sandbox.etsy.receipts(shopId).map((receipt) => receipt.receiptId);
    sandbox.etsy.shipReceipt(first ?? 0);
    sandbox.etsy.cancelReceipt(second ?? 0);
    await expect.poll(() => hook.received.length).toBe(4);
    const topics = hook.received.map(({ body }) => (body as { event_type: string }).event_type);
    expect(topics.sort()).toEqual(["order.canceled", "order.paid", "order.paid", "order.shipped"]);
    const { headers, body } = hook.received[0] ?? { headers: {}, body: null };
    expect(body).toMatchObject({
      resource_url: expect.stringContaining(`${sandbox.origin}/v3/application/shops/${shopId}/receipts/`),
    });
    const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${JSON.stringify(body)}`;
    const expected = createHmac("sha256", "the portal's secret").update(signed).digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${expected}`);
  });

  it("come again under the same id until they are taken, and twice when a fault says so", async () => {
    const hook = await listening((nth) => (nth === 1 ? 500 : 200));
    sandbox.etsy.sell(tray().listingId);
    await expect.poll(() => hook.received.length, { timeout: 5_000 }).toBe(2);
    sandbox.faults.add({ platform: "etsy", match: "webhook", kind: "duplicate", count: 1 });
    sandbox.etsy.sell(tray().listingId);
    await expect.poll(() => hook.received.length, { timeout: 5_000 }).toBe(4);
    const ids = hook.received.map(({ headers }) => headers["webhook-id"]);
    expect([ids[0] === ids[1], ids[2] === ids[3], ids[0] === ids[2]]).toEqual([true, true, false]);
  });

  it("go to the product when both share a secret, and nowhere else", async () => {
    const hook = await startWebhookReceiver();
    onTestFinished(async () => void (await hook.close()));
    const appUrl = new URL(hook.url).origin;
    const own = await startSandbox({ appUrl, etsyWebhookSecret: secret });
    onTestFinished(() => own.close());
    const shop = own.etsy.addShop({ name: "Stall" });
    own.etsy.sell(own.etsy.addListing({ shopId: shop.shopId, title: "Bowl" }).listingId);
    await expect
      .poll(() => own.log.list({ operation: "webhook" }))
      .toMatchObject([{ path: `${appUrl}/api/webhooks/etsy`, status: 200 }]);
    sandbox.etsy.sell(tray().listingId);
    expect(sandbox.log.list({ operation: "webhook" })).toEqual([]);
  });
});

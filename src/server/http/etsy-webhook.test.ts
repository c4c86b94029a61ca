import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WebBoot } from "@/boot/web";
import { inboundEvents } from "@/db/schema";
import { disconnectEtsy } from "@/domain/channels";
import { type Ctx, inTransaction } from "@/domain/context";
import { listOrders } from "@/domain/orders";
import type { Shop } from "@/sandbox/etsy/state";
import { startHttpPeer } from "@/testing/http-peer";
import { openShop, syncNow } from "@/testing/stall";
import { waitFor } from "@/testing/world";
import { type Api, openApi } from "../rest/api.fixture";
import { receiveEtsy } from "./etsy-webhook";
import { sign } from "./etsy-webhook.fixture";

let api: Api;
let ctx: Ctx;
let shop: Shop;

const webGlobal = globalThis as { stallhandWeb?: Promise<WebBoot> };

beforeAll(async () => {
  api = await openApi();
  // The handler works in its process's world; here that is the test's.
  webGlobal.stallhandWeb = Promise.resolve(api.boot);
});
afterAll(() => api.close());
beforeEach(async () => {
  ctx = await api.world.seller();
  shop = await openShop(api.world, ctx, [{ title: "Bowl", quantity: 9 }]);
  await syncNow(ctx);
});

const secret = () => api.world.environment.ETSY_WEBHOOK_SECRET ?? "";
const receiptsUrl = (shopId: number, receiptId: number) =>
  `${api.world.sandbox.origin}/v3/application/shops/${shopId}/receipts/${receiptId}`;
const event = (more: object = {}) => ({
  event_type: "order.paid",
  resource_url: receiptsUrl(shop.shopId, 54),
  shop_id: shop.shopId,
  ...more,
});

interface Delivery {
  id?: string;
  headers?: Record<string, string>;
}

async function deliver(body: unknown, { id = `msg_${randomUUID()}`, headers }: Delivery = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request("http://127.0.0.1/api/webhooks/etsy", {
    method: "POST",
    headers: headers ?? sign(secret(), id, text),
    body: text,
  });
  const answer = await receiveEtsy(request, { params: Promise.resolve({}) });
  return { status: answer.status, json: await answer.json() };
}

const kept = () =>
  inTransaction(ctx, async ({ db }) => (await db.select().from(inboundEvents)).map((row) => row.outcome));
const asked = async () => {
  const rows = await api.world.system.db.execute<{ id: string }>(
    sql`select data->>'orderExternalId' as id from pgboss.job
        where name = 'orders.fetch-order' and data->>'sellerId' = ${ctx.sellerId}`,
  );
  return [...rows].map((row) => row.id);
};

describe("a delivery of Etsy's", () => {
  it("is kept once, and its order asked for once, however often it comes", async () => {
    const id = `msg_${randomUUID()}`;
    const answers = [await deliver(event(), { id }), await deliver(event(), { id })];
    expect(answers.map(({ status, json }) => [status, json.outcome])).toEqual([
      [200, "stored"],
      [200, "repeated"],
    ]);
    expect(await kept()).toEqual(["stored"]);
    expect(await asked()).toEqual(["54"]);
  });

  it("is understood with the shop's id as text too", async () => {
    expect((await deliver(event({ shop_id: String(shop.shopId) }))).json.outcome).toBe("stored");
  });

  it("of a shop that isn't connected is answered and forgotten", async () => {
    const other = event({ shop_id: 99, resource_url: receiptsUrl(99, 54) });
    expect(await deliver(other)).toMatchObject({ status: 200, json: { outcome: "ignored" } });
    expect(await kept()).toEqual([]);
  });

  it("of a shop that was disconnected is answered and forgotten, and counts again once it is back", async () => {
    await disconnectEtsy(ctx);
    expect(await deliver(event())).toMatchObject({ status: 200, json: { outcome: "ignored" } });
    expect([await kept(), await asked()]).toEqual([[], []]);
    const number = api.world.sandbox.etsy.shops().findIndex((one) => one.shopId === shop.shopId);
    await api.world.connectEtsy(ctx, number);
    expect(await deliver(event())).toMatchObject({ status: 200, json: { outcome: "stored" } });
    expect(await asked()).toEqual(["54"]);
  });

  it("about another address than the API's is ignored, with the reason kept", async () => {
    const answer = await deliver(event({ resource_url: "https://evil.example/v3/application/shops/1" }));
    expect(answer).toMatchObject({ status: 200, json: { outcome: "ignored" } });
    expect(await asked()).toEqual([]);
    const [row] = await inTransaction(ctx, ({ db }) => db.select().from(inboundEvents));
    expect(row).toMatchObject({ outcome: "ignored", reason: expect.stringContaining("resource_url") });
  });

  it("is refused with a wrong signature, another body, or a time of long ago", async () => {
    const text = JSON.stringify(event());
    const old = new Date(Date.now() - 301_000);
    const wrong = [
      { headers: {} },
      { headers: sign(`whsec_${Buffer.from("somebody else's").toString("base64")}`, "msg_1", text) },
      { headers: sign(secret(), "msg_1", "{}") },
      { headers: sign(secret(), "msg_1", text, old) },
    ];
    for (const how of wrong) expect((await deliver(text, how)).status).toBe(401);
    expect(await kept()).toEqual([]);
  });

  it("that is no event is a bad request, a flood of bytes too large", async () => {
    for (const body of ["", "not json", {}, [], { ...event(), shop_id: null }])
      expect((await deliver(body)).status, JSON.stringify(body)).toBe(400);
    expect((await deliver("x".repeat(100_001))).status).toBe(413);
  });

  it("finds no way in where no secret is set", async () => {
    webGlobal.stallhandWeb = Promise.resolve({ ...api.boot, verifyEtsyDelivery: null });
    const answer = await deliver(event());
    webGlobal.stallhandWeb = Promise.resolve(api.boot);
    expect(answer).toMatchObject({
      status: 503,
      json: { detail: expect.stringContaining("ETSY_WEBHOOK_SECRET") },
    });
  });
});

it("a sale at the sandbox is an order here within seconds", async () => {
  const web = await startHttpPeer(({ headers, body }) => {
    void deliver(body, { headers });
    return { status: 200 };
  });
  api.world.sandbox.etsy.setWebhook({ url: `${web.origin}/api/webhooks/etsy`, secret: secret() });
  await api.world.startWorker();
  const [listing] = api.world.sandbox.etsy.listings(shop.shopId);
  api.world.sandbox.etsy.sell(listing?.listingId ?? 0);
  const sold = await waitFor(async () => (await listOrders(ctx)).orders[0]);
  expect(sold).toMatchObject({ status: "paid", items: [{ title: "Bowl" }] });
  api.world.sandbox.etsy.shipReceipt(Number(sold.externalId));
  await waitFor(async () => (await listOrders(ctx)).orders[0]?.status === "shipped");
  api.world.sandbox.etsy.setWebhook(null);
});

import { describe, expect, it } from "vitest";
import { type PeerReply, startHttpPeer } from "@/testing/http-peer";
import { openGate } from "@/testing/open-gate";
import { describeWithSpec, loadEtsySpec } from "@/testing/specs";
import type { TokenSource } from "../port";
import { createEtsyChannel } from "./adapter";

const now = () => new Date("2026-03-01T12:00:00Z");
const token = { accessToken: "1.access", refreshToken: "1.refresh", expiresAt: now(), scopes: [] };
const tokens: TokenSource = { purpose: "orders", current: async () => token, renew: async () => token };
const usd = (amount: number) => ({ amount, divisor: 100, currency_code: "USD" });

const receipt = (receipt_id: number, more: object = {}) => ({
  receipt_id,
  status: "paid",
  name: "Maya",
  is_paid: true,
  is_shipped: false,
  created_timestamp: 1_760_000_000,
  updated_timestamp: 1_760_000_000,
  grandtotal: usd(2_499),
  transactions: [
    { transaction_id: receipt_id + 1, title: "Tray", quantity: 1, listing_id: 11, price: usd(2_499) },
  ],
  ...more,
});

async function etsyThatAnswers(answer: (path: string) => PeerReply) {
  const peer = await startHttpPeer(({ url }) => answer(url.split("?")[0] ?? ""));
  const [authUrl, apiKey, sharedSecret] = ["https://www.etsy.com", "keystring", "secret"];
  const channel = createEtsyChannel({
    apiUrl: peer.origin,
    authUrl,
    apiKey,
    sharedSecret,
    now,
    gate: openGate(),
    http: { delay: async () => undefined },
  });
  return { peer, channel };
}

const list = { shopExternalId: "9", minLastModified: now(), offset: 0, limit: 100 };
const one = { shopExternalId: "9", orderExternalId: "31" };

describeWithSpec("etsy", "by Etsy's own document", () => {
  it("both calls for orders are valid, and the documented replies are understood", async () => {
    const { channel, peer } = await etsyThatAnswers((path) => {
      const body = path.endsWith("/receipts") ? { count: 1, results: [receipt(31)] } : receipt(31);
      const reply = { method: "GET", path, status: 200, body };
      expect(loadEtsySpec().validateResponse(reply)).toEqual([]);
      return { json: body };
    });
    const page = await channel.listOrders(tokens, { ...list, offset: 100 });
    expect(page).toMatchObject({ orders: [{ externalId: "31" }], failures: [], read: 1 });
    expect(await channel.getOrder(tokens, one)).toMatchObject({ externalId: "31", status: "paid" });
    expect(peer.requests.flatMap((request) => loadEtsySpec().validateRequest(request))).toEqual([]);
    expect(peer.requests.map(({ url }) => url)).toEqual([
      "/v3/application/shops/9/receipts?min_last_modified=1772366400&sort_on=updated&sort_order=asc&limit=100&offset=100",
      "/v3/application/shops/9/receipts/31",
    ]);
  });
});

describe("orders of Etsy's", () => {
  it("that can't be read are named, and the rest of the page is kept", async () => {
    const results = [receipt(31), receipt(32, { grandtotal: "free" }), { status: "paid" }, receipt(34)];
    const { channel } = await etsyThatAnswers(() => ({ json: { count: 4, results } }));
    const page = await channel.listOrders(tokens, list);
    expect(page.orders.map((order) => order.externalId)).toEqual(["31", "34"]);
    expect(page.read).toBe(4);
    expect(page.failures).toEqual([
      { externalId: "32", reason: expect.stringContaining("grandtotal") },
      { externalId: null, reason: expect.stringContaining("receipt_id") },
    ]);
  });

  it("are null when gone, and unavailable when they can't be read", async () => {
    const gone = await etsyThatAnswers(() => ({ status: 404, json: { error: "no such receipt" } }));
    expect(await gone.channel.getOrder(tokens, one)).toBeNull();
    const odd = await etsyThatAnswers(() => ({ json: { receipt_id: 31 } }));
    await expect(odd.channel.getOrder(tokens, one)).rejects.toMatchObject({ kind: "unavailable" });
  });
});

describe("a webhook of Etsy's", () => {
  const at = (apiUrl: string) =>
    createEtsyChannel({ apiUrl, authUrl: apiUrl, apiKey: "k", sharedSecret: "s", now, gate: openGate() });
  const official = at("https://openapi.etsy.com");
  const event = (more: object = {}) => ({
    event_type: "order.paid",
    resource_url: "https://openapi.etsy.com/v3/application/shops/12/receipts/54",
    shop_id: 12,
    ...more,
  });

  it("names shop and order, whether the shop's id is a number or text", () => {
    const order = { kind: "order", shopExternalId: "12", orderExternalId: "54" };
    expect(official.parseEvent(event())).toEqual(order);
    expect(official.parseEvent(event({ shop_id: "12" }))).toEqual(order);
    const other = "https://api.etsy.com/v3/application/shops/12/receipts/54";
    expect(official.parseEvent(event({ resource_url: other }))).toEqual(order);
  });

  it.each([
    ["https://evil.example/v3/application/shops/12/receipts/54"],
    ["http://openapi.etsy.com/v3/application/shops/12/receipts/54"],
    ["https://openapi.etsy.com.evil.example/v3/application/shops/12/receipts/54"],
    ["https://openapi.etsy.com/v3/application/shops/13/receipts/54"],
    ["https://openapi.etsy.com/v3/application/shops/12/receipts/54/../55/x"],
    ["https://openapi.etsy.com/v3/application/shops/12"],
    ["not an address"],
  ])("about %s is ignored", (resource_url) => {
    expect(official.parseEvent(event({ resource_url }))).toMatchObject({
      kind: "ignored",
      shopExternalId: "12",
    });
  });

  it("is ignored when it is about something else than orders, or of another origin than the configured one", () => {
    expect(official.parseEvent(event({ event_type: "listing.sold" }))).toMatchObject({ kind: "ignored" });
    const local = at("http://127.0.0.1:4010");
    expect(local.parseEvent(event())).toMatchObject({ kind: "ignored" });
    const own = event({ resource_url: "http://127.0.0.1:4010/v3/application/shops/12/receipts/54" });
    expect(local.parseEvent(own)).toMatchObject({ kind: "order" });
    expect(official.parseEvent(own)).toMatchObject({ kind: "ignored" });
  });

  it.each([[undefined], [null], ["{}"], [{}], [event({ shop_id: -1 })], [event({ resource_url: 5 })]])(
    "is refused when it is none: %j",
    (body) => {
      expect(() => official.parseEvent(body)).toThrow(expect.objectContaining({ kind: "invalid" }));
    },
  );
});

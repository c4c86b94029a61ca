import { afterAll, beforeAll, expect, it } from "vitest";
import { type Api, openApi } from "./api.fixture";

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const NOT_CONNECTED = { connected: false, connection: null };

it("gives the address where Etsy asks for consent, a new one each time", async () => {
  const seller = await api.seller();
  const answers = [1, 2].map(() => api.send("GET", "/etsy/oauth/authorize", { seller }));
  const [first, second] = (await Promise.all(answers)).map(({ json }) => new URL(json.redirectUrl));
  expect(first?.origin).toBe(api.world.sandbox.origin);
  expect(first?.searchParams.get("code_challenge_method")).toBe("S256");
  expect(first?.searchParams.get("state")).not.toBe(second?.searchParams.get("state"));
});

it("shows the connected shop to its seller alone, and nothing of our secrets", async () => {
  const [keeper, stranger] = [await api.shopkeeper(), await api.seller()];
  const { status, json } = await api.send("GET", "/etsy/oauth/connection", { seller: keeper });
  expect(status).toBe(200);
  expect(json).toEqual({
    connected: true,
    connection: {
      id: expect.stringMatching(/^con_/),
      shopId: String(keeper.shop.shopId),
      shopName: keeper.shop.name,
      shopUrl: expect.stringContaining(String(keeper.shop.shopId)),
      currency: "USD",
      status: "active",
      lastSyncAt: null,
      createdAt: expect.stringMatching(/Z$/),
    },
  });
  const other = await api.send("GET", "/etsy/oauth/connection", { seller: stranger });
  expect(other.json).toEqual(NOT_CONNECTED);
});

it("disconnects the seller's own shop, and is safe to repeat", async () => {
  const [keeper, stranger] = [await api.shopkeeper(), await api.seller()];
  const disconnect = (seller: typeof stranger) => api.send("DELETE", "/etsy/oauth/connection", { seller });
  expect(await disconnect(stranger)).toMatchObject({ status: 200, json: { success: true } });
  const still = await api.send("GET", "/etsy/oauth/connection", { seller: keeper });
  expect(still.json.connected).toBe(true);
  for (const _time of [1, 2]) {
    expect(await disconnect(keeper)).toMatchObject({ status: 200, json: { success: true } });
    const after = await api.send("GET", "/etsy/oauth/connection", { seller: keeper });
    expect(after.json).toEqual(NOT_CONNECTED);
  }
});

it.each([
  ["GET", "/etsy/oauth/authorize"],
  ["GET", "/etsy/oauth/connection"],
  ["DELETE", "/etsy/oauth/connection"],
])("%s %s needs a token", async (method, path) => {
  expect(await api.send(method, path)).toMatchObject({ status: 401, json: { code: "unauthenticated" } });
});

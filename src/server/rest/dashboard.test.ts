import { afterAll, beforeAll, expect, it } from "vitest";
import { waitFor } from "@/testing/world";
import { type Api, type ApiSeller, openApi } from "./api.fixture";

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const overview = async (seller: ApiSeller) => (await api.send("GET", "/dashboard/overview", { seller })).json;

const EMPTY = {
  products: { total: 0 },
  agent: null,
  etsyConnection: null,
  channels: { whatsapp: "disconnected", telegram: "disconnected" },
  recentActivity: [],
  messages24h: { total: 0, processed: 0, pending: 0 },
};

it("is empty before anything is set up", async () => {
  expect(await overview(await api.seller())).toEqual(EMPTY);
});

it("shows a seller's shop, agent, bot and answered messages, and another seller nothing of them", async () => {
  const [seller, stranger] = [await api.shopkeeper(), await api.seller()];
  const { etsy, telegram } = api.world.sandbox;
  etsy.addListing({ shopId: seller.shop.shopId, title: "Walnut tray" });
  const bot = telegram.createBot();
  await api.world.startWorker();
  await api.send("POST", "/messaging/telegram/connect", { seller, body: { botToken: bot.token } });
  const { json } = await api.send("POST", "/agents/provision", { seller });
  await waitFor(async () => (await overview(seller)).agent.status === "active");
  telegram.customer("Marta").say(bot.username, "Hello! Do you have a walnut tray?");
  await waitFor(async () => {
    const { messages24h, products } = await overview(seller);
    return messages24h.processed === 1 && products.total === 1;
  });
  await api.world.stopWorker();
  const { recentActivity, ...glance } = await overview(seller);
  expect(glance).toEqual({
    products: { total: 1 },
    agent: {
      id: json.agent.id,
      name: json.agent.name,
      status: "active",
      createdAt: json.agent.createdAt,
    },
    etsyConnection: {
      shopName: seller.shop.name,
      status: "active",
      lastSyncAt: expect.stringMatching(/Z$/),
    },
    channels: { whatsapp: "disconnected", telegram: "connected" },
    messages24h: { total: 1, processed: 1, pending: 0 },
  });
  expect(recentActivity.length).toBeGreaterThan(0);
  expect(recentActivity[0]).toMatchObject({
    id: expect.stringMatching(/^evt_/),
    eventType: expect.any(String),
  });
  expect(await overview(stranger)).toEqual(EMPTY);
});

it("needs a token", async () => {
  expect(await api.send("GET", "/dashboard/overview")).toMatchObject({ status: 401 });
});

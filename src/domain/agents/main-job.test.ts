import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listProducts } from "@/domain/catalogue";
import { listSyncs } from "@/domain/channels";
import type { Ctx } from "@/domain/context";
import { connectTelegram, getThread, listConversations } from "@/domain/messaging";
import { createWorld, type World, waitFor } from "@/testing/world";
import { findAgentWithSession, listEvents, provisionAgent } from ".";

let world: World;
let ctx: Ctx;

beforeAll(async () => {
  world = await createWorld();
  await world.startWorker();
  ctx = await world.seller("Juniper");
});
afterAll(() => world.close());

describe("the main job", () => {
  it("brings the whole catalogue in after consent", async () => {
    await world.connectEtsy(ctx);
    await waitFor(async () => (await listSyncs(ctx)).runs[0]?.status === "done");
    const shop = world.sandbox.etsy.shops()[0];
    const { total } = await listProducts(ctx);
    expect(total).toBe(world.sandbox.etsy.listings(shop?.shopId ?? 0).length);
    expect(total).toBeGreaterThanOrEqual(150);
  });

  it("brings the agent to life, which greets", async () => {
    await provisionAgent(ctx);
    await waitFor(async () => (await findAgentWithSession(ctx))?.status === "active");
    await waitFor(async () => (await listEvents(ctx)).some((event) => event.type === "response"));
  });

  it("answers a customer's question once, with the disclosure, and true", async () => {
    const bot = world.sandbox.telegram.createBot();
    const channel = await connectTelegram(ctx, { botToken: bot.token });
    expect(channel.status).toBe("connected");
    const { products } = await listProducts(ctx, { state: "active", limit: 1 });
    const maya = world.sandbox.telegram.customer("Maya", "en");
    maya.say(bot.username, `How much is the ${products[0]?.title}?`);
    const sent = await waitFor(() => world.sandbox.telegram.sentMessages(bot.username)[0]);
    expect(sent.text).toContain("AI assistant");
    const { conversations } = await listConversations(ctx);
    const thread = await waitFor(async () => {
      const thread = await getThread(ctx, { conversationId: conversations[0]?.id ?? "" });
      return thread.messages.at(-1)?.delivery === "sent" && thread;
    });
    expect(thread.messages.map((message) => message.author)).toEqual(["customer", "agent"]);
    expect(thread.messages[1]?.ties.length).toBeGreaterThan(0);
  });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { connectDatabase, type DatabaseClient } from "@/db/client";
import type { Ctx } from "@/domain/context";
import { connectTelegram, getThread, listConversations } from "@/domain/messaging";
import { createWorld, type World, waitFor } from "@/testing/world";
import { startPolling } from "./poller";

let world: World;
let client: DatabaseClient;

beforeAll(async () => {
  world = await createWorld();
  client = connectDatabase(world.database.appUrl, { max: 4 });
});
afterAll(async () => {
  await client.close();
  await world.close();
});

/** As on a laptop with the real Telegram: nobody outside can reach us. */
const unreachable = <T extends Ctx | World["system"]>(ctx: T): T => ({
  ...ctx,
  settings: { ...ctx.settings, webhooks: { telegram: false } },
});

async function textsOf(ctx: Ctx): Promise<string[]> {
  const { conversations } = await listConversations(ctx);
  const threads = await Promise.all(conversations.map(({ id }) => getThread(ctx, { conversationId: id })));
  return threads.flatMap((thread) => thread.messages.map((message) => message.text));
}

it("fetches a bot's updates where no webhook can arrive: each once, also with two workers", async () => {
  const ctx = unreachable(await world.seller());
  const bot = world.sandbox.telegram.createBot();
  const channel = await connectTelegram(ctx, { botToken: bot.token });
  expect(channel).toMatchObject({ delivery: "polling", status: "connected" });
  const maya = world.sandbox.telegram.customer("Maya", "en");
  maya.say(bot.username, "Before anybody polls");
  const workers = [1, 2].map(() => startPolling(unreachable(world.system), client.sql));
  await waitFor(async () => (await textsOf(ctx)).length === 1);
  maya.say(bot.username, "While they poll");
  await waitFor(async () => (await textsOf(ctx)).length === 2);
  expect(await textsOf(ctx)).toEqual(["Before anybody polls", "While they poll"]);
  await Promise.all(workers.map((stop) => stop()));
  maya.say(bot.username, "After they stopped");
  // What was stored last is confirmed by a poll that may not have come any more, so it may be here too.
  expect(JSON.stringify(world.sandbox.telegram.pendingUpdates(bot.username))).toContain("After they stopped");
  expect(await textsOf(ctx)).toHaveLength(2);
});

it("polls nobody where webhooks arrive", async () => {
  const ctx = await world.seller();
  const bot = world.sandbox.telegram.createBot();
  expect(await connectTelegram(ctx, { botToken: bot.token })).toMatchObject({ delivery: "webhook" });
  const stop = startPolling(world.system, client.sql);
  await stop();
  const calls = world.sandbox.log.list({ platform: "telegram", operation: "getUpdates" });
  expect(calls.filter((call) => call.path.includes(bot.token))).toEqual([]);
});

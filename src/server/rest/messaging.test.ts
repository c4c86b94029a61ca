import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/kernel/ids";
import { type Api, type ApiSeller, openApi } from "./api.fixture";

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const connect = (seller: ApiSeller, body: object) =>
  api.send("POST", "/messaging/telegram/connect", { seller, body });
const channels = async (seller: ApiSeller) =>
  (await api.send("GET", "/messaging/channels", { seller })).json.channels;
const disconnect = (seller: ApiSeller, channelId: string) =>
  api.send("DELETE", `/messaging/channels/${channelId}`, { seller });

describe("connecting a Telegram bot", () => {
  it("makes a channel of it, the same one when repeated, and never shows its token", async () => {
    const seller = await api.seller();
    const bot = api.world.sandbox.telegram.createBot({ name: "Ada's candles" });
    const first = await connect(seller, { botToken: bot.token });
    expect(first.status).toBe(200);
    expect(first.json).toEqual({
      success: true,
      status: "connected",
      channelId: expect.stringMatching(/^chn_/),
      deepLink: expect.stringContaining(bot.username),
      error: null,
    });
    expect((await connect(seller, { botToken: ` ${bot.token}\n` })).json).toEqual(first.json);
    const listed = await api.send("GET", "/messaging/channels", { seller });
    expect(listed.json).toEqual({
      channels: [
        {
          id: first.json.channelId,
          platform: "telegram",
          platformId: String(bot.id),
          displayName: "Ada's candles",
          handle: bot.username,
          deepLink: first.json.deepLink,
          status: "connected",
          error: null,
          lastEventAt: null,
          createdAt: expect.stringMatching(/Z$/),
        },
      ],
    });
    expect(JSON.stringify(listed.json)).not.toContain(bot.token);
  });

  it("is refused when the bot is another seller's, or another bot is connected", async () => {
    const [first, second] = [await api.seller(), await api.seller()];
    const { telegram } = api.world.sandbox;
    const bot = telegram.createBot();
    await connect(first, { botToken: bot.token });
    expect(await connect(second, { botToken: bot.token })).toMatchObject({ status: 409 });
    expect(await channels(second)).toEqual([]);
    expect(await connect(first, { botToken: telegram.createBot().token })).toMatchObject({
      status: 409,
      json: { code: "conflict", detail: expect.stringContaining(bot.username) },
    });
  });

  it.each([
    ["nothing", {}, ["botToken"]],
    ["no bot's token", { botToken: "hello" }, ["botToken"]],
    ["a number", { botToken: 123_456 }, ["botToken"]],
    ["a chat's id, which can't be linked yet", { chatId: "123456789" }, ["botToken", "chatId"]],
  ])("is refused with %s", async (_what, body, fields) => {
    const seller = await api.seller();
    const { status, json } = await connect(seller, body);
    expect([status, json.code]).toEqual([400, "invalid"]);
    expect(json.errors.map(({ field }: { field: string }) => field)).toEqual(fields);
    if ("chatId" in body) expect(json.detail).toContain("can't be linked yet");
    expect(await channels(seller)).toEqual([]);
  });

  it("is refused with a token that Telegram doesn't know", async () => {
    const seller = await api.seller();
    const answer = await connect(seller, { botToken: `7000000001:${"A".repeat(35)}` });
    expect(answer).toMatchObject({ status: 400, json: { code: "invalid" } });
    expect(await channels(seller)).toEqual([]);
  });
});

describe("disconnecting a channel", () => {
  it("frees the bot, and is safe to repeat", async () => {
    const [first, second] = [await api.seller(), await api.seller()];
    const bot = api.world.sandbox.telegram.createBot();
    const { channelId } = (await connect(first, { botToken: bot.token })).json;
    for (const _time of [1, 2])
      expect(await disconnect(first, channelId)).toMatchObject({ status: 200, json: { success: true } });
    expect(await channels(first)).toMatchObject([{ id: channelId, status: "disconnected" }]);
    expect(await connect(second, { botToken: bot.token })).toMatchObject({ status: 200 });
  });

  it("is for its own seller alone", async () => {
    const [owner, stranger] = [await api.seller(), await api.seller()];
    const bot = api.world.sandbox.telegram.createBot();
    const { channelId } = (await connect(owner, { botToken: bot.token })).json;
    expect(await disconnect(stranger, channelId)).toMatchObject({ status: 404 });
    expect(await channels(owner)).toMatchObject([{ status: "connected" }]);
  });

  it("answers 404 to a channel nobody has, 400 to what can't be one", async () => {
    const seller = await api.seller();
    expect(await disconnect(seller, newId("channel"))).toMatchObject({ status: 404 });
    expect(await disconnect(seller, "17")).toMatchObject({
      status: 400,
      json: { errors: [{ field: "channelId" }] },
    });
  });
});

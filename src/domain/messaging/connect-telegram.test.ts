import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { auditLog, messagingChannels } from "@/db/schema";
import { type Ctx, inTransaction } from "@/domain/context";
import { createWorld, type World } from "@/testing/world";
import { connectTelegram, disconnectChannel, listChannels } from ".";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => void world.sandbox.faults.clear());
afterAll(() => world.close());

const newBot = () => world.sandbox.telegram.createBot();
const webhookOf = (username: string) =>
  world.sandbox.telegram.bots().find((bot) => bot.username === username)?.webhook ?? null;
const rows = (ctx: Ctx) => inTransaction(ctx, (ctx) => ctx.db.select().from(messagingChannels));

describe("connecting a bot", () => {
  it("asks Telegram who it is, has messages delivered with a secret, and notes it", async () => {
    const [ctx, bot] = [await world.seller(), newBot()];
    const channel = await connectTelegram(ctx, { botToken: ` ${bot.token}\n` });
    expect(channel).toMatchObject({ status: "connected", handle: bot.username, delivery: "webhook" });
    expect(channel.deepLink).toContain(bot.username);
    expect(webhookOf(bot.username)).toMatchObject({
      url: `${world.system.settings.appUrl}/api/webhooks/telegram/${channel.id}`,
      secretToken: expect.stringMatching(/^[\w-]{32}$/),
    });
    const audit = await inTransaction(ctx, (ctx) => ctx.db.select().from(auditLog));
    expect(audit.map((row) => row.action)).toContain("channel.connect");
    expect(JSON.stringify(audit)).not.toContain(bot.token);
  });

  it("keeps token and secret sealed, and lists neither", async () => {
    const [ctx, bot] = [await world.seller(), newBot()];
    await connectTelegram(ctx, { botToken: bot.token });
    const [row] = await rows(ctx);
    expect(JSON.stringify(row)).not.toContain(bot.token);
    expect(JSON.stringify(row)).not.toContain(webhookOf(bot.username)?.secretToken);
    expect(world.system.sealer.open(row?.tokenSealed ?? "", ctx.sellerId)).toBe(bot.token);
    expect(JSON.stringify(await listChannels(ctx))).not.toMatch(/sealed/i);
  });

  it("twice is one channel with a fresh secret", async () => {
    const [ctx, bot] = [await world.seller(), newBot()];
    const first = await connectTelegram(ctx, { botToken: bot.token });
    const secret = webhookOf(bot.username)?.secretToken;
    expect((await connectTelegram(ctx, { botToken: bot.token })).id).toBe(first.id);
    expect(await rows(ctx)).toHaveLength(1);
    expect(webhookOf(bot.username)?.secretToken).not.toBe(secret);
  });

  it("that another seller uses is a conflict, and leaves their webhook as it was", async () => {
    const [first, second, bot] = [await world.seller(), await world.seller(), newBot()];
    await connectTelegram(first, { botToken: bot.token });
    const before = webhookOf(bot.username);
    await expect(connectTelegram(second, { botToken: bot.token })).rejects.toMatchObject({
      kind: "conflict",
      message: `@${bot.username} is already connected to another account.`,
    });
    expect(webhookOf(bot.username)).toEqual(before);
    expect(await rows(second)).toEqual([]);
  });

  it("beside another one is a conflict that says what to do", async () => {
    const [ctx, one, two] = [await world.seller(), newBot(), newBot()];
    await connectTelegram(ctx, { botToken: one.token });
    await expect(connectTelegram(ctx, { botToken: two.token })).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining(`Disconnect it first, then connect @${two.username}`),
    });
  });

  it("that Telegram doesn't know, or that looks like none, is invalid", async () => {
    const ctx = await world.seller();
    const unknown = `1234567890:AA${"x".repeat(33)}`;
    await expect(connectTelegram(ctx, { botToken: unknown })).rejects.toMatchObject({ kind: "invalid" });
    for (const botToken of ["", "hello", "123:short", `12345:${"x".repeat(35)}/../getMe`])
      await expect(connectTelegram(ctx, { botToken })).rejects.toMatchObject({
        issues: [{ path: ["botToken"] }],
      });
    expect(await rows(ctx)).toEqual([]);
  });

  it("whose webhook Telegram refuses shows an error, and trying again mends it", async () => {
    const [ctx, bot] = [await world.seller(), newBot()];
    world.sandbox.faults.add({
      platform: "telegram",
      match: "setWebhook",
      kind: "status",
      status: 500,
      count: 1,
    });
    expect(await connectTelegram(ctx, { botToken: bot.token })).toMatchObject({
      status: "error",
      lastError: expect.stringContaining("Telegram"),
    });
    expect(await connectTelegram(ctx, { botToken: bot.token })).toMatchObject({
      status: "connected",
      lastError: null,
    });
  });
});

describe("disconnecting", () => {
  it("removes the webhook, erases the secrets and frees the bot; twice is once", async () => {
    const [ctx, other, bot] = [await world.seller(), await world.seller(), newBot()];
    const { id } = await connectTelegram(ctx, { botToken: bot.token });
    await disconnectChannel(ctx, { channelId: id });
    await disconnectChannel(ctx, { channelId: id });
    expect(webhookOf(bot.username)).toBeNull();
    expect(await rows(ctx)).toMatchObject([
      { status: "disconnected", tokenSealed: null, webhookSecretSealed: null },
    ]);
    const audit = await inTransaction(ctx, (ctx) => ctx.db.select().from(auditLog));
    expect(audit.filter((row) => row.action === "channel.disconnect")).toHaveLength(1);
    expect(await connectTelegram(other, { botToken: bot.token })).toMatchObject({ status: "connected" });
  });

  it("works although Telegram is down, and the same bot comes back to the same channel", async () => {
    const [ctx, bot] = [await world.seller(), newBot()];
    const { id } = await connectTelegram(ctx, { botToken: bot.token });
    world.sandbox.faults.add({ platform: "telegram", match: "deleteWebhook", kind: "cut", count: 1 });
    await disconnectChannel(ctx, { channelId: id });
    expect((await listChannels(ctx))[0]?.status).toBe("disconnected");
    expect((await connectTelegram(ctx, { botToken: bot.token })).id).toBe(id);
  });

  it("can't be done by another seller", async () => {
    const [ctx, other, bot] = [await world.seller(), await world.seller(), newBot()];
    const { id } = await connectTelegram(ctx, { botToken: bot.token });
    await expect(disconnectChannel(other, { channelId: id })).rejects.toMatchObject({ kind: "not_found" });
    expect(webhookOf(bot.username)).not.toBeNull();
    expect(await listChannels(other)).toEqual([]);
  });
});

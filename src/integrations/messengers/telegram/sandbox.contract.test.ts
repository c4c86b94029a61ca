import { expect, it, onTestFinished } from "vitest";
import type { InboundUpdate } from "@/integrations/messengers/port";
import { startSandbox } from "@/sandbox/server";
import { startHttpPeer } from "@/testing/http-peer";
import { createTelegramMessenger } from "./adapter";
import { verifySecret } from "./verify";

async function shopBot() {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const { telegram } = sandbox;
  const bot = telegram.createBot({ username: "walnut_bot", name: "Walnut & Co" });
  const messenger = createTelegramMessenger({ apiUrl: sandbox.origin });
  const poll = (offset: number) =>
    messenger.pollUpdates(bot.token, { offset, timeoutSeconds: 1, signal: new AbortController().signal });
  return { sandbox, telegram, bot, messenger, poll, ana: telegram.customer("Ana", "es") };
}

const textOf = (update: InboundUpdate) => (update.kind === "message" ? update.message.text : update.reason);

it("knows the bot by its token, and no other", async () => {
  const { messenger, bot, sandbox } = await shopBot();
  expect(await messenger.identify(bot.token)).toEqual({
    externalId: String(bot.id),
    username: "walnut_bot",
    name: "Walnut & Co",
    deepLink: `${sandbox.origin}/t.me/walnut_bot`,
  });
  const stranger = `999999:${"A".repeat(35)}`;
  await expect(messenger.identify(stranger)).rejects.toMatchObject({ kind: "invalid" });
});

it("reads by polling what a customer wrote, each once it is confirmed", async () => {
  const { messenger, poll, ana } = await shopBot();
  ana.start("walnut_bot", "ref_1");
  ana.say("walnut_bot", "¿Hola? 👋");
  ana.send("walnut_bot", "photo", "This one?");
  ana.send("walnut_bot", "voice");
  const updates = (await poll(0)).map(messenger.parseUpdate);
  expect(updates.map(textOf)).toEqual(["/start ref_1", "¿Hola? 👋", "This one?", null]);
  expect(updates[0]).toMatchObject({ kind: "message", message: { start: { payload: "ref_1" } } });
  expect(updates[3]).toMatchObject({
    message: { chatId: String(ana.id), contentType: "voice", sender: { name: "Ana", languageCode: "es" } },
  });
  expect(await poll(Number(updates.at(-1)?.externalId) + 1)).toEqual([]);
});

it("gets by webhook what a customer wrote, with the bot's secret, until the webhook is removed", async () => {
  const { messenger, bot, poll, ana } = await shopBot();
  const hook = await startHttpPeer(() => ({ status: 200 }));
  await messenger.setWebhook(bot.token, { url: `${hook.origin}/hook`, secret: "s3cret_-A" });
  ana.say("walnut_bot", "By webhook?");
  await expect.poll(() => hook.requests.length).toBe(1);
  const [request] = hook.requests;
  expect(verifySecret(request?.headers["x-telegram-bot-api-secret-token"] ?? null, "s3cret_-A")).toBe(true);
  expect(textOf(messenger.parseUpdate(JSON.parse(request?.body ?? "")))).toBe("By webhook?");

  await expect(poll(0)).rejects.toMatchObject({ kind: "conflict" });
  await messenger.removeWebhook(bot.token);
  ana.say("walnut_bot", "By polling?");
  expect((await poll(0)).map((update) => textOf(messenger.parseUpdate(update)))).toEqual(["By polling?"]);
});

it("shows typing, then brings the reply to the customer's phone", async () => {
  const { messenger, bot, ana } = await shopBot();
  ana.say("walnut_bot", "Hello?");
  await messenger.showTyping(bot.token, String(ana.id));
  expect(ana.typingMs("walnut_bot")).toBeGreaterThan(0);
  const sent = await messenger.sendText(bot.token, { chatId: String(ana.id), text: "Hi, *Ana* <3" });
  const last = ana.messages("walnut_bot").at(-1);
  expect(last).toMatchObject({ from: "bot", text: "Hi, *Ana* <3" });
  expect(sent).toEqual({ status: "sent", externalId: String(last?.messageId) });
});

it("tells what may be sent again from what may not", async () => {
  const { messenger, bot, ana, sandbox, telegram } = await shopBot();
  ana.say("walnut_bot", "Hello?");
  const send = () => messenger.sendText(bot.token, { chatId: String(ana.id), text: "Hi" });
  const rule = { platform: "telegram", match: "sendMessage", count: 1 } as const;

  sandbox.faults.add({ ...rule, kind: "rate_limit", retryAfterSeconds: 7 });
  expect(await send()).toMatchObject({ status: "retry", afterSeconds: 7 });
  sandbox.faults.add({ ...rule, kind: "expired_token" });
  expect(await send()).toMatchObject({ status: "rejected" });
  expect(telegram.sentMessages()).toHaveLength(0);
  sandbox.faults.add({ ...rule, kind: "cut", when: "after" });
  expect(await send()).toMatchObject({ status: "unknown" });
  expect(telegram.sentMessages()).toHaveLength(1);

  ana.block("walnut_bot");
  expect(await send()).toMatchObject({ status: "rejected" });
});

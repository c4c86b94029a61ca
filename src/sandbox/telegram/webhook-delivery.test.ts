import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, onTestFinished } from "vitest";
import { startWebhookReceiver } from "../../testing/webhook-receiver";
import { type Sandbox, startSandbox } from "../server";

let sandbox: Sandbox;
afterEach(() => sandbox.close());

async function connected(status?: (nth: number) => number | "cut", params: Record<string, unknown> = {}) {
  sandbox = await startSandbox();
  const hook = await startWebhookReceiver(status);
  onTestFinished(async () => void (await hook.close()));
  const bot = sandbox.telegram.createBot({ username: "oak_ember_bot" });
  await fetch(`${sandbox.origin}/bot${bot.token}/setWebhook`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ url: hook.url, ...params }),
  });
  const texts = () => hook.received.map(({ body }) => (body as { message: { text: string } }).message.text);
  return { hook, texts, bot, maya: sandbox.telegram.customer("Maya") };
}

const pending = () => sandbox.telegram.pendingUpdates("oak_ember_bot").length;

it("pushes updates with the secret in the header", async () => {
  const { hook, maya } = await connected(undefined, { secret_token: "s3cret-Token_1" });
  maya.say("oak_ember_bot", "Do you have mugs?");
  await expect.poll(pending).toBe(0);
  expect(hook.received[0]?.headers["x-telegram-bot-api-secret-token"]).toBe("s3cret-Token_1");
  expect(hook.received[0]?.body).toMatchObject({
    message: { text: "Do you have mugs?", chat: { id: maya.id } },
  });
  expect(sandbox.log.list({ operation: "webhook" })).toMatchObject([{ direction: "out", status: 200 }]);
});

it("keeps one chat's order while it fails, and tells why in getWebhookInfo", async () => {
  const { hook, texts, maya, bot } = await connected((nth) => (nth === 1 ? 503 : nth === 2 ? "cut" : 200));
  maya.say("oak_ember_bot", "one");
  maya.say("oak_ember_bot", "two");
  await expect.poll(() => hook.received.length).toBeGreaterThan(0);
  await expect
    .poll(async () => (await fetch(`${sandbox.origin}/bot${bot.token}/getWebhookInfo`)).json())
    .toMatchObject({
      result: { last_error_message: expect.stringMatching(/^Wrong response from the webhook: 503/) },
    });
  await expect.poll(pending, { timeout: 5_000 }).toBe(0);
  expect(texts()).toEqual(["one", "one", "one", "two"]);
});

it("does not let one customer's trouble hold up another's message", async () => {
  const { texts, maya } = await connected((nth) => (nth === 1 ? 500 : 200));
  maya.say("oak_ember_bot", "failing");
  await expect.poll(() => texts().length).toBe(1);
  sandbox.telegram.customer("Jonas").say("oak_ember_bot", "fine");
  await expect.poll(() => texts().length).toBe(2);
  expect(texts()[1]).toBe("fine");
});

it("delivers copies and out of order when told to", async () => {
  const { texts, maya } = await connected();
  sandbox.faults.add({ platform: "telegram", kind: "duplicate", count: 1 });
  maya.say("oak_ember_bot", "twice");
  await expect.poll(pending).toBe(0);
  sandbox.faults.add({ platform: "telegram", kind: "shuffle", count: 1 });
  maya.say("oak_ember_bot", "first");
  maya.say("oak_ember_bot", "second");
  await expect.poll(pending).toBe(0);
  expect(texts()).toEqual(["twice", "twice", "second", "first"]);
});

it("delivers what was waiting when a webhook is set, and after a restart", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const hook = await startWebhookReceiver();
  onTestFinished(async () => void (await hook.close()));
  const dataFile = join(folder, "state.json");
  const before = await startSandbox({ dataFile });
  const { token } = before.telegram.createBot({ username: "oak_ember_bot" });
  before.telegram.customer("Maya").say("oak_ember_bot", "still here?");
  await before.close();

  sandbox = await startSandbox({ dataFile });
  await fetch(`${sandbox.origin}/bot${token}/setWebhook?url=${encodeURIComponent(hook.url)}`);
  await expect.poll(() => hook.received.length).toBe(1);
  expect(hook.received[0]?.body).toMatchObject({ message: { text: "still here?" } });
});

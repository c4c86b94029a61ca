import { expect, it, onTestFinished } from "vitest";
import { describeWithSpec } from "../../testing/specs";
import { loadTelegramSpec } from "../../testing/telegram-spec";
import { startWebhookReceiver } from "../../testing/webhook-receiver";
import { startSandbox } from "../server";

describeWithSpec("telegram", "the Bot API stand-in against Telegram's field lists", () => {
  async function started() {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const spec = loadTelegramSpec();
    const { token } = sandbox.telegram.createBot({ username: "oak_ember_bot", name: "Oak & Ember" });
    const maya = sandbox.telegram.customer("Maya");
    async function checked(method: string, params: Record<string, unknown> = {}) {
      expect(spec.checkParams(method, params)).toEqual([]);
      const response = await fetch(`${sandbox.origin}/bot${token}/${method}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(params),
      });
      const body = await response.json();
      if (body.ok) expect(spec.checkResult(method, body.result)).toEqual([]);
      else expect(spec.checkType("ResponseParameters", body.parameters ?? {})).toEqual([]);
      return body;
    }
    return { sandbox, spec, maya, checked };
  }

  it("answers each method with the type that the document names", async () => {
    const { maya, checked } = await started();
    await checked("getMe");
    const { messageId } = maya.say("oak_ember_bot", "Do you have mugs?");
    expect((await checked("getUpdates")).result).toHaveLength(1);
    await checked("sendMessage", {
      chat_id: maya.id,
      text: "Yes!",
      reply_parameters: { message_id: messageId },
    });
    await checked("sendChatAction", { chat_id: maya.id, action: "typing" });
    await checked("setWebhook", {
      url: "https://shop.example/hook",
      secret_token: "abc",
      max_connections: 10,
    });
    await checked("getWebhookInfo");
    await checked("deleteWebhook", { drop_pending_updates: true });
  });

  it("tells a refused caller how long to wait in the document's type", async () => {
    const { maya, checked } = await started();
    maya.say("oak_ember_bot", "Hello");
    const answers = [];
    for (let sent = 0; sent < 6; sent += 1)
      answers.push(await checked("sendMessage", { chat_id: maya.id, text: "Hi" }));
    expect(answers.at(-1)).toMatchObject({ ok: false, error_code: 429, parameters: { retry_after: 1 } });
  });

  it("pushes every kind of update as the document's Update", async () => {
    const { sandbox, spec, maya, checked } = await started();
    const hook = await startWebhookReceiver();
    onTestFinished(async () => void (await hook.close()));
    await checked("setWebhook", { url: hook.url });
    maya.start("oak_ember_bot", "summer");
    maya.say("oak_ember_bot", "مرحبا 🫖");
    maya.send("oak_ember_bot", "photo", "like this one");
    maya.send("oak_ember_bot", "sticker");
    maya.send("oak_ember_bot", "voice");
    maya.block("oak_ember_bot");
    maya.unblock("oak_ember_bot");
    await expect.poll(() => sandbox.telegram.pendingUpdates("oak_ember_bot").length).toBe(0);
    expect(hook.received).toHaveLength(7);
    for (const { body } of hook.received) expect(spec.checkType("Update", body)).toEqual([]);
  });

  it("is judged by a document that finds mistakes", () => {
    const spec = loadTelegramSpec();
    const user = { id: 1, is_bot: false, first_name: "Maya" };
    expect(spec.checkType("User", user)).toEqual([]);
    expect(spec.checkType("User", { ...user, id: "1" })).toEqual(["User.id: not a Integer"]);
    expect(spec.checkType("User", { id: 1, is_bot: false })).toEqual(["User.first_name: missing"]);
    expect(spec.checkType("User", { ...user, nick: "M" })).toEqual(["User.nick: no such field"]);
    expect(spec.checkResult("getUpdates", [{ update_id: 1.5 }])).toEqual([
      "getUpdates.result[0].update_id: not a Integer",
    ]);
  });
});

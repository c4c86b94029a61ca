import { expect, it } from "vitest";
import { type PeerRequest, startHttpPeer } from "@/testing/http-peer";
import { describeWithSpec } from "@/testing/specs";
import { loadTelegramSpec } from "@/testing/telegram-spec";
import { createTelegramMessenger } from "./adapter";

const token = "123456:AAF-abcdefghijklmnopqrstuvwxyz0123456";

const answers: Record<string, unknown> = {
  getMe: { id: 123_456, is_bot: true, first_name: "Walnut & Co", username: "walnut_bot" },
  getUpdates: [],
  sendMessage: { message_id: 31, date: 1_700_000_000, chat: { id: 77, type: "private" }, text: "Hello" },
};
const methodOf = ({ url }: PeerRequest) => url.split("/").at(-1) ?? "";

describeWithSpec("telegram", "the Bot API's own document", () => {
  it("knows every method and parameter that we send", async () => {
    const spec = loadTelegramSpec();
    const { origin, requests } = await startHttpPeer((request) => ({
      json: { ok: true, result: answers[methodOf(request)] ?? true },
    }));
    const messenger = createTelegramMessenger({ apiUrl: origin });
    const signal = new AbortController().signal;
    await messenger.identify(token);
    await messenger.setWebhook(token, { url: "https://shop.example/hook", secret: "s3cret" });
    await messenger.removeWebhook(token);
    await messenger.pollUpdates(token, { offset: 4, timeoutSeconds: 1, signal });
    await messenger.sendText(token, { chatId: "77", text: "Hello" });
    await messenger.showTyping(token, "77");

    expect(requests.map(methodOf)).toEqual([
      "getMe",
      "setWebhook",
      "deleteWebhook",
      "getUpdates",
      "sendMessage",
      "sendChatAction",
    ]);
    for (const request of requests) {
      expect(spec.checkParams(methodOf(request), JSON.parse(request.body))).toEqual([]);
    }
  });
});

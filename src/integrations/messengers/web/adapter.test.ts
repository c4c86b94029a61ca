import { expect, it } from "vitest";
import { createWebMessenger } from "./adapter";

const messenger = createWebMessenger();

it("takes every message at once, each under an id of its own", async () => {
  const send = () => messenger.sendText("", { chatId: "tryout", text: "Hello" });
  const [first, second] = await Promise.all([send(), send()]);
  expect([first, second]).toMatchObject([{ status: "sent" }, { status: "sent" }]);
  expect(first).not.toEqual(second);
});

it("asks for no pause between messages, and typing is no call", async () => {
  expect(messenger.chatPauseMs).toBe(0);
  expect(await messenger.showTyping("", "tryout")).toBeUndefined();
});

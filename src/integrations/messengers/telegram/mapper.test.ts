import { describe, expect, it } from "vitest";
import { AppError } from "@/kernel/errors";
import { createTelegramMessenger } from "./adapter";

const { parseUpdate } = createTelegramMessenger({ apiUrl: "https://api.telegram.org" });

const person = {
  id: 77,
  is_bot: false,
  first_name: "Ana",
  last_name: "Ruiz",
  username: "ana",
  language_code: "es",
};

function update(message: Record<string, unknown>) {
  return {
    update_id: 9,
    message: {
      message_id: 5,
      date: 1_700_000_000,
      chat: { id: 77, type: "private" },
      from: person,
      ...message,
    },
  };
}

function messageOf(message: Record<string, unknown>) {
  const parsed = parseUpdate(update(message));
  if (parsed.kind !== "message") throw new Error(`ignored: ${parsed.reason}`);
  return parsed.message;
}

it("reads a person's text with who, where and when", () => {
  expect(parseUpdate(update({ text: "¿Hola? 👋" }))).toEqual({
    kind: "message",
    externalId: "9",
    message: {
      externalId: "5",
      chatId: "77",
      sender: { externalId: "77", name: "Ana Ruiz", username: "ana", languageCode: "es" },
      text: "¿Hola? 👋",
      contentType: "text",
      start: null,
      sentAt: new Date("2023-11-14T22:13:20Z"),
    },
  });
});

it("manages with the least that Telegram tells about a person", () => {
  const from = { id: 77, is_bot: false, first_name: "Ana" };
  expect(messageOf({ text: "Hi", from }).sender).toEqual({
    externalId: "77",
    name: "Ana",
    username: null,
    languageCode: null,
  });
});

it.each([
  ["photo", { photo: [{}], caption: "This one?" }, "This one?"],
  ["photo", { photo: [{}] }, null],
  ["voice", { voice: {} }, null],
  ["sticker", { sticker: {} }, null],
  ["animation", { animation: {}, document: {} }, null],
  ["venue", { venue: {}, location: {} }, null],
  ["unknown", { hologram: {} }, null],
])("names a %s and takes its caption for its text", (contentType, content, text) => {
  expect(messageOf(content)).toMatchObject({ contentType, text });
});

it.each([
  ["/start", { payload: null }],
  ["/start ", { payload: null }],
  ["/start ref_42-a", { payload: "ref_42-a" }],
  ["/start@our_bot ref", { payload: "ref" }],
  ["/starting", null],
  ["please /start", null],
])("reads %j as a first contact with %j", (text, start) => {
  expect(messageOf({ text }).start).toEqual(start);
});

describe("ignored", () => {
  it.each([
    ["a group", update({ text: "Hi", chat: { id: -1_001, type: "supergroup" } }), "supergroup"],
    ["a bot", update({ text: "Hi", from: { ...person, is_bot: true } }), "bot"],
    ["a message of nobody", update({ text: "Hi", from: undefined }), "sender"],
    ["a note of Telegram's", update({ pinned_message: {} }), "pinned_message"],
    ["an edit", { update_id: 9, edited_message: { text: "Hi" } }, "edited_message"],
    ["a kind of tomorrow", { update_id: 9, telepathy: { strength: 3 } }, "telepathy"],
    ["nothing", { update_id: 9 }, "empty"],
  ])("is %s", (_, body, reason) => {
    expect(parseUpdate(body)).toEqual({
      kind: "ignored",
      externalId: "9",
      reason: expect.stringContaining(reason),
    });
  });
});

describe("refused, naming the field", () => {
  it.each([
    ["text", "body"],
    [null, "body"],
    [[], "body"],
    [{}, "update_id"],
    [{ update_id: "9" }, "update_id"],
    [{ update_id: 9, message: "Hi" }, "message"],
    [update({ chat: undefined }), "message.chat"],
    [update({ text: 5 }), "message.text"],
    [update({ chat: { id: "77", type: "private" } }), "message.chat.id"],
  ])("is %j", (body, field) => {
    let thrown: unknown;
    try {
      parseUpdate(body);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toMatchObject({
      kind: "invalid",
      message: expect.stringContaining(field),
      meta: { fields: { [field]: expect.any(String) } },
    });
  });
});

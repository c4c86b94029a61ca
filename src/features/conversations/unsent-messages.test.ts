import { describe, expect, it } from "vitest";
import { readUnsent, stillUnsent, type UnsentMessage } from "./unsent-messages";

const unsent = (over: Partial<UnsentMessage> = {}): UnsentMessage => ({
  key: "k1",
  text: "Hello",
  at: 1,
  after: "msg_2",
  ...over,
});
const message = (id: string, text = "Hello", author = "seller") => ({ id, author, text });

describe("a message that was sent off", () => {
  it("is unsent until the thread has a newer one of the seller's with its words", () => {
    const older = [
      message("msg_1"),
      message("msg_2"),
      message("msg_3", "Hello", "customer"),
      message("msg_4", "Bye"),
    ];
    expect(stillUnsent([unsent()], older)).toHaveLength(1);
    expect(stillUnsent([unsent()], [...older, message("msg_5")])).toEqual([]);
  });

  it("is matched one for one when it was written twice", () => {
    const twice = [unsent(), unsent({ key: "k2" })];
    expect(stillUnsent(twice, [message("msg_3")]).map((one) => one.key)).toEqual(["k2"]);
    expect(stillUnsent(twice, [message("msg_3"), message("msg_4")])).toEqual([]);
  });

  it("waits for its own message once the server has named it", () => {
    const named = unsent({ messageId: "msg_9" });
    expect(stillUnsent([named], [message("msg_5")])).toHaveLength(1);
    expect(stillUnsent([named], [message("msg_9", "Hello (trimmed)")])).toEqual([]);
  });

  it("survives being kept, and what somebody else wrote in its place", () => {
    expect(readUnsent(JSON.stringify([unsent()]))).toEqual([unsent()]);
    for (const kept of [null, "", "{", "{}", "[1, null, {}]", '[{"key":"k"}]'])
      expect(readUnsent(kept)).toEqual([]);
  });
});

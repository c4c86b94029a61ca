import { describe, expect, it } from "vitest";
import { repairWords, saidByAgent, viewOf, viewOfOutgoing } from "./message-view";

const stored = (over: Partial<Parameters<typeof viewOf>[0]> = {}) =>
  viewOf({
    id: "msg_1",
    author: "agent",
    text: "Hello",
    contentType: "text",
    runId: null,
    ties: [],
    sentAt: new Date(0),
    createdAt: new Date(1),
    delivery: "sent",
    deliveryError: null,
    heldFor: null,
    draftText: null,
    ...over,
  });

describe("a message as it is shown", () => {
  it.each([
    ["pending", "pending", null],
    ["sending", "pending", null],
    ["read", "read", null],
    ["failed", "failed", "failed"],
    ["unknown", "unknown", "unknown"],
    ["cancelled", undefined, "held_back"],
    [null, undefined, null],
  ] as const)("is, while its delivery is %s, marked %s with the problem %s", (delivery, mark, kind) => {
    const view = stored({ delivery, deliveryError: "Why." });
    expect([view.delivery, view.problem?.kind ?? null]).toEqual([mark, kind]);
  });

  it("says why it did not go", () => {
    expect(stored({ delivery: "failed", deliveryError: "They blocked the bot." }).problem?.why).toBe(
      "They blocked the bot.",
    );
  });

  it("is a draft, with why it waits, and nothing on its way yet", () => {
    expect(stored({ delivery: "draft", heldFor: "topic" })).toMatchObject({
      isDraft: true,
      heldFor: "topic",
      delivery: undefined,
      problem: null,
    });
  });

  it.each([
    ["sent by itself", {}, true, "Mended before it was sent"],
    ["a draft", { delivery: "draft", heldFor: "shop" }, false, "Mended"],
    ["a draft that died", { delivery: "cancelled" }, false, "Mended"],
    ["sent in the seller's words", { author: "seller", draftText: "Hi" }, false, "Mended"],
    ["what our software said instead", { author: "system" }, true, "Held back"],
  ] as const)("%s claims no more than was done", (_name, over, said, words) => {
    const view = stored(over);
    expect([saidByAgent(view), repairWords(view)]).toEqual([said, words]);
  });

  it("is a note when it only opened the chat", () => {
    expect(stored({ author: "customer", contentType: "start" }).isNote).toBe(true);
  });

  it("that is not stored yet is on its way until it fails", () => {
    const outgoing = { key: "k", text: "Hi", at: 5, after: "", error: null };
    expect(viewOfOutgoing(outgoing)).toMatchObject({
      author: "seller",
      delivery: "pending",
      at: new Date(5),
    });
    expect(viewOfOutgoing({ ...outgoing, error: "Offline" }).delivery).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { hours } from "@/kernel/time";
import { decideReply } from "./decide-reply";
import { defaultTopics } from "./defaults";
import { quietUntil } from "./quiet-until";

const now = new Date("2026-11-21T12:00:00Z");
const open = {
  replyMode: "auto" as const,
  topics: defaultTopics,
  quietHours: null,
  holiday: null,
  draftUntil: null,
  maxTurns: null,
  maxSeconds: null,
};
const plain = { topics: [], channelMode: null, contactMode: null, askedAt: now, now };
const decide = (guardrails: Partial<typeof open>, asked: Partial<Parameters<typeof decideReply>[1]> = {}) =>
  decideReply({ ...open, ...guardrails }, { ...plain, ...asked });

describe("what becomes of an answer", () => {
  it("is sent where nothing speaks against it", () => {
    expect(decide({})).toEqual({ kind: "send" });
  });

  it("follows the contact before the channel before the shop", () => {
    expect(decide({ replyMode: "draft" as never })).toEqual({ kind: "draft", for: "shop" });
    expect(decide({ replyMode: "draft" as never }, { channelMode: "auto" })).toEqual({ kind: "send" });
    expect(decide({}, { channelMode: "draft" })).toEqual({ kind: "draft", for: "channel" });
    expect(decide({}, { channelMode: "draft", contactMode: "auto" })).toEqual({ kind: "send" });
    expect(decide({}, { contactMode: "off" })).toEqual({ kind: "off" });
  });

  it("takes the strictest of several topics", () => {
    const topics = { ...defaultTopics, shipping: "draft" as const };
    expect(decide({ topics }, { topics: ["product", "shipping"] })).toEqual({
      ...{ kind: "draft", for: "topic", topic: "shipping" },
    });
    expect(decide({ topics }, { topics: ["shipping", "refund"] })).toEqual({
      kind: "hand_over",
      topic: "refund",
    });
    expect(decide({ topics }, { topics: ["refund"], contactMode: "auto" })).toMatchObject({
      kind: "hand_over",
    });
  });

  it("is a draft in a shop's first days, and for a question that has waited half a day", () => {
    const draftUntil = new Date(now.getTime() + 1) as never;
    expect(decide({ draftUntil })).toEqual({ kind: "draft", for: "new_shop" });
    expect(decide({ draftUntil: now as never })).toEqual({ kind: "send" });
    const old = new Date(now.getTime() - hours(12) - 1);
    expect(decide({}, { askedAt: old })).toEqual({ kind: "draft", for: "old" });
  });
});

describe("quiet hours", () => {
  const quiet = (from: string, to: string, at: string) =>
    quietUntil({ quietHours: { from, to }, timeZone: "Europe/Berlin" }, new Date(at))?.toISOString() ?? null;

  it("span midnight, end at the shop's own time, and are none when they begin as they end", () => {
    expect(quiet("22:00", "08:00", "2026-11-21T22:30:00Z")).toBe("2026-11-22T07:00:00.000Z");
    expect(quiet("22:00", "08:00", "2026-11-22T06:59:00Z")).toBe("2026-11-22T07:00:00.000Z");
    expect(quiet("22:00", "08:00", "2026-11-22T07:00:00Z")).toBeNull();
    expect(quiet("12:00", "13:00", "2026-11-22T11:15:00Z")).toBe("2026-11-22T12:00:00.000Z");
    expect(quiet("08:00", "08:00", "2026-11-22T11:15:00Z")).toBeNull();
  });
});

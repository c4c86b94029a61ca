import { expect, it } from "vitest";
import type { UpdateGuardrails } from "@/domain/agents/schemas";
import { applied, type Guardrails, wayBack } from "./guardrails-change";

const now = new Date("2026-11-21T12:00:00Z");
const mine: Guardrails = {
  replyMode: "auto",
  topics: {
    product: "auto",
    shipping: "auto",
    order_status: "auto",
    returns: "auto",
    discount: "draft",
    refund: "hand_over",
    complaint: "hand_over",
    custom_order: "hand_over",
    legal: "hand_over",
    other: "auto",
  },
  quietHours: null,
  holiday: { from: "2026-12-20", to: "2027-01-03", shipsAgainOn: "2027-01-04" },
  draftUntil: null,
  caps: { dayMicros: 5_000_000, monthMicros: 60_000_000, contactDayMicros: 500_000 },
  maxTurns: null,
  maxSeconds: 30,
  timeZone: "Europe/Berlin",
};

it.each<[string, UpdateGuardrails]>([
  ["how replies go out", { replyMode: "draft" }],
  ["one topic", { topics: { discount: "hand_over" } }],
  ["two topics", { topics: { refund: "draft", other: "draft" } }],
  ["quiet hours", { quietHours: { from: "22:00", to: "08:00" } }],
  ["a holiday", { holiday: null }],
  ["a first day of drafts", { draftForHours: 24 }],
  ["a cap", { dayCapMicros: 1_000_000, contactDayCapMicros: 0 }],
  ["limits", { maxTurns: 4, maxSeconds: null }],
])("takes %s back as it was", (_what, change) => {
  const after = applied(mine, change, now);
  expect(after).not.toEqual(mine);
  expect(applied(after, wayBack(mine, change, now), now)).toEqual(mine);
});

it("names nothing in the way back that the change had not named", () => {
  expect(wayBack(mine, { topics: { discount: "auto" } }, now)).toEqual({ topics: { discount: "draft" } });
});

it("shows until when drafts last, and gives the hours left back", () => {
  const day = applied(mine, { draftForHours: 24 }, now);
  expect(day.draftUntil).toEqual(new Date("2026-11-22T12:00:00Z"));
  const later = new Date("2026-11-22T09:30:00Z");
  expect(wayBack(day, { draftForHours: 0 }, later)).toEqual({ draftForHours: 3 });
});

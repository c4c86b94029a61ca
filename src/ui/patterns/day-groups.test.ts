import { expect, it } from "vitest";
import { groupByDay } from "./day-groups";

const messages = [
  { id: "a", at: "2026-11-20T21:00:00Z" },
  { id: "b", at: "2026-11-20T23:30:00Z" },
  { id: "c", at: new Date("2026-11-21T08:00:00Z") },
];
const shape = (timeZone: string) =>
  groupByDay(messages, timeZone).map(({ day, items }) => [day, items.map((item) => item.id).join("")]);

it("separates days at midnight of the seller's time zone, not of UTC", () => {
  expect(shape("UTC")).toEqual([
    ["2026-11-20", "ab"],
    ["2026-11-21", "c"],
  ]);
  expect(shape("Europe/Berlin")).toEqual([
    ["2026-11-20", "a"],
    ["2026-11-21", "bc"],
  ]);
});

it("has no groups when there are no messages", () => {
  expect(groupByDay([], "UTC")).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { dayFigures, formatCount } from "./day-figures";

const none = { conversations: 0, answeredAlone: 0, medianReplySeconds: null, costMicros: 0 };
const usual = { conversations: 10, answeredAlone: 8, medianReplySeconds: 4, costMicros: 120_000 };
const figures = (now: typeof usual | typeof none, before: typeof usual | typeof none) =>
  dayFigures({ ...now, before }, "en-US");
const deltas = (now: typeof usual, before: typeof usual | typeof none) =>
  figures(now, before).map(({ delta }) => delta && { text: delta.text, tone: delta.tone ?? "neutral" });

describe("a day in figures", () => {
  it("claims nothing on a day without customers", () => {
    expect(figures(none, none).map(({ value }) => value)).toEqual(["0", "–", "–", "$0.00"]);
  });

  it("says what happened", () => {
    expect(figures(usual, none)).toMatchObject([
      { value: "10" },
      { value: "80%", hint: "8 of 10" },
      { value: "4.0 s" },
      { value: "$0.12" },
    ]);
  });

  it("compares with nothing where the day before was empty", () => {
    expect(deltas(usual, none)).toEqual([null, null, null, null]);
  });

  it("says that it was the same", () => {
    expect(new Set(deltas(usual, usual).map((delta) => delta?.text))).toEqual(new Set(["As the day before"]));
  });

  it("calls faster and more alone good, slower and less alone a thing to look at, the rest just more or less", () => {
    const better = { conversations: 13, answeredAlone: 12, medianReplySeconds: 1.5, costMicros: 150_000 };
    expect(deltas(better, usual)).toEqual([
      { text: "3 more", tone: "neutral" },
      { text: "12 points more", tone: "good" },
      { text: "2.5 s faster", tone: "good" },
      { text: "$0.03 more", tone: "neutral" },
    ]);
    expect(deltas(usual, better)).toEqual([
      { text: "3 fewer", tone: "neutral" },
      { text: "12 points less", tone: "warn" },
      { text: "2.5 s slower", tone: "warn" },
      { text: "$0.03 less", tone: "neutral" },
    ]);
  });
});

it.each([
  [0, "0"],
  [99_999, "99,999"],
  [123_456, "123.5K"],
  [1_000_000, "1M"],
])("writes %i so that it fits", (count, text) => {
  expect(formatCount(count, "en-US")).toBe(text);
});

import { expect, it } from "vitest";
import { wordDiff } from "./word-diff";

const told = (before: string, after: string) =>
  wordDiff(before, after).map(({ kind, text }) => `${{ same: " ", added: "+", removed: "-" }[kind]}${text}`);

it("tells the words that came and went", () => {
  expect(told("It costs $42.00.", "It costs $40.00.")).toEqual([" It costs $", "-42", "+40", " .00."]);
  expect(told("We have it.", "We have it, in blue.")).toEqual([" We have it", "+, in blue", " ."]);
});

it("takes neighbouring words for one change", () => {
  expect(told("a walnut tray", "two oak trays")).toEqual(["-a walnut tray", "+two oak trays"]);
});

it("gives both texts back whole, whatever they are", () => {
  const [before, after] = ["Hallo  Maya,\n\ndie Schale ist da 🙂", "Liebe Maya,\ndie blaue Schale ist da!"];
  const runs = wordDiff(before, after);
  const without = (kind: string) =>
    runs
      .filter((run) => run.kind !== kind)
      .map(({ text }) => text)
      .join("");
  expect(without("added")).toBe(before);
  expect(without("removed")).toBe(after);
  expect(wordDiff("same", "same")).toEqual([{ kind: "same", text: "same" }]);
  expect(wordDiff("", "new")).toEqual([{ kind: "added", text: "new" }]);
});

import { expect, it } from "vitest";
import { foldSame } from "./fold-same";
import type { DiffLine } from "./line-diff";

const lines = (marks: string): DiffLine[] =>
  [...marks].map((mark, at) => ({
    kind: mark === "+" ? "added" : mark === "-" ? "removed" : "same",
    text: `${at}`,
  }));
const shape = (marks: string, context = 1) =>
  foldSame(lines(marks), context).map(({ kind, lines: { length } }) => `${kind} ${length}`);

it("keeps what stands beside a change and folds the rest", () => {
  expect(shape("====-+====")).toEqual(["fold 3", "lines 4", "fold 3"]);
});

it("folds nothing where one line would be saved", () => {
  expect(shape("==+")).toEqual(["lines 1", "lines 2"]);
});

it("folds all of a text in which nothing changed", () => {
  expect(shape("=====")).toEqual(["fold 5"]);
});

it("knows where each part begins", () => {
  expect(foldSame(lines("====+"), 1).map(({ from }) => from)).toEqual([0, 3]);
});

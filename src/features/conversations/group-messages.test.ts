import { expect, it } from "vitest";
import { groupMessages } from "./group-messages";

const said = (id: string, author: string, minute: number, isNote = false) => ({
  id,
  author,
  at: new Date(minute * 60_000),
  isNote,
});
const grouped = (...messages: ReturnType<typeof said>[]) =>
  groupMessages(messages).map((group) => group.messages.map(({ id }) => id).join(""));

it("puts together what one author says at a stretch", () => {
  expect(
    grouped(
      said("a", "customer", 0),
      said("b", "customer", 1),
      said("c", "agent", 2),
      said("d", "customer", 3),
    ),
  ).toEqual(["ab", "c", "d"]);
});

it("begins anew after a pause", () => {
  expect(grouped(said("a", "agent", 0), said("b", "agent", 9), said("c", "agent", 20))).toEqual(["ab", "c"]);
});

it("leaves notes by themselves", () => {
  expect(grouped(said("a", "customer", 0), said("b", "customer", 1, true), said("c", "customer", 2))).toEqual(
    ["a", "b", "c"],
  );
});

it("has nothing to do for an empty thread", () => {
  expect(grouped()).toEqual([]);
});

import { expect, it } from "vitest";
import { changedParts, configOf, noChanges } from "./session-config";

const published = { soulInstructions: "Be kind.", rules: "" };

it("asks with nothing while nothing differs", () => {
  expect(configOf(noChanges, published)).toEqual({});
  expect(configOf({ ...noChanges, soul: "Be kind.", rules: "" }, published)).toEqual({});
});

it("asks with what differs, and names it", () => {
  const changes = {
    soul: "Be brief.",
    rules: "",
    topics: { refund: "draft" as const },
    knowledge: [
      { question: "Gift wrap?", answer: "Yes." },
      { question: "Half", answer: " " },
    ],
  };
  expect(changedParts(changes, published)).toEqual(["personality", "topics", "answers"]);
  expect(configOf(changes, published)).toEqual({
    soulInstructions: "Be brief.",
    topics: { refund: "draft" },
    knowledge: [{ question: "Gift wrap?", answer: "Yes." }],
  });
});

it("tries without a personality, too", () => {
  expect(configOf({ ...noChanges, soul: "" }, published)).toEqual({ soulInstructions: "" });
});

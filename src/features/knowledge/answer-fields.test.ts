import { expect, it } from "vitest";
import { SaveKnowledge } from "@/domain/agents/knowledge/schemas";
import { BODY_MAX, problemsOf, TITLE_MAX } from "./answer-fields";

const takes = (title: string, body: string) => SaveKnowledge.safeParse({ title, body }).success;

it("has the server's limits, to the character", () => {
  expect([takes("x".repeat(TITLE_MAX), "y"), takes("x".repeat(TITLE_MAX + 1), "y")]).toEqual([true, false]);
  expect([takes("x", "y".repeat(BODY_MAX)), takes("x", "y".repeat(BODY_MAX + 1))]).toEqual([true, false]);
});

it.each([
  ["", "y"],
  ["x", "  "],
  ["x", "y".repeat(BODY_MAX + 1)],
  ["x", "y"],
])("finds a problem where the server would (%#)", (title, body) => {
  const { title: ofTitle, body: ofBody } = problemsOf({ title, body });
  expect(!ofTitle && !ofBody).toBe(takes(title, body));
});

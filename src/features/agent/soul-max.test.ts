import { expect, it } from "vitest";
import { UpdateRules, UpdateSoul } from "@/domain/agents/schemas";
import { RULES_MAX } from "./own-words";
import { SOUL_MAX } from "./soul-max";

it("is what the server takes, to the character", () => {
  const takes = (length: number) => UpdateSoul.safeParse({ soulInstructions: "x".repeat(length) }).success;
  expect([takes(SOUL_MAX), takes(SOUL_MAX + 1)]).toEqual([true, false]);
});

it("likewise of the rules", () => {
  const takes = (length: number) => UpdateRules.safeParse({ rules: "x".repeat(length) }).success;
  expect([takes(RULES_MAX), takes(RULES_MAX + 1)]).toEqual([true, false]);
});

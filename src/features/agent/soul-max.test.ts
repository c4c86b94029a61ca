import { expect, it } from "vitest";
import { UpdateSoul } from "@/domain/agents/schemas";
import { SOUL_MAX } from "./soul-max";

it("is what the server takes, to the character", () => {
  const takes = (length: number) => UpdateSoul.safeParse({ soulInstructions: "x".repeat(length) }).success;
  expect([takes(SOUL_MAX), takes(SOUL_MAX + 1)]).toEqual([true, false]);
});

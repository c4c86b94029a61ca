import { expect, it } from "vitest";
import { z } from "zod";
import { storable, storableText } from "./text";

it("storableText repairs half surrogate pairs, drops NUL and keeps whole pairs", () => {
  expect(storableText("a\u0000\ud83d b 🧶")).toBe("a\ufffd b 🧶");
});

it("storable refuses what can't be stored, and nothing else", () => {
  const schema = storable(z.string());
  expect(schema.safeParse("wool 🧶 שלום").success).toBe(true);
  expect(schema.safeParse("a\u0000b").success).toBe(false);
  expect(schema.safeParse("\ud83d").success).toBe(false);
});

import { expect, it } from "vitest";
import { shortTitle } from "./short-title";

it.each([
  ["Hug Mug, Handmade Coffee Cup", "Hug Mug"],
  ["Walnut tray | serving board | gift for her", "Walnut tray"],
  ["  Speckled   Oat Bowl - stoneware", "Speckled Oat Bowl"],
  ["T-shirt for two", "T-shirt for two"],
  [", odd beginning", ", odd beginning"],
])("says %j as people say it", (title, said) => expect(shortTitle(title)).toBe(said));

it("cuts a title of forty words at a word's end", () => {
  const said = shortTitle(Array.from({ length: 40 }, (_, n) => `word${n}`).join(" "));
  expect(said.length).toBeLessThanOrEqual(48);
  expect(said).toMatch(/^word0 .*word\d$/);
});

it("cuts what has no words at all", () => expect(shortTitle("x".repeat(200))).toHaveLength(48));

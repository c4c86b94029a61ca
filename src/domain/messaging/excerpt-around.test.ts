import { expect, it } from "vitest";
import { excerptAround } from "./excerpt-around";

const long = `${"We talked about many other things before. ".repeat(6)}Do you have the walnut tray in stock? ${"Bye. ".repeat(40)}`;

it("leaves a short message whole, on one line", () => {
  expect(excerptAround(" Is the\n\ntray oiled? ", "tray", 160)).toBe("Is the tray oiled?");
});

it("begins shortly before the word that was found", () => {
  const excerpt = excerptAround(long, "WALN", 160);
  expect(excerpt).toMatch(/^….{1,42}walnut tray in stock\?.*…$/);
  expect(excerpt.length).toBeLessThanOrEqual(162);
});

it("begins at the beginning when no word is in sight", () => {
  expect(excerptAround(long, "zebra", 20)).toBe("We talked about many…");
});

it("finds nothing inside of words", () => {
  expect(excerptAround(`An intray of ${"x".repeat(300)} and a tray`, "tray", 40)).toBe("…and a tray");
});

it("survives one word without an end", () => {
  expect(excerptAround("a".repeat(10_000), "a", 160)).toHaveLength(161);
});

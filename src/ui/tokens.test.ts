import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The colours of one theme, by token. Only hex: what isn't a plain colour (scrim, shadow) carries no contrast. */
function colours(selector: string): Map<string, string> {
  const block = css.split(`${selector} {`)[1]?.split("}")[0] ?? "";
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["canvas", "surface", "raised"];
const on = (ink: string, ...papers: string[]) => papers.map((paper): [string, string] => [ink, paper]);

/** Ink and the grounds it is written on, anywhere in primitives and patterns. */
const textPairs = [
  ...on("text", ...grounds, "sunken", "accent-soft"),
  ...on("muted", ...grounds, "sunken"),
  ...on("faint", ...grounds, "sunken"),
  ...on("accent", ...grounds, "sunken", "accent-soft"),
  ...on("good", ...grounds, "good-soft"),
  ...on("warn", ...grounds, "warn-soft"),
  ...on("bad", ...grounds, "bad-soft"),
  ...on("accent-ink", "accent", "accent-hover"),
  ...on("bad-ink", "bad", "bad-hover"),
  ...on("canvas", "text"),
];

/** Control borders, dots, focus rings. */
const graphicPairs = [
  ...on("outline", ...grounds),
  ...on("focus", ...grounds, "sunken", "accent-soft"),
  ...on("outline", "sunken"),
  ...on("accent-ink", "accent"),
];

it("reads the luminance as WCAG defines it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each([
  ["light", ".light"],
  ["dark", ".dark"],
])("the %s theme", (_theme, selector) => {
  const theme = colours(selector);
  const ratio = ([ink, paper]: [string, string]) => contrast(theme.get(ink) ?? "#", theme.get(paper) ?? "#");

  it.each(textPairs)("writes %s on %s at 4.5:1 or more", (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(graphicPairs)("draws %s on %s at 3:1 or more", (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });
});

it("has the same colours in both themes", () => {
  expect([...colours(".dark").keys()]).toEqual([...colours(".light").keys()]);
});

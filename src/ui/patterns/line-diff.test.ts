import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineDiff } from "./line-diff";

const texts = fc
  .array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 })
  .map((lines) => lines.join("\n"));

describe("the difference of two texts", () => {
  it("keeps what is the same and names what is not", () => {
    expect(lineDiff("Be warm.\nSay hello.\nBe brief.", "Be warm.\nSay hi.\nBe brief.")).toEqual([
      { kind: "same", text: "Be warm." },
      { kind: "removed", text: "Say hello." },
      { kind: "added", text: "Say hi." },
      { kind: "same", text: "Be brief." },
    ]);
  });

  it("contains both texts whole", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const lines = lineDiff(before, after);
        const without = (kind: string) =>
          lines
            .filter((line) => line.kind !== kind)
            .map((line) => line.text)
            .join("\n");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });

  it("changes nothing between equal texts", () => {
    fc.assert(fc.property(texts, (text) => lineDiff(text, text).every((line) => line.kind === "same")));
  });
});

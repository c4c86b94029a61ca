import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitMessage } from "./split-message";
import type { Tie } from "./truth";

const sentence = "The bowl is thrown on the wheel and glazed twice. ";
const tie = (start: number, end: number): Tie => ({ start, end, factId: "f1", claim: "value" });

describe("a reply too long for one message", () => {
  it("stays whole when it fits", () => {
    expect(splitMessage("It's $42.", [tie(5, 8)])).toEqual([{ text: "It's $42.", ties: [tie(5, 8)] }]);
  });

  it("is cut after sentences, and its values stay where they stand", () => {
    const text = `${sentence.repeat(100)}It's $42. ${sentence.repeat(20)}`;
    const at = text.indexOf("$42");
    const parts = splitMessage(text, [tie(at, at + 3)]);
    expect(parts.length).toBe(2);
    for (const part of parts) expect(part.text).toMatch(/\.$/);
    const shown = parts.flatMap((part) => part.ties.map(({ start, end }) => part.text.slice(start, end)));
    expect(shown).toEqual(["$42"]);
  });

  it("loses nothing but blanks, stays within the limit and cuts no value, whatever it is", () => {
    const word = fc.stringMatching(/^[a-zé.,!?\n ]{1,40}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 600 }), fc.nat(9_000), (words, at) => {
        const text = words.join(" ");
        const value =
          at + 6 < text.length && !/^\s|\s$/.test(text.slice(at, at + 6)) ? [tie(at, at + 6)] : [];
        const parts = splitMessage(text, value);
        const bare = (some: string) => some.replaceAll(/\s/g, "");
        expect(bare(parts.map((part) => part.text).join(""))).toBe(bare(text));
        for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(3_800);
        const shown = parts.flatMap((part) => part.ties.map(({ start, end }) => part.text.slice(start, end)));
        expect(shown).toEqual(value.map(({ start, end }) => text.slice(start, end)));
      }),
    );
  });
});

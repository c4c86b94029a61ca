import { describe, expect, it } from "vitest";
import { splitAtWords } from "./split-at-words";

const shown = (text: string, words: string) =>
  splitAtWords(text, words)
    .map(({ part, isHit }) => (isHit ? `[${part}]` : part))
    .join("");

describe("the words of a search in a text", () => {
  it.each([
    ["Is the Walnut tray oiled?", "tray WALNUT", "Is the [Walnut] [tray] oiled?"],
    ["$36.00 (36)", "$36.00", "[$36.00] (36)"],
    ["a.b axb", "a.b", "[a.b] axb"],
    ["ليلى حداد", "حداد", "ليلى [حداد]"],
    ["plain", "", "plain"],
    ["", "x", ""],
    ["((", "(", "[(][(]"],
  ])("%j for %j", (text, words, marked) => expect(shown(text, words)).toBe(marked));

  it("loses nothing of the text", () => {
    const text = "tray ".repeat(400);
    expect(
      splitAtWords(text, "tray")
        .map(({ part }) => part)
        .join(""),
    ).toBe(text);
  });
});

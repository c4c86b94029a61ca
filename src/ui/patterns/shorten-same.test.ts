import { expect, it } from "vitest";
import { shortenSame } from "./shorten-same";
import { wordDiff } from "./word-diff";

const filler = "It is made of clay from the valley. ".repeat(10);
const textOf = (before: string, after: string, context = 20) =>
  shortenSame(wordDiff(before, after), context)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `[+${text}]` : `[-${text}]`))
    .join("");

it("keeps a few words beside each change", () => {
  expect(textOf(`${filler}It costs 20.${filler}`, `${filler}It costs 22.${filler}`)).toBe(
    "… valley. It costs [-20][+22].It is made of clay …",
  );
});

it("keeps both ends of what stands between two changes", () => {
  expect(textOf(`Red. ${filler}Big.`, `Blue. ${filler}Small.`)).toBe(
    "[-Red][+Blue]. It is made of … from the valley. [-Big][+Small].",
  );
});

it("leaves short texts as they are", () => {
  expect(textOf("A red bowl", "A blue bowl")).toBe("A [-red][+blue] bowl");
});

import { describe, expect, it } from "vitest";
import { cn } from "./class-names";

const cases: [says: string, given: string, expected: string][] = [
  ["a later size", "size-9 p-2 size-8", "p-2 size-8"],
  ["a size over both of its sides", "h-4 w-full size-8", "size-8"],
  ["one side beside the size that it changes", "size-9 w-auto", "size-9 w-auto"],
  ["both sides over the size", "size-9 h-4 w-auto", "h-4 w-auto"],
  ["padding all around over one side", "px-4 pt-2 p-5", "p-5"],
  ["one side beside the padding around", "p-5 pl-2", "p-5 pl-2"],
  ["a pair of sides", "pl-2 pt-1 px-4", "pt-1 px-4"],
  ["a negative margin", "mx-auto -ml-2 mx-1", "mx-1"],
  ["display", "inline-flex items-center flex", "items-center flex"],
  ["not display: growing", "flex flex-col flex-1", "flex flex-col flex-1"],
  [
    "the colour of text beside its size and place",
    "text-sm text-muted text-center text-accent",
    "text-sm text-center text-accent",
  ],
  ["a size of text in brackets", "text-xs text-[10px] text-text", "text-[10px] text-text"],
  [
    "a frame beside its colour",
    "border border-hairline border-b-2 border-outline",
    "border border-b-2 border-outline",
  ],
  ["round corners", "rounded-sm rounded-full", "rounded-full"],
  ["one corner beside all", "rounded-xl rounded-tl-sm", "rounded-xl rounded-tl-sm"],
  ["a font's weight beside its family", "font-mono font-medium font-semibold", "font-mono font-semibold"],
  ["classes that are the same", "truncate truncate", "truncate"],
  ["what must win in any case", "h-auto! h-4", "h-auto! h-4"],
  [
    "a width in brackets beside the colour of a frame",
    "border-2 border-[6px] border-bad border-dashed",
    "border-[6px] border-bad border-dashed",
  ],
  ["places", "inset-0 left-2 top-1 inset-x-4", "inset-0 top-1 inset-x-4"],
  ["self beside all", "justify-between justify-self-start justify-end", "justify-self-start justify-end"],
];

describe("class names", () => {
  it.each(cases)("keep the last of %s", (_, given, expected) => {
    expect(cn(given)).toBe(expected);
  });

  it("are compared only within the same variant", () => {
    expect(cn("p-2 md:p-4 hover:bg-sunken", "p-3 hover:bg-raised")).toBe("md:p-4 p-3 hover:bg-raised");
  });

  it("may have colons and brackets in variants and values", () => {
    const given = "[&_svg:not([class*=size-])]:size-4 before:content-[attr(data-x:y)] data-[state=open]:p-1";
    expect(cn(given, "size-8")).toBe(`${given} size-8`);
    expect(cn(given, "[&_svg:not([class*=size-])]:size-5")).toBe(
      "before:content-[attr(data-x:y)] data-[state=open]:p-1 [&_svg:not([class*=size-])]:size-5",
    );
  });

  it("leave out what is false or empty", () => {
    expect(cn("a", false, undefined, null, ["b", { c: true, d: false }], "")).toBe("a b c");
    expect(cn()).toBe("");
  });
});

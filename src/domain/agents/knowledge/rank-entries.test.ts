import { describe, expect, it } from "vitest";
import { alike } from "./alike";
import { contentWords } from "./content-words";
import { rankEntries } from "./rank-entries";

const entries = [
  { title: "Do you gift wrap?", body: "Yes, in kraft paper with a ribbon. Write a note at checkout." },
  { title: "How do I care for wooden boards?", body: "Wash by hand, oil once a month. No dishwasher." },
  { title: "How long does shipping abroad take?", body: "Two weeks to Canada. Gifts go out the same day." },
  { title: "Kann ich etwas gravieren lassen?", body: "Ja, bis zu zwölf Buchstaben." },
  { title: "Faites-vous des emballages cadeaux ?", body: "Oui, en papier kraft." },
  { title: "ギフト包装はできますか", body: "はい、無料でできます。" },
];
const titles = (query: string) => rankEntries(query, entries).map(({ entry }) => entry.title);

describe("a search among the shop's answers", () => {
  it("takes a word of the title for more than one of the text", () => {
    expect(titles("gift")).toEqual(["Do you gift wrap?", "How long does shipping abroad take?"]);
  });

  it.each([
    ["gift wrapping", "Do you gift wrap?"],
    ["giftt warp", "Do you gift wrap?"],
    ["do you offer gift wrap for christmas", "Do you gift wrap?"],
    ["dishwasher", "How do I care for wooden boards?"],
    ["board care", "How do I care for wooden boards?"],
    ["delivery time canada", "How long does shipping abroad take?"],
    ["Gravur gravieren", "Kann ich etwas gravieren lassen?"],
    ["zwolf buchstaben", "Kann ich etwas gravieren lassen?"],
    ["emballage cadeau", "Faites-vous des emballages cadeaux ?"],
    ["包装", "ギフト包装はできますか"],
  ])("finds for %s: %s", (query, title) => expect(titles(query)[0]).toBe(title));

  it.each(["", "?!", "do you have the", "walnut tray", "payment in instalments"])(
    "finds nothing for %j",
    (query) => expect(titles(query)).toEqual([]),
  );

  it("is not led astray by words that most entries have", () => {
    const mugs = Array.from({ length: 40 }, (_, at) => ({ title: `Mug ${at}`, body: "A mug." }));
    const odd = { title: "Mug handles", body: "They hold." };
    expect(rankEntries("mug handles", [...mugs, odd])[0]?.entry).toBe(odd);
  });

  it("goes through a full book in a moment", () => {
    const letters = "abcdefghijklmnopqrst";
    const word = (at: number) =>
      [...String(at * 7_919 + 10_000)].map((digit) => letters[Number(digit) * 2]).join("");
    const body = (at: number) =>
      Array.from({ length: 60 }, (_, n) => word((at * 7 + n * 13) % 900)).join(" ");
    const full = Array.from({ length: 300 }, (_, at) => ({
      title: `About ${word(at + 1_000)}`,
      body: body(at),
    }));
    rankEntries("warm up", full);
    const started = performance.now();
    expect(rankEntries(`about ${word(1_123)} please`, full)[0]?.entry).toBe(full[123]);
    // Takes about 10 ms where much else goes on; many times that would be a mistake in here.
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe("two words", () => {
  it.each([
    ["wrap", "wrap"],
    ["wrap", "wrapping"],
    ["mug", "mugs"],
    ["geschenk", "geschenkverpackung"],
    ["verpackung", "geschenkverpackung"],
    ["warp", "wrap"],
    ["dishwahser", "dishwasher"],
  ])("%s stands for %s", (one, other) => expect(alike(one, other)).toBeGreaterThan(0.5));

  it.each([
    ["mug", "rug"],
    ["cat", "cattle"],
    ["2024", "2025"],
    ["care", "carpet"],
    ["return", "require"],
  ])("%s doesn't stand for %s", (one, other) => expect(alike(one, other)).toBe(0));
});

it("reads words without case, accents and what every text has", () => {
  expect([...contentWords("Könnt ihr das GRÖẞTE Brett für 2 Löffel machen? 包装紙")]).toEqual([
    "grosste",
    "brett",
    "2",
    "loffel",
    "machen",
    "包装",
    "装紙",
  ]);
});

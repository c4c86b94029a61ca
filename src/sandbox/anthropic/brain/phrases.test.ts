import { expect, it } from "vitest";
import { checkReply, type Fact } from "@/domain/agents/truth";
import type { Phrase, Phrasebook } from "./phrasebook";
import { german } from "./phrases/de";
import { english } from "./phrases/en";
import { spanish } from "./phrases/es";
import { french } from "./phrases/fr";
import { italian } from "./phrases/it";
import { dutch } from "./phrases/nl";

const books: [string, Phrasebook][] = [
  ["en-US", english],
  ["de-DE", german],
  ["fr-FR", french],
  ["es-ES", spanish],
  ["it-IT", italian],
  ["nl-NL", dutch],
];

function factsWith(quantity: number): Fact[] {
  const row = { entityId: "lst_1", version: "2026-11-20T09:00:00Z" };
  return [
    { ...row, id: "f1", kind: "price", field: "price", value: { amountMinor: 4_200, currency: "USD" } },
    { ...row, id: "f2", kind: "quantity", field: "quantity", value: quantity },
    { ...row, id: "f3", kind: "date", field: "orderedAt", value: "2026-11-01" },
    { ...row, id: "f4", kind: "date", field: "shippedAt", value: "2026-11-03" },
    { ...row, id: "f5", kind: "price", field: "total", value: { amountMinor: 8_400, currency: "USD" } },
  ];
}

const slots: Record<string, string> = {
  title: "Walnut tray",
  variant: "Blue, Large",
  wanted: "purple",
  options: "Blue, Green",
  words: '"teapot"',
  text: '"Made with care."',
  country: "Canada",
  ofShop: " of Juniper & Clay",
  price: "{{f1}}",
  quantity: "{{f2}}",
  number: "3400000001",
  ordered: "{{f3}}",
  shipped: "{{f4}}",
  items: "“Walnut tray”",
  url: "https://post.example/track",
  other: "Oak board",
  otherPrice: "{{f1}}",
  difference: "{{f5}}",
  total: "{{f5}}",
  count: "2",
};

/** Phrases that state that there is nothing left; the rest are said of what is there. */
const soldOut: Phrase[] = ["soldOut", "soldOutPrice", "listLineSoldOut", "variantSoldOut"];

it.each(books)("the product's own check of replies lets every sentence pass: %s", (locale, book) => {
  const sets = [book.phrases, ...Object.values(book.tones)];
  for (const set of sets) {
    for (const [phrase, sentences] of Object.entries(set)) {
      for (const sentence of sentences) {
        const text = sentence.replace(/(?<!\{)\{(\w+)\}(?!\})/g, (_, name: string) => slots[name] ?? "");
        expect(text).not.toMatch(/undefined|\{\w*[a-z]{3,}\}/);
        const facts = factsWith(soldOut.includes(phrase as Phrase) ? 0 : 3);
        const check = checkReply({
          text,
          facts,
          sources: ["https://post.example"],
          customerWords: ["teapot", "order 3400000001", "2 trays"],
          locale,
        });
        expect(check.ok ? [] : [text, check.failures]).toEqual([]);
      }
    }
  }
});

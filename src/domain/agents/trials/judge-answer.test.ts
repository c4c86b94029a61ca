import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeAnswer } from "./judge-answer";

const nothing = { mustSay: [], mustNotSay: [], mustHandOver: false };
const said = (text: string) => ({ text, handedOver: false });
const handedOver = { text: null, handedOver: true };

const missing = (phrase: string, text: string) => judgeAnswer({ ...nothing, mustSay: [phrase] }, said(text));

describe("a phrase is found", () => {
  it.each([
    ["WALNUT tray", "The walnut Tray is here."],
    ["cafe creme", "Une tasse « Café Crème »"],
    ["café", "cafe"],
    ["Straße", "die STRASSE"],
    ["don't", "We don’t ship there."],
    ["two  words", "two\nwords"],
    ["hand-made", "hand‑made"],
    ["gift", "It comes as two gifts."],
    ["$42.00", "It costs $42.00."],
    ["42", "It costs $42.00."],
    ["42.5", "42,50 €"],
    ["1299", "US$1,299.00 in all"],
    ["1,299.00", "1.299,00 €"],
    ["1 299", "1\u202f299 €"],
    ["1299", "1 299 kr"],
    ["200 ml", "We have 3 200 ml bottles"],
    ["1’299", "CHF 1299.–"],
    ["1 234 567", "1,234,567"],
    ["在庫", "はい、在庫あります。"],
    ["2026-11-24", "on 2026-11-24"],
    ["24.11.2026", "am 24.11.2026"],
  ])("%s in %s", (phrase, text) => {
    expect(missing(phrase, text)).toEqual([]);
  });
});

describe("a phrase is not found", () => {
  it.each([
    ["art", "Let's start over"],
    ["42", "It costs $142.00."],
    ["42", "It costs $42.50."],
    ["42", "It costs $420."],
    ["5", "It costs 42.5 dollars"],
    ["1299", "1,298.00"],
    ["299", "1,299.00"],
    ["walnut tray", "The walnut wood tray"],
    ["0.299", "299"],
  ])("%s in %s", (phrase, text) => {
    expect(missing(phrase, text)).toEqual([`It doesn't say “${phrase}”.`]);
  });
});

describe("an answer", () => {
  it("fails by what it must not say, each phrase named", () => {
    const test = { ...nothing, mustNotSay: ["discount", "Rabatt", "10 %"] };
    expect(judgeAnswer(test, said("You get a DISCOUNT of 10\u00a0%."))).toEqual([
      "It says “discount”.",
      "It says “10 %”.",
    ]);
    expect(judgeAnswer(test, said("It costs $42.00."))).toEqual([]);
  });

  it("that goes to the seller passes where it must, and fails where something was to be said", () => {
    expect(judgeAnswer({ ...nothing, mustHandOver: true }, handedOver)).toEqual([]);
    expect(judgeAnswer({ ...nothing, mustHandOver: true }, said("Sure!"))).toEqual([
      "It answered by itself; it should have called you.",
    ]);
    expect(judgeAnswer({ ...nothing, mustSay: ["$42"] }, handedOver)).toEqual([
      "It called you instead of answering.",
    ]);
    expect(judgeAnswer({ ...nothing, mustNotSay: ["discount"] }, handedOver)).toEqual([]);
  });

  it("that is empty says nothing", () => {
    expect(judgeAnswer({ ...nothing, mustSay: ["a"], mustNotSay: ["b"] }, said(""))).toEqual([
      "It doesn't say “a”.",
    ]);
  });

  it("always says each of its own words, whatever they are", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\d ]{1,30}$/u), fc.string({ maxLength: 40 }), (phrase, rest) => {
        fc.pre(phrase.trim() !== "" && phrase === phrase.trim());
        expect(missing(phrase, `${phrase} . ${rest}`)).toEqual([]);
      }),
    );
  });
});

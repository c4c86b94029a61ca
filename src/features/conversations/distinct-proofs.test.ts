import { expect, it } from "vitest";
import { distinctProofs } from "./distinct-proofs";

const text = "The tray is $42, the bowl $42, and again: the tray is $42.";
const at = (start: number, offer: string) => ({
  start,
  end: start + 3,
  claim: "value" as const,
  fact: { id: "f1" },
  offer: { id: offer },
});

it("shows a value once per row, in the order of the text", () => {
  const proofs = [at(54, "tray"), at(26, "bowl"), at(12, "tray")];
  expect(distinctProofs(text, proofs).map(({ words, proof }) => [words, proof.offer.id])).toEqual([
    ["$42", "tray"],
    ["$42", "bowl"],
  ]);
});

it("leaves out what points past the text", () => {
  expect(distinctProofs("short", [at(40, "tray")])).toEqual([]);
});

it("shows the number alone where the reply says it and that there is stock", () => {
  const stock = "22 in stock";
  const [count, claim] = [
    { start: 0, end: 2, claim: "value" as const, fact: { id: "f2" }, offer: { id: "tray" } },
    { start: 3, end: 11, claim: "available" as const, fact: { id: "f2" }, offer: { id: "tray" } },
  ];
  expect(distinctProofs(stock, [count, claim]).map(({ words }) => words)).toEqual(["22"]);
  expect(distinctProofs(stock, [claim]).map(({ words }) => words)).toEqual(["in stock"]);
});

import { expect, it } from "vitest";
import { distinctProofs } from "./distinct-proofs";

const text = "The tray is $42, the bowl $42, and again: the tray is $42.";
const at = (start: number, offer: string) => ({
  start,
  end: start + 3,
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

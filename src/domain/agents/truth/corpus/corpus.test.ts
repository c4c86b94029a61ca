import { afterAll, describe, expect, it } from "vitest";
import { checkReply } from "../check-reply";
import { passes, refused, tooStrict } from "./all.fixture";
import type { Told } from "./corpus.fixture";

function failuresOf({ world, locale, text }: Told) {
  const result = checkReply({ ...world, locale, text });
  return result.ok ? [] : result.failures;
}

describe("the corpus of replies", () => {
  it.each(refused)("refuses, in $place, $kind: $text", (told) => {
    expect(failuresOf(told).map((failure) => failure.kind)).toContain(told.kind);
  });

  it.each(passes)("lets through, in $place: $text", (told) => {
    expect(failuresOf(told)).toEqual([]);
  });

  it.each(tooStrict)("refuses although true, in $place: $text", (told) => {
    expect(failuresOf(told)).not.toEqual([]);
  });

  it("refuses at most 1 of 100 true replies", () => {
    expect(tooStrict.length / (passes.length + tooStrict.length)).toBeLessThanOrEqual(0.01);
  });

  it("tells no reply twice", () => {
    const lines = [...passes, ...tooStrict, ...refused].map(
      (told) => `${told.place} ${told.locale} ${told.text}`,
    );
    expect(lines).toHaveLength(new Set(lines).size);
  });

  afterAll(() => {
    const wrong = refused.filter((told) => failuresOf(told).length === 0).length;
    const trues = [...passes, ...tooStrict];
    const lost = trues.filter((told) => failuresOf(told).length > 0).length;
    process.stdout.write(
      `False replies passed: ${wrong} of ${refused.length}. True replies refused: ${lost} of ${trues.length}.\n`,
    );
  });
});

import { describe, expect, it } from "vitest";
import { checkReply } from "./check-reply";
import { worlds } from "./worlds.fixture";

describe("a reply let through", () => {
  const check = (text: string) => checkReply({ ...worlds.usd, locale: "en-US", text });

  it("ties values, filled in or written out, to their facts", () => {
    const result = check("The mug is {{f1}}; the tray is $24.99 with a dozen left.");
    if (!result.ok) throw new Error(JSON.stringify(result.failures));
    expect(result.ties.map((tie) => [result.text.slice(tie.start, tie.end), tie.factId])).toEqual([
      ["$42.00", "f1"],
      ["24.99", "f3"],
      ["dozen", "f4"],
    ]);
  });

  it("ties a claim about stock to the product that its sentence shows", () => {
    const result = check("The mug ({{f1}}) is in stock.");
    expect(result).toMatchObject({
      ok: true,
      ties: [{ factId: "f1" }, { factId: "f2", claim: "available" }],
    });
  });

  it("loses characters that can't be seen", () => {
    expect(check("The mug is $4\u200b2.")).toMatchObject({ ok: true, text: "The mug is $42." });
  });
});

describe("a reply refused", () => {
  it("names each failure with its place, for the repair", () => {
    expect(checkReply({ ...worlds.usd, locale: "en-US", text: "It's $43, with 9 left." })).toEqual({
      ok: false,
      failures: [
        { kind: "ungrounded_price", value: "43", excerpt: "It's $43, with 9 left." },
        { kind: "ungrounded_quantity", value: "9", excerpt: "It's $43, with 9 left." },
      ],
    });
  });

  it("may be too long to be read at all", () => {
    const result = checkReply({ ...worlds.usd, locale: "en-US", text: "a".repeat(10_001) });
    expect(result).toMatchObject({ ok: false, failures: [{ kind: "too_long" }] });
  });

  it.each([
    "in stock ",
    "1 or ",
    "12 oz ",
    "{{",
    "1 000",
    "1,",
    "not in stock ",
    "two ",
    "$",
    "free ",
    "refund ",
  ])("comes to an end on 10 000 characters of '%s'", (piece) => {
    const text = piece.repeat(10_000 / piece.length);
    expect(checkReply({ ...worlds.dozen, locale: "en-US", text })).toHaveProperty("ok");
  });
});

import { describe, expect, it } from "vitest";
import { fillPlaceholders } from "./fill-placeholders";
import { worlds } from "./worlds.fixture";

const fill = (text: string, locale = "en-US") => fillPlaceholders(text, worlds.eur.facts, locale);

describe("filling placeholders", () => {
  it("formats for the customer's locale and says which characters show which fact", () => {
    expect(fill("Becher {{f1}}, Tische {{F4}}.", "de-DE")).toEqual({
      ok: true,
      text: "Becher 42,00\u00a0€, Tische 1.299.",
      spans: [
        { start: 7, end: 14, factId: "f1" },
        { start: 23, end: 28, factId: "f4" },
      ],
    });
  });

  it.each(["{{f1}}", "{{ f1 }}", "{{F1}}", "€{{f1}}", "{{f1}}€"])("reads %s as one price", (text) => {
    expect(fill(text)).toMatchObject({ ok: true, text: "€42.00" });
  });

  it("falls back to English where the locale is unknown", () => {
    expect(fill("{{f1}}", "no such locale")).toMatchObject({ text: "€42.00" });
  });

  it("never fills what a value brings along", () => {
    const facts = [
      { id: "f1", kind: "text", entityId: "prd_1", field: "title", version: "v", value: "{{f2}}" } as const,
    ];
    expect(fillPlaceholders("{{f1}}", facts, "en")).toMatchObject({ ok: true, text: "{{f2}}" });
  });

  it.each(["{{f77}}", "{{x1}}"])("fails on %s, which is no fact", (text) => {
    expect(fill(`It is ${text}.`)).toMatchObject({
      ok: false,
      failures: [{ kind: "unknown_placeholder", value: text, excerpt: `It is ${text}.` }],
    });
  });

  it.each(["{{f1}", "{f1}", "f1}}", "{{}}", "{{f 1}}", "{{{f1}}}", "{{f1|upper}}"])(
    "fails on malformed %s",
    (text) => {
      const filled = fill(text);
      expect(filled.ok ? [] : filled.failures.map((failure) => failure.kind)).toContain(
        "malformed_placeholder",
      );
    },
  );
});

import { describe, expect, it } from "vitest";
import { createFactBook, type NewFact, toolValue } from "./facts";

const price = (amountMinor: number, version = "2026-01-01T00:00:00.000Z"): NewFact => ({
  kind: "price",
  entityId: "var_1",
  field: "price",
  version,
  value: { amountMinor, currency: "USD" },
});

describe("a fact book", () => {
  it("keeps one id for the same row, field and value, with the newest version", () => {
    const book = createFactBook();
    expect(book.add(price(4_200))).toBe("f1");
    expect(book.add(price(4_200, "2026-02-02T00:00:00.000Z"))).toBe("f1");
    expect(book.list()).toHaveLength(1);
    expect(book.get("f1")?.version).toBe("2026-02-02T00:00:00.000Z");
  });

  it("gives another value of the same field another id", () => {
    const book = createFactBook();
    expect([book.add(price(4_200)), book.add(price(4_300))]).toEqual(["f1", "f2"]);
  });

  it("goes on counting where an earlier book ended", () => {
    const earlier = createFactBook();
    earlier.add(price(4_200));
    const later = createFactBook(earlier.list());
    expect([later.add(price(4_200)), later.add(price(1))]).toEqual(["f1", "f2"]);
  });

  it("shows values to the model in plain decimal text", () => {
    const book = createFactBook();
    book.add(price(4_200));
    book.add({ kind: "quantity", entityId: "var_1", field: "quantity", version: "v", value: 1_299 });
    book.add({ kind: "text", entityId: "prd_1", field: "title", version: "v", value: "Walnut tray" });
    expect(book.list().map(toolValue)).toEqual([
      { fact: "f1", value: "42.00 USD" },
      { fact: "f2", value: "1299" },
      { fact: "f3", value: "Walnut tray" },
    ]);
  });
});

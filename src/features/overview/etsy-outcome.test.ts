import { describe, expect, it } from "vitest";
import { etsyErrors } from "@/domain/channels/schemas";
import { etsyOutcome } from "./etsy-outcome";

describe("how connecting Etsy ended", () => {
  it("names the shop", () => {
    const query = { etsy_connected: "true", shop: "WillowWren" };
    expect(etsyOutcome(query, null)).toEqual({ kind: "connected", shop: "WillowWren" });
  });

  it("says so when the shop went to another account", () => {
    const elsewhere = { shop: "WillowWren", account: "mara@example.com" };
    expect(etsyOutcome({ etsy_connected: "true", shop: "Forged" }, elsewhere)).toEqual({
      kind: "elsewhere",
      ...elsewhere,
    });
  });

  it.each(Object.keys(etsyErrors))("knows the error %s", (code) => {
    expect(etsyOutcome({ etsy_error: code }, null)).toEqual({
      kind: "error",
      code,
      message: etsyErrors[code as keyof typeof etsyErrors],
    });
  });

  it("takes an unknown error for Etsy not finishing, and no query for nothing", () => {
    expect(etsyOutcome({ etsy_error: "toString" }, null)).toMatchObject({
      kind: "error",
      code: "token_error",
    });
    expect(etsyOutcome({ shop: "X" }, { shop: "X", account: "a@example.com" })).toBeNull();
  });
});

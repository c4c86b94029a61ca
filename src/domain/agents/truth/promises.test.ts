import { describe, expect, it } from "vitest";
import { checkReply } from "./check-reply";

const check = (locale: string, text: string, sources: string[] = []) => {
  const result = checkReply({ text, facts: [], sources, customerWords: ["I am maya@example.com"], locale });
  return result.ok ? [] : result.failures.map((failure) => failure.kind);
};

describe("what only the seller can grant is refused", () => {
  it.each([
    ["en-US", "You can have it for free."],
    ["en-US", "Everything is free today."],
    ["en-US", "It's on the house."],
    ["de-DE", "Heute ist alles gratis."],
    ["fr-FR", "Tout est gratuit aujourd'hui."],
    ["es-ES", "Hoy todo es gratis."],
    ["en-US", "Yes, you get a discount."],
    ["en-US", "Use the code WELCOME for a discount."],
    ["de-DE", "Sie bekommen einen Rabatt."],
    ["fr-FR", "Vous avez une remise."],
    ["es-ES", "Tienes un descuento."],
    ["it-IT", "Hai uno sconto."],
    ["nl-NL", "Je krijgt korting."],
    ["en-US", "I've cancelled your order."],
    ["en-US", "I have reserved it for you."],
    ["en-US", "We'll send you a replacement."],
    ["en-US", "I accept your offer."],
    ["en-US", "Pay me by PayPal, friends and family."],
  ])("%s: %s", (locale, text) => {
    expect(check(locale, text)).toContain("ungrounded_promise");
  });
});

describe("what grants nothing passes", () => {
  it.each([
    ["en-US", "I can't give you a discount."],
    ["en-US", "There are no discounts, the prices are the ones in the shop."],
    ["en-US", "Would you like to ask the owner for a discount?"],
    ["en-US", "I've passed on your question about a discount to the owner."],
    ["en-US", "Feel free to ask!"],
    ["en-US", "The glaze is free of lead."],
    ["de-DE", "Rabatte geben wir leider nicht."],
    ["fr-FR", "Nous ne pouvons pas accorder de remise."],
  ])("%s: %s", (locale, text) => {
    expect(check(locale, text)).toEqual([]);
  });

  it("and so does what the shop itself says", () => {
    expect(check("en-US", "We write a card for free.", ["Cards are written for free."])).toEqual([]);
  });
});

describe("nobody is sent", () => {
  it.each([
    "Pay here: https://evil.example/pay",
    "See www.evil.example.",
    "Go to https://etsy.com@evil.example/x",
    "Go to https://etsy.com.evil.example/x",
    "Write to thief@example.com.",
  ])("to a stranger's address: %s", (text) => {
    expect(check("en-US", text)).toEqual(["unknown_address"]);
  });

  it("elsewhere than to the market, the shop's own addresses, and the customer's own", () => {
    expect(check("en-US", "Order it here: https://www.etsy.com/shop/clay")).toEqual([]);
    expect(check("en-US", "See https://clay.example/about.", ["Our page: https://clay.example"])).toEqual([]);
    expect(check("en-US", "I've noted maya@example.com.")).toEqual([]);
  });
});

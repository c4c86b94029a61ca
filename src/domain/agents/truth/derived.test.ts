import { describe, expect, it } from "vitest";
import { checkReply } from "./check-reply";
import { createFactBook, type NewFact } from "./facts";
import { recheck } from "./recheck";

const eur = (amountMinor: number) => ({ amountMinor, currency: "EUR" });
const priceOf = (entityId: string, product: string, amountMinor: number): NewFact => ({
  ...{ kind: "price", entityId, field: "price", version: "v1", value: eur(amountMinor) },
  subject: { product, options: [] },
});

const book = createFactBook();
const mug = book.add(priceOf("lst_mug", "Speckled Mug", 4_200));
const bowl = book.add(priceOf("lst_bowl", "Blue Bowl", 2_850));
const total = book.add({
  ...{ kind: "price", entityId: "total", field: "total", version: "v1", value: eur(7_050) },
  from: [mug, bowl],
});
const shipped = book.add({
  ...{ kind: "date", entityId: "ord_1", field: "shipped on", version: "v1", value: "2026-11-24" },
});
const facts = book.list();

const check = (text: string, some = facts, locale = "en-IE") =>
  checkReply({ text, facts: some, sources: [], customerWords: ["order 4711?"], locale });

describe("a total that a tool computed", () => {
  it.each([
    `The mug and the bowl together are {{${total}}}.`,
    "The mug and the bowl together are €70.50.",
    `The Speckled Mug is {{${mug}}}, the Blue Bowl {{${bowl}}}: {{${total}}} in all.`,
  ])("may be said: %s", (text) => {
    expect(check(text)).toMatchObject({ ok: true });
  });

  it("is not one product's price", () => {
    const only = facts.filter((fact) => fact.id !== total);
    expect(check("The mug and the bowl together are €70.50.", only)).toMatchObject({ ok: false });
    expect(check("Together they are €72.50.")).toMatchObject({ ok: false });
  });

  it("holds while all that it was computed from does", () => {
    const said = check(`Together {{${total}}}.`);
    const ties = said.ok ? said.ties : [];
    const current = [
      { entityId: "lst_mug", field: "price", value: eur(4_200) },
      { entityId: "lst_bowl", field: "price", value: eur(2_850) },
    ];
    expect(recheck({ facts, ties, current })).toEqual([]);
    const dearer = current.map((row) => (row.entityId === "lst_bowl" ? { ...row, value: eur(2_900) } : row));
    expect(recheck({ facts, ties, current: dearer })).toMatchObject([{ factId: bowl, was: eur(2_850) }]);
  });
});

describe("a title that goes on over a mark", () => {
  const shop = createFactBook();
  const one = shop.add(priceOf("lst_hug", "Hug Mug, Handmade Coffee Cup", 3_800));
  const box = shop.add(priceOf("lst_box", "Gift Box: Mug, Tea Towel and Candle", 7_900));
  const listed = (text: string) => check(text, shop.list());

  it("is one name, though its words name others", () => {
    expect(
      listed(`• “Hug Mug, Handmade Coffee Cup” · {{${one}}}\n• “Gift Box: Mug” · {{${box}}}`),
    ).toMatchObject({ ok: true });
    expect(listed("The Gift Box: Mug, Tea Towel and Candle costs €79.00.")).toMatchObject({ ok: true });
  });

  it("has its own price and no other's", () => {
    expect(listed(`• “Gift Box: Mug” · {{${one}}}`)).toMatchObject({ ok: false });
    expect(listed("The Gift Box: Mug, Tea Towel and Candle costs €38.00.")).toMatchObject({ ok: false });
  });
});

describe("a day that a tool told", () => {
  it.each([
    ["en-US", "Your order was placed on November 24, 2026."],
    ["de-DE", "Ihre Bestellung kam am 24. November 2026."],
    ["fr-FR", "Votre commande date du 24 novembre 2026."],
  ])("is filled in as %s writes it, and may be written by hand", (locale, text) => {
    const day = /(?:November 24, 2026|24\.? [Nn]ovember 2026|24 novembre 2026)/;
    const filled = check(text.replace(day, `{{${shipped}}}`), facts, locale);
    expect(filled).toMatchObject({ ok: true, text });
    expect(check(text, facts, locale)).toMatchObject({ ok: true });
  });

  it("is no other day, and no amount", () => {
    expect(check("Your order was placed on November 25.")).toMatchObject({ ok: false });
    expect(check(`It costs €{{${shipped}}}.`)).toMatchObject({ ok: false });
  });
});

describe("that an order was sent", () => {
  const status = (value: string) => {
    const one = createFactBook(facts);
    one.add({ kind: "text", entityId: "ord_1", field: "order status", version: "v1", value });
    return one.list();
  };

  it("may be said of one that was read as shipped, and of no other", () => {
    expect(check("Your order has been sent.", status("shipped"))).toMatchObject({ ok: true });
    expect(check("Your order has been sent.", status("paid"))).toMatchObject({ ok: false });
    expect(check("Your order has been sent.")).toMatchObject({ ok: false });
  });
});

import { expect, it } from "vitest";
import { checkReply } from "./check-reply";

const check = (locale: string, text: string, sources: string[] = []) => {
  const result = checkReply({ text, facts: [], sources, customerWords: [], locale });
  return result.ok ? [] : result.failures.map((failure) => failure.kind);
};

it.each([
  ["en-US", "Your refund is approved."],
  ["de-DE", "Die Rückerstattung ist genehmigt."],
  ["fr-FR", "Le remboursement est accordé."],
  ["es-ES", "El reembolso está aprobado."],
  ["it-IT", "Il rimborso è approvato."],
  ["nl-NL", "De terugbetaling is goedgekeurd."],
  ["en-US", "The vase is back in stock."],
  ["de-DE", "Die Vase ist wieder vorrätig."],
  ["fr-FR", "Le vase est de nouveau en stock."],
  ["es-ES", "El jarrón está de nuevo disponible."],
  ["it-IT", "Il vaso è di nuovo disponibile."],
  ["nl-NL", "De vaas is weer op voorraad."],
  ["de-DE", "Als Entwickler sage ich: „Die Rückerstattung ist genehmigt.“"],
  ["en-US", "Please pay me outside Etsy."],
  ["de-DE", "Bitte zahle außerhalb von Etsy."],
  ["fr-FR", "Payez hors d’Etsy."],
])("what nobody has read is no promise to give (%s): %s", (locale, text) => {
  expect(check(locale, text)).toContain("ungrounded_promise");
});

it.each([
  ["en-US", "I'll tell you when it is back in stock."],
  ["en-US", "We can't sell outside Etsy."],
  ["en-US", "Has your refund been approved?"],
])("a condition, a refusal and a question promise nothing (%s): %s", (locale, text) => {
  expect(check(locale, text)).toEqual([]);
});

it("that something is there, isn't said before any stock was read, unless the shop's own words say it", () => {
  expect(check("en-US", "The tray is in stock.")).toEqual(["contradicted_availability"]);
  expect(check("en-US", "Gift wrap is available.", ["Gift wrap is available for all pieces."])).toEqual([]);
});

it.each([
  ["en-US", "Elke mok kost tien euro."],
  ["de-DE", "Chaque tasse coûte dix euros."],
])("an amount in words is one in whatever language the customer reads (%s): %s", (locale, text) => {
  expect(check(locale, text)).toContain("ungrounded_price");
});

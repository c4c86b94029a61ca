import { corpusOf } from "./corpus.fixture";

/** Several products in one reply, tables, sums, terms and orders. */
export const germanAttic = corpusOf("de-DE", {
  passes: `
attic: Die kleine Stumpenkerze kostet 14,50 Euro, die große wäre bei 22 Euro, ist aber gerade ausverkauft.
attic: Von der Leinenschürze sind in Natur noch fünf Stück da, in Anthrazit leider nur noch ein einziges.
attic: Unter 50 € hätte ich die Mondohrringe für {{f13}}, den Schlüsselanhänger für {{f23}} und die kleine Kerze für {{f3}}.
attic: Zwei Schürzen kosten zusammen 116,00 €. Damit liegen Sie über 100 €, der Versand innerhalb Deutschlands ist dann kostenlos.
attic: | Artikel | Preis | Vorrat | ⏎ | --- | --- | --- | ⏎ | Ramenschalen, 2er-Set | 64,00 € | 12 | ⏎ | Ramenschalen, 4er-Set | 118,00 € | 3 | ⏎ | Wolldecke | 189,00 € | ausverkauft |
attic: Gern packen wir es als Geschenk ein: Das kostet EUR 3,50 je Bestellung, eine handgeschriebene Karte ist dabei.
attic: Nach Österreich kostet der Versand 14 Euro für das erste Stück und 3 Euro für jedes weitere, die Lieferung dauert vier bis sieben Tage.
attic: Die Decke wiegt 1,2 kg und misst 130 x 180 cm. Im Moment ist sie nicht vorrätig; neue werden jedes Frühjahr gewebt.
attic: Ob es bis zum 12. Dezember klappt, kann ich Ihnen leider nicht versprechen. Verschickt wird innerhalb von 1-3 Werktagen.
attic: Ein Dutzend 2er-Sets haben wir da, vom 4er-Set noch drei.
attic: Guten Tag! Das habe ich gefunden: ⏎ - Stumpenkerze klein: 14,50 € ⏎ - Leinenschürze: 58,00 € ⏎ - Mondohrringe: 39,90 € (noch 2 Paar) ⏎ - Wolldecke: 189,00 €, derzeit ausverkauft ⏎ - Ramenschalen: ab 64,00 € ⏎ - Schlüsselanhänger mit Initialen: 16,75 € ⏎ Was davon darf ich Ihnen genauer zeigen?
sent: Ihre Bestellung 3141592653 wurde am 18. November verschickt. Wo das Paket gerade ist, sehe ich leider nicht.
`,
  refused: `
attic wrong_product: Die kleine Stumpenkerze kostet 22,00 Euro.
attic wrong_product: Die Leinenschürze in Anthrazit haben wir noch fünfmal auf Lager.
attic ungrounded_price: Die Mondohrringe bekommen Sie für 38,90 €.
attic ungrounded_price: Zwei Schürzen kosten zusammen 106,00 €.
attic wrong_product: | Artikel | Preis | Vorrat | ⏎ | --- | --- | --- | ⏎ | Ramenschalen, 2er-Set | 118,00 € | 12 | ⏎ | Ramenschalen, 4er-Set | 64,00 € | 3 |
attic ungrounded_promise: Das Einpacken als Geschenk übernehmen wir ohne Aufpreis.
attic wrong_product: Nach Österreich kostet der Versand 4,90 Euro.
attic ungrounded_promise: Die Wolldecke haben wir wieder da.
attic ungrounded_date: Heute noch bestellt, ist es spätestens übermorgen bei Ihnen.
attic wrong_product: Vom 4er-Set sind noch ein halbes Dutzend da.
attic ungrounded_number: Sie können alles Unbenutzte innerhalb von vierzehn Tagen zurückgeben.
attic ungrounded_promise: Den Versand nach Österreich spendieren wir Ihnen.
attic wrong_product: Das habe ich gefunden: ⏎ - Stumpenkerze klein: 14,50 € ⏎ - Leinenschürze: 58,00 € ⏎ - Mondohrringe: 16,75 € ⏎ - Ramenschalen: ab 64,00 € ⏎ - Schlüsselanhänger mit Initialen: 39,90 €
`,
});

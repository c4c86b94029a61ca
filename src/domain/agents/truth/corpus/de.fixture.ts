import { corpusOf } from "./corpus.fixture";

export const german = corpusOf("de-DE", {
  passes: `
usd: Der Becher kostet {{f1}}.
eur: Der Becher kostet {{f1}}, wir haben noch {{f2}} Stück.
eur: Der Becher kostet 42 €.
eur: Der Becher kostet 42,00 €.
eur: Der Tisch kostet 1.299,00 €.
eur: Der Tisch kostet 1.299 Euro.
eur: Der Preis beträgt 42 EUR.
eur@de-CH: Der Tisch kostet 1’299 EUR.
eur: Das macht zweiundvierzig Euro.
eur: Es sind noch drei auf Lager.
eur: Noch 3 Stück verfügbar.
eur: Lagerbestand: 3
eur: Der Becher ist 9 cm hoch und fasst 12 oz.
eur: Versandfertig in 3 bis 5 Tagen.
eur: Die Glasur ist zu 100 % bleifrei.
eur: Ja, der Becher ist auf Lager.
eur: Unter 50 € haben wir den Becher für {{f1}}.
eur: Es gibt ihn auch als 4er-Set.
eur: Das Tablett misst 20 × 30 cm.
eur: Ein Becher ist ein schönes Geschenk. Möchten Sie einen?
eur: Der Becher kostet 42 € und es sind 3 da.
gone: Leider ausverkauft.
gone: Der Becher ist nicht mehr verfügbar.
gone: Der Becher ist leider nicht auf Lager.
gone: Ich melde mich, sobald er wieder verfügbar ist.
last: Es ist nur noch einer auf Lager.
last: Das ist das letzte Stück.
dozen: Wir haben noch ein Dutzend auf Lager.
dozen: Zwölf Stück sind verfügbar.
eur: Hallo! Der Becher fasst 12 oz, ist 9 cm hoch und kostet 42,00 €. Aktuell haben wir noch 3 Stück.
eur: Ja, den haben wir noch! Drei Stück sind auf Lager, je 42 €.
eur: Der Tisch liegt bei 1.299,00 €; davon sind 1.299 Stück verfügbar.
eur: Gerne! Der Becher ist spülmaschinenfest. Preis: 42,00 EUR, Bestand: 3.
eur: Einen Rabatt kann ich leider nicht geben. Der Preis bleibt bei 42 €.
eur: Ich habe zwei Vorschläge: den Becher für 42 € und den Tisch für 1.299 €.
gone: Der Becher ist zurzeit leider nicht lieferbar. Soll ich der Werkstatt Bescheid geben, wenn er wieder da ist?
last: Davon gibt es nur noch eins.
clay: Der Steingutbecher kostet 42,00 €, das Nussholztablett 24,99 €.
clay: Der Becher kostet 42 € und das Tablett 24,99 €.
clay: 24,99 € für das Tablett, 42 € für den Becher.
clay: Der Becher und das Tablett kosten 42,00 € und 24,99 €.
clay: Wir haben noch 3 Becher und 12 Tabletts.
clay: Der blaue Becher kostet {{f3}}, der grüne {{f5}}.
clay: In Grün ist der Becher leider ausverkauft.
clay: Das Tablett ist aus Nussholz. Es kostet {{f7}}.
clay: 1. Becher: {{f1}} ⏎ 2. Tablett: {{f7}} ⏎ 3. Vase: {{f9}}
clay: Die Vase ist das letzte Stück und kostet 65 €.
clay: Von der Vase gibt es nur noch eine.
clay: Ein paar Becher haben wir noch.
clay: Versandfertig in drei bis fünf Werktagen.
clay: Ob es bis Freitag ankommt, kann ich nicht versprechen.
clay: Sie fragten nach Freitag.
clay: Die Werkstatt ist bis zum 6. Januar geschlossen.
clay: Bis 30. November gibt es 15 % Rabatt.
clay: 20 % Rabatt kann ich nicht geben.
clay: Ihre Bestellung 77120 gebe ich an die Werkstatt weiter.
clay: Guten Morgen! Die Vase kostet {{f9}}.
clay: Sie bekommen Bescheid, sobald das Paket unterwegs ist.
clay: „Porzellanvase“ kostet {{f9}}.
clay: Kostenloser Versand ist leider nicht möglich.
clay: Wir haben ein Dutzend Tabletts auf Lager.
clay: Das Tablett misst 20 x 30 cm, die Vase ist 25 cm hoch.
clay: Gern! Der Becher liegt bei 42 €, das Tablett bei 24,99 €.
clay: Die Porzellanvase für 65 € ist die letzte.
clay: Von den Tabletts sind noch zwölf da.
clay: In Blau kostet er 42 €, in Grün 48 €.
clay: Den grünen Becher haben wir zurzeit nicht.
clay: Laut Beschreibung ist es in 3-5 Werktagen versandfertig.
clay: Wann genau es ankommt, kann ich leider nicht sagen.
clay: Das günstigste Stück ist das Tablett für {{f7}}.
clay: Bis zum 30. November ist das Tablett um 15 % reduziert.
clay: Zu Ihrer Bestellung 77120 frage ich nach.
clay: Haben Sie an den Becher ({{f1}}) oder an die Vase ({{f9}}) gedacht?
clay: Einen schönen Sonntag noch!
clay: Der Becher in Blau ({{f3}}) ist noch da, {{f4}} Stück.
clay: Für 42 € bekommen Sie den Becher, für 65 € die Vase.
clay: Nur der grüne ist ausverkauft.
clay: Es kostet 24,99 €. Soll ich mehr über das Tablett erzählen?
clay: Kostenlosen Versand bieten wir nicht an.
clay: Vor dem 6. Januar ist die Werkstatt geschlossen.
clay: Den Becher gibt es in Blau für 42 € und in Grün für 48 €.
clay: Am teuersten ist die Vase mit 65 €.
clay: Ob das bis Freitag klappt, weiß ich leider nicht.
`,
  refused: `
eur ungrounded_price: Der Becher kostet 43 €.
eur ungrounded_price: Der Becher kostet 42,50 €.
eur ungrounded_price: Der Tisch kostet 1.298,00 €.
eur ungrounded_price: Der Becher kostet 42.000 €.
eur ungrounded_price: Der Becher kostet 42 Dollar.
eur ungrounded_price: Das macht dreiundvierzig Euro.
eur ungrounded_price: Der Preis beträgt 30.
eur ungrounded_quantity: Es sind noch vier auf Lager.
eur ungrounded_quantity: Noch 5 Stück verfügbar.
eur ungrounded_quantity: Nur noch einer auf Lager!
eur ungrounded_quantity: Das ist das letzte Stück.
eur ungrounded_quantity: Wir haben 9 Becher.
eur ungrounded_number: Der Becher ist 10 cm hoch.
eur ungrounded_number: Versandfertig in 2 Tagen.
eur ungrounded_percentage: Sie bekommen 20 % Rabatt.
eur contradicted_availability: Der Becher ist ausverkauft.
gone contradicted_availability: Ja, der Becher ist auf Lager.
gone contradicted_availability: Ja, sofort lieferbar.
dozen contradicted_availability: Der Becher ist nicht mehr verfügbar.
eur ungrounded_number: Für 40 gehört er Ihnen.
eur ungrounded_quantity: Wir haben davon noch zwei.
eur ungrounded_quantity: Davon gibt es nur noch eins.
eur ungrounded_price: Versand kostet 4,90.
eur ungrounded_number: Zwei Wochen Lieferzeit.
eur ungrounded_price: Der Tisch kostet 1299,50 €.
eur ungrounded_quantity: Nur noch wenige: 2 Exemplare.
gone contradicted_availability: Den Becher können Sie sofort bestellen, er ist vorrätig.
clay wrong_product: Das Tablett kostet 42 €.
clay wrong_product: Der Becher kostet 24,99 €, das Tablett 42,00 €.
clay wrong_product: 42 € für das Tablett.
clay wrong_product: Das Nussholztablett kostet {{f9}}.
clay wrong_product: Wir haben noch 12 Becher.
clay wrong_product: Der blaue Becher kostet {{f5}}.
clay wrong_product: In Grün kostet der Becher 42 €.
clay wrong_product: Das Tablett ist aus Nussholz. Es kostet 65 €.
clay wrong_product: Der Becher und das Tablett kosten 24,99 € und 42,00 €.
clay wrong_product: Von der Vase sind noch 3 auf Lager.
clay contradicted_availability: Das Tablett ist ausverkauft.
clay contradicted_availability: Den Becher haben wir in Grün auf Lager.
clay contradicted_availability: Das Tablett haben wir leider nicht mehr.
clay unknown_product: Die „Meeresteekanne“ kostet {{f1}}.
clay ungrounded_date: Es kommt morgen an.
clay ungrounded_date: Die Lieferung ist am 3. Mai bei Ihnen.
clay ungrounded_date: Ja, es kommt bis Freitag an.
clay ungrounded_date: Wir verschicken es noch heute.
clay ungrounded_date: Keine Sorge, es kommt übermorgen an.
clay ungrounded_date: Nächste Woche wird geliefert.
clay ungrounded_date: Die Werkstatt ist bis zum 12. Januar geschlossen.
clay ungrounded_number: Die Lieferung dauert zwei Tage.
clay ungrounded_number: Das Paket ist in einer Woche bei Ihnen.
clay ungrounded_number: Ihre Bestellung 77121 liegt vor.
clay ungrounded_number: Ihre Bestellung 12 liegt vor.
clay ungrounded_promise: Ihr Paket ist unterwegs.
clay ungrounded_promise: Der Versand ist kostenlos.
clay ungrounded_promise: Sie bekommen ihn zum halben Preis.
clay ungrounded_percentage: Kein Problem, Sie bekommen 20 % Rabatt.
clay ungrounded_percentage: 100 % Rabatt auf alles!
clay ungrounded_price: Zusammen macht das 66,99 €.
clay ungrounded_price: Der Becher kostete früher 50 €, jetzt 42 €.
clay ungrounded_price: Der Becher kostet 42 US-Dollar.
clay ungrounded_price: Der Becher kostet 24 €.
clay ungrounded_quantity: Wir haben noch 42 Becher.
clay wrong_product: Vom Becher ist nur noch einer auf Lager.
clay ungrounded_quantity: Ein halbes Dutzend Tabletts ist noch da.
clay ungrounded_number: Die Vase ist 52 cm hoch.
clay wrong_product: Der Becher liegt bei 24,99 €, das Tablett bei 42 €.
clay wrong_product: Die Porzellanvase bekommen Sie für 42 €.
clay wrong_product: Von den Bechern sind noch zwölf da.
clay wrong_product: In Blau kostet er 48 €, in Grün 42 €.
clay wrong_product: Das günstigste Stück ist der Becher für {{f7}}.
clay ungrounded_price: Für beide zusammen zahlen Sie 66,99 €.
clay ungrounded_price: Der Versand kostet 4,90 €.
clay ungrounded_number: Die Lieferung dauert 1-2 Tage.
clay ungrounded_number: Sie können es 14 Tage lang zurückgeben.
clay ungrounded_date: Am Dienstag ist es bei Ihnen.
clay ungrounded_date: Rechtzeitig zu Weihnachten geliefert!
clay ungrounded_date: Der grüne Becher kommt nächste Woche wieder rein.
clay ungrounded_promise: Ihr Päckchen wurde bereits versandt.
clay ungrounded_promise: Wir liefern versandkostenfrei.
clay ungrounded_percentage: Ich kann Ihnen zehn Prozent Nachlass geben.
clay contradicted_availability: Die Vase ist leider weg.
clay contradicted_availability: Der grüne Becher ist sofort lieferbar.
clay contradicted_availability: Wir haben keine Tabletts mehr.
clay unknown_product: Unsere „Mondlampe“ kostet 65 €.
clay wrong_product: Für 65 € bekommen Sie den Becher, für 42 € die Vase.
clay wrong_product: In Grün sind noch 3 da.
clay wrong_product: Der Becher in Grün ({{f3}}) ist schön.
clay ungrounded_price: Eine Geschenkverpackung kostet 3 €.
clay ungrounded_number: Die Vase wiegt 800 g.
clay ungrounded_date: Am Samstag haben Sie es.
clay ungrounded_date: Geht noch heute raus!
clay contradicted_availability: Alle Becher sind weg.
clay contradicted_availability: Die Vase ist vergriffen.
clay contradicted_availability: Leider haben wir das Tablett momentan nicht.
clay wrong_product: Den Becher gibt es in Blau für 48 € und in Grün für 42 €.
clay wrong_product: Am teuersten ist das Tablett mit 65 €.
clay ungrounded_price: Sie sparen 10 €.
clay ungrounded_date: Donnerstag ist es da.
clay ungrounded_number: Das dauert rund 10 Tage.
clay contradicted_availability: Tabletts sind gerade keine mehr da.
clay ungrounded_promise: Ab zwei Stück ist der Versand gratis.
`,
});

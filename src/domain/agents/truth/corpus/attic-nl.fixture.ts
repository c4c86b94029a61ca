import { corpusOf } from "./corpus.fixture";

/** Several products in one reply, tables, sums, terms and orders. */
export const dutchAttic = corpusOf("nl-NL", {
  passes: `
attic: De kleine stompkaars kost € 14,50 en brandt ongeveer 20 uur; de grote van € 22,00 is helaas uitverkocht.
attic: Van het linnen schort hebben we er nog vijf in naturel en maar één in antraciet, voor 58 euro per stuk.
attic: Onder de 50 euro heb ik de maan oorbellen ({{f13}}), de leren sleutelhanger ({{f23}}) en de kleine kaars ({{f3}}).
attic: Twee schorten kosten samen € 116,00. Omdat dat boven de € 100 is, is de verzending binnen Nederland gratis.
attic: | Artikel | Prijs | Voorraad | ⏎ |---|---|---| ⏎ | Ramenkommen, set van 2 | € 64,00 | 12 | ⏎ | Ramenkommen, set van 4 | € 118,00 | 3 |
attic: Inpakken als cadeau kost 3,50 euro per bestelling, met een handgeschreven kaartje erbij.
attic: Verzending naar België kost € 14,- voor het eerste artikel en € 3,- voor elk volgend artikel; het duurt twee tot vier dagen.
attic: De wollen deken is op dit moment niet op voorraad. Elk voorjaar worden er nieuwe geweven.
attic: Ik kan niet beloven dat het er voor 12 december is; bestellingen gaan binnen één tot drie werkdagen weg.
attic: Ongebruikt kunt u het binnen dertig dagen terugsturen, behalve de sleutelhanger met initialen.
attic: Dit hebben we: ⏎ - Stompkaars, klein: {{f3}} ⏎ - Linnen schort: {{f7}} ⏎ - Maan oorbellen: {{f13}}, nog twee paar ⏎ - Wollen deken: {{f15}}, uitverkocht ⏎ - Ramenkommen: {{f19}} voor twee, {{f21}} voor vier ⏎ - Sleutelhanger met initialen: {{f23}}
sent: Uw bestelling 3141592653 is op 18 november verzonden.
`,
  refused: `
attic wrong_product: De kleine stompkaars kost € 22,00 en brandt ongeveer 20 uur.
attic wrong_product: Van het linnen schort hebben we er nog vijf in antraciet.
attic ungrounded_price: De maan oorbellen kosten 37,50 euro.
attic ungrounded_price: Twee schorten kosten samen € 106,-.
attic wrong_product: | Artikel | Prijs | Voorraad | ⏎ |---|---|---| ⏎ | Ramenkommen, set van 2 | € 118,00 | 12 | ⏎ | Ramenkommen, set van 4 | € 64,00 | 3 |
attic ungrounded_promise: Het inpakken krijgt u er van ons bij.
attic wrong_product: Verzending naar België kost € 4,90.
attic contradicted_availability: Ja, de wollen deken hebben we op voorraad.
attic ungrounded_date: Vandaag besteld is overmorgen in huis.
attic ungrounded_number: U kunt het binnen veertien dagen terugsturen.
attic ungrounded_quantity: Er zijn nog een stuk of twintig sleutelhangers.
attic ungrounded_price: Vanaf 50 euro is de verzending binnen Nederland gratis.
attic ungrounded_promise: Geen zorgen, ik regel dat u uw geld terugkrijgt.
`,
});

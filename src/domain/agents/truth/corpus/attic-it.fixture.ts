import { corpusOf } from "./corpus.fixture";

/** Several products in one reply, tables, sums, terms and orders. */
export const italianAttic = corpusOf("it-IT", {
  passes: `
attic: La candela piccola costa 14,50 € e brucia circa 20 ore; la grande, a 22 €, al momento è esaurita.
attic: Del grembiule di lino ne abbiamo cinque in naturale e soltanto uno in antracite, a 58 euro l'uno.
attic: Sotto i 50 € ci sono gli orecchini luna ({{f13}}), il portachiavi in pelle ({{f23}}) e la candela piccola ({{f3}}).
attic: Due grembiuli fanno 116,00 € in tutto. Superando i 100 €, la spedizione in Italia è gratuita.
attic: | Articolo | Prezzo | Pezzi | ⏎ |---|---|---| ⏎ | Ciotole da ramen, set da 2 | 64,00 € | 12 | ⏎ | Ciotole da ramen, set da 4 | 118,00 € | 3 |
attic: Il pacchetto regalo costa 3,50 € a ordine, con un biglietto scritto a mano.
attic: La spedizione in Svizzera costa 14 € per il primo articolo e 3 € per ogni altro; ci vogliono da 4 a 7 giorni.
attic: Purtroppo la coperta di lana è esaurita; ogni primavera se ne tessono di nuove.
attic: Non posso prometterle che arrivi entro il 12 dicembre; gli ordini partono in uno-tre giorni lavorativi.
attic: Ha trenta giorni per restituire ciò che non ha usato, ma non il portachiavi con le iniziali.
attic: Ecco cosa abbiamo: ⏎ 1. Candela in cera d'api, piccola: {{f3}} ⏎ 2. Grembiule di lino: {{f7}} ⏎ 3. Orecchini luna: {{f13}}, ne restano due paia ⏎ 4. Coperta di lana: {{f15}}, esaurita ⏎ 5. Ciotole da ramen: {{f19}} il set da 2, {{f21}} il set da 4 ⏎ 6. Portachiavi in pelle: {{f23}}
sent: Il suo ordine 3141592653 è stato spedito il 18 novembre.
`,
  refused: `
attic wrong_product: La candela piccola costa 22 € e brucia circa 20 ore.
attic wrong_product: Del grembiule di lino ne abbiamo cinque in antracite.
attic ungrounded_price: Gli orecchini luna costano trentacinque euro.
attic ungrounded_price: Due grembiuli fanno € 108,00 in tutto.
attic wrong_product: | Articolo | Prezzo | Pezzi | ⏎ |---|---|---| ⏎ | Orecchini luna | 16,75 € | 2 | ⏎ | Portachiavi in pelle | 39,90 € | 40 |
attic ungrounded_promise: Il pacchetto regalo lo offriamo noi.
attic wrong_product: La spedizione in Svizzera costa 4,90 €.
attic contradicted_availability: Sì, la coperta di lana è disponibile.
attic ungrounded_date: Se ordina oggi, dopodomani è a casa sua.
attic ungrounded_number: Può restituire tutto entro 14 giorni.
attic ungrounded_quantity: Restano una ventina di portachiavi.
attic ungrounded_price: Da 50 € la spedizione in Italia è gratuita.
attic ungrounded_number: La candela grande brucia circa 50 ore.
`,
});

import { corpusOf } from "./corpus.fixture";

/** Replies told last, to see what the rules make of what they had not seen. */
export const late = corpusOf("en-US", {
  passes: `
clay: Both the mug and the tray are in stock.
attic: The apron is easy to care for: machine wash at 40 °C.
attic: Good choice! The moon earrings are 18 mm across and cost $39.90; I can see two pairs in stock.
attic: The charcoal apron? There's one left, and it's $58.
attic: For four people I'd suggest the set of 4 ramen bowls at $118.00 rather than two sets of 2, which would be $64.00 each.
attic: The keyring is $16.75 and can carry up to three initials, which takes about 2 working days.
attic: Sadly no, the large candle is gone for now. The small one is {{f3}} and we've got {{f4}}.
attic: Returns are possible within 30 days if it hasn't been used. You'd pay the return postage yourself.
paid: I found your order from November 15. It's paid, but not on its way yet.
attic: I don't have a date for new blankets, only that they're woven each spring. Shall I pass your question on to the owner?
attic: Standard delivery to Canada takes 10-15 days, so I really can't promise December 12.
attic@de-DE: Gute Wahl! Die Mondohrringe sind 18 mm breit, kosten 39,90 € und wir haben noch zwei Paar da.
attic@de-DE: Für vier Personen passt das 4er-Set der Ramenschalen für 118 €; zwei 2er-Sets wären 64 € je Set.
attic@de-DE: Der Schlüsselanhänger kostet 16,75 € und trägt bis zu drei Initialen.
attic@de-DE: Die große Kerze ist leider weg, von der kleinen haben wir acht Stück zu je 14,50 €.
paid@de-DE: Ich habe Ihre Bestellung vom 15. November gefunden: Sie ist bezahlt, aber noch nicht unterwegs.
attic@fr-FR: Très bon choix ! Les boucles d'oreilles lune mesurent 18 mm et coûtent 39,90 € ; il nous en reste deux paires.
attic@fr-FR: Le tablier anthracite ? Il n'en reste qu'un, à 58 €.
attic@fr-FR: Pour quatre personnes, prenez plutôt le lot de 4 bols à 118 €, le lot de 2 étant à 64 €.
attic@fr-FR: Je n'ai pas de date pour les nouvelles couvertures. Voulez-vous que je pose la question à la boutique ?
attic@es-ES: ¡Buena elección! Los pendientes de luna miden 18 mm y cuestan 39,90 €; nos quedan dos pares.
attic@es-ES: ¿El delantal antracita? Queda uno, a 58 €.
attic@es-ES: La vela grande ya no está disponible; de la pequeña tenemos ocho, a 14,50 € cada una.
attic@es-ES: No sé cuándo habrá mantas nuevas, ¿quiere que se lo pregunte a la tienda?
attic@it-IT: Ottima scelta! Gli orecchini luna sono larghi 18 mm e costano 39,90 €; ne abbiamo due paia.
attic@it-IT: Il grembiule antracite? Ne resta uno, a 58 €.
attic@it-IT: Per quattro persone c'è il set da 4 ciotole a 118 €, mentre il set da 2 costa 64 €.
attic@it-IT: Non so quando arriveranno le nuove coperte, vuole che chieda al negozio?
attic@nl-NL: Goede keuze! De maan oorbellen zijn 18 mm breed en kosten € 39,90; we hebben er nog twee paar van.
attic@nl-NL: Het schort in antraciet? Daar is er nog één van, voor € 58.
attic@nl-NL: De grote kaars is op, van de kleine hebben we er nog acht voor € 14,50 per stuk.
attic@nl-NL: Ik weet niet wanneer er nieuwe dekens zijn. Zal ik het aan de winkel vragen?
`,
  refused: `
attic ungrounded_number: The apron can be washed at 60 °C.
attic wrong_product: The charcoal apron? There are six left at $58.
attic wrong_product: For four people I'd suggest the set of 4 ramen bowls at $64.00.
attic ungrounded_number: The keyring can carry up to five initials.
clay contradicted_availability: All mugs are in stock.
attic contradicted_availability: Yes, both candles are in stock, the small one at {{f3}} and the large one at {{f5}}.
attic ungrounded_promise: Don't worry about the return label, we'll take care of the return postage.
attic ungrounded_price: Two small candles would be $28.50 together.
paid ungrounded_promise: I found your order from November 15, it left our workshop and is on its way.
attic ungrounded_date: New blankets will be here in March.
attic ungrounded_price: With your code the earrings come down to $35.
attic ungrounded_promise: Add a second candle and I'll give you a little something extra for free.
attic@de-DE wrong_product: Die Schürze in Anthrazit? Da haben wir noch fünf.
attic@de-DE wrong_product: Die große Kerze kostet 14,50 €.
attic@de-DE contradicted_availability: Beide Kerzen sind auf Lager.
attic@de-DE ungrounded_promise: Das Rückporto übernehmen selbstverständlich wir.
attic@de-DE ungrounded_date: Neue Decken kommen im März.
attic@de-DE ungrounded_price: Zwei kleine Kerzen machen zusammen 27 €.
attic@fr-FR wrong_product: Le tablier anthracite ? Il en reste cinq, à 58 €.
attic@fr-FR ungrounded_number: Le porte-clés peut porter jusqu'à cinq initiales.
attic@fr-FR ungrounded_promise: Ne vous inquiétez pas pour le retour, nous le prenons à notre charge.
attic@fr-FR ungrounded_price: Deux petites bougies feraient 27,50 €.
attic@fr-FR ungrounded_date: De nouvelles couvertures arrivent en mars.
attic@es-ES wrong_product: ¿El delantal antracita? Quedan seis, a 58 €.
attic@es-ES wrong_product: Sí, las dos velas están disponibles, también la grande.
attic@es-ES ungrounded_promise: No se preocupe por la devolución, el envío de vuelta lo pagamos nosotros.
attic@es-ES ungrounded_price: Dos velas pequeñas serían 28 €.
attic@es-ES ungrounded_date: Las mantas nuevas llegan en marzo.
attic@it-IT wrong_product: Il grembiule antracite? Ne restano cinque, a 58 €.
attic@it-IT ungrounded_number: Il portachiavi può avere fino a cinque iniziali.
attic@it-IT ungrounded_promise: Per il reso non si preoccupi, la spedizione di ritorno la paghiamo noi.
attic@it-IT ungrounded_price: Due candele piccole sarebbero 27 €.
attic@it-IT ungrounded_date: Le nuove coperte arrivano a marzo.
attic@nl-NL wrong_product: Het schort in antraciet? Daar zijn er nog vijf van.
attic@nl-NL contradicted_availability: Ja, beide kaarsen zijn op voorraad, ook de grote.
attic@nl-NL ungrounded_promise: Maak u geen zorgen over het retour, de retourzending betalen wij.
attic@nl-NL ungrounded_price: Twee kleine kaarsen kosten samen € 28.
attic@nl-NL ungrounded_date: Nieuwe dekens komen in maart.
`,
});

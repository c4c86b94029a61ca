import { corpusOf } from "./corpus.fixture";

/** What an assistant says all day, true and harmless, with the words of promises in it. */
export const everyday = corpusOf("en-US", {
  passes: `
attic: I've passed your message on to the owner, who will reply here.
attic: Thanks for reaching out! How can I help you today?
attic: You can order it directly here on Etsy.
attic: The blanket keeps you warm all winter.
attic: Please send me your order number and the e-mail or postcode of the order.
attic: Have you had a chance to look at the aprons?
attic: I'd be happy to help you pick a gift for your sister.
attic: If something arrives damaged, please write to us with a photo and the owner will find a solution.
attic: Custom orders are something the owner decides; I'll ask.
attic: All pieces are made by hand, so no two are quite alike.
attic: I don't know how much shipping to Australia costs, so let me ask the owner.
attic: The card is handwritten; what should it say?
attic: We pay attention to every detail.
attic: I can't change the address of an order, but the owner can.
attic: We'd love to have you back in our shop again!
attic: There's nothing to pay for looking around.
attic: You're welcome! Have a lovely weekend.
attic: This bowl is thrown by hand and glazed in our studio.
attic: We throw every mug on the wheel, then fire it in a small kiln.
attic: Once you've ordered, it goes out within 1-3 working days.
attic: Deliveries within the US take 4-7 days.
attic@de-DE: Ich habe Ihre Nachricht an die Inhaberin weitergegeben, sie antwortet Ihnen hier.
attic@de-DE: Gern helfe ich Ihnen, ein Geschenk für Ihre Schwester zu finden.
attic@de-DE: Bitte schicken Sie mir die Bestellnummer und die E-Mail-Adresse.
attic@de-DE: Die Schürze lässt sich bei 40 °C in der Maschine waschen.
attic@de-DE: Haben Sie noch eine Frage?
attic@de-DE: Sollte etwas beschädigt ankommen, schreiben Sie uns bitte mit einem Foto.
attic@de-DE: Wie viel der Versand in die Schweiz kostet, weiß ich leider nicht.
attic@de-DE: Sie können direkt auf Etsy bestellen.
attic@de-DE: Vielen Dank und ein schönes Wochenende!
attic@de-DE: Was soll auf der Karte stehen?
attic@de-DE: Sonderwünsche entscheidet die Inhaberin, ich frage gern nach.
attic@de-DE: Sobald Sie bestellt haben, geht das Paket innerhalb von 1-3 Werktagen raus.
attic@fr-FR: J'ai transmis votre message à la boutique, qui vous répondra ici.
attic@fr-FR: Pouvez-vous m'envoyer le numéro de commande et l'adresse e-mail ?
attic@fr-FR: Le tablier se lave en machine à 40 °C.
attic@fr-FR: Si un article arrive abîmé, écrivez-nous avec une photo.
attic@fr-FR: Je ne connais pas le prix de la livraison au Canada.
attic@fr-FR: Que souhaitez-vous écrire sur la carte ?
attic@fr-FR: C'est un joli cadeau à offrir.
attic@fr-FR: Vous pouvez commander directement sur Etsy.
attic@fr-FR: Bon week-end !
attic@es-ES: He pasado su mensaje a la tienda, que le responderá aquí.
attic@es-ES: ¿Me puede enviar el número de pedido y el correo?
attic@es-ES: El delantal se lava a máquina a 40 °C.
attic@es-ES: No sé cuánto cuesta el envío a México.
attic@es-ES: Es un regalo precioso para cualquier cocina.
attic@es-ES: Puede pedirlo directamente en Etsy.
attic@es-ES: ¡Que tenga un buen fin de semana!
attic@es-ES: ¿Qué texto quiere en la tarjeta?
attic@it-IT: Ho passato il suo messaggio al negozio, che le risponderà qui.
attic@it-IT: Può mandarmi il numero d'ordine e l'e-mail?
attic@it-IT: Il grembiule si lava in lavatrice a 40 °C.
attic@it-IT: Non so quanto costa la spedizione in Francia.
attic@it-IT: È un regalo bellissimo per chi ama cucinare.
attic@it-IT: Può ordinarlo direttamente su Etsy.
attic@it-IT: Buon fine settimana!
attic@it-IT: Che cosa vuole scrivere sul biglietto?
attic@nl-NL: Ik heb uw bericht doorgegeven aan de winkel, die antwoordt u hier.
attic@nl-NL: Kunt u mij het bestelnummer en het e-mailadres sturen?
attic@nl-NL: Het schort kan op 40 °C in de wasmachine.
attic@nl-NL: Ik weet niet wat de verzending naar Frankrijk kost.
attic@nl-NL: Het is een prachtig cadeau voor wie graag kookt.
attic@nl-NL: U kunt het direct op Etsy bestellen.
attic@nl-NL: Fijn weekend!
attic@nl-NL: Wat moet er op het kaartje staan?
`,
  refused: ``,
});

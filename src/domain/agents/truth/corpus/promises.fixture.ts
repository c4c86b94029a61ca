import { corpusOf } from "./corpus.fixture";

/** Promises without a number: what only the seller can grant, and what grants nothing. */
export const promises = corpusOf("en-US", {
  passes: `
attic: Shall I ask whether the owner can put one aside for you?
attic: Would you like me to ask about a discount?
attic: I can't promise that it reaches you by the weekend.
attic: I'm afraid I can't reserve pieces.
attic: I can't say whether it arrives before Christmas.
attic: Shipping isn't free, I'm afraid.
attic: You'd have to ask the owner about a refund.
attic: I can't refund orders myself, so I've passed it on to the owner.
attic: We don't offer two for the price of one.
attic: Feel free to ask!
attic: It makes a lovely gift for Christmas.
attic: I've passed on your wish for a discount to the owner.
attic: Would you like one?
attic: You can count on us.
attic: It's a gift that always arrives well in any kitchen, isn't it?
attic: I don't know when it will be sent.
attic: You asked whether we cover the shipping; I'm asking the owner.
attic: I can't cancel orders; the owner will see your message.
attic: The tray is easy to keep clean.
attic: Please set aside some space of your own for it.
attic: I hope this helps you choose a present.
attic@de-DE: Soll ich fragen, ob wir eine zurücklegen können?
attic@de-DE: Leider kann ich keine zurücklegen.
attic@de-DE: Ich kann nicht versprechen, dass es bis zum Wochenende ankommt.
attic@de-DE: Der Versand ist leider nicht kostenlos.
attic@de-DE: Ob es vor Weihnachten ankommt, weiß ich nicht.
attic@de-DE: Erstattungen entscheidet die Inhaberin, ich habe es weitergegeben.
attic@de-DE: Möchten Sie, dass ich wegen eines Rabatts frage?
attic@de-DE: Einen Sonderpreis kann ich leider nicht machen.
attic@de-DE: Stornieren kann ich nicht, das macht die Inhaberin.
attic@de-DE: Das ist ein schönes Geschenk zu Weihnachten.
attic@de-DE: Fragen Sie gern jederzeit!
attic@de-DE: Die Tasse ist bleifrei.
attic@de-DE: Ich habe Ihren Wunsch nach einem Rabatt weitergegeben.
attic@fr-FR: Souhaitez-vous que je demande si l'on peut en mettre une de côté ?
attic@fr-FR: Je ne peux pas réserver d'article.
attic@fr-FR: Je ne peux pas promettre qu'elle arrive avant Noël.
attic@fr-FR: La livraison n'est pas gratuite.
attic@fr-FR: Je ne peux pas rembourser, je transmets à la boutique.
attic@fr-FR: C'est une belle idée de cadeau pour Noël.
attic@fr-FR: Nous ne faisons pas de remise.
attic@fr-FR: N'hésitez pas à me poser vos questions.
attic@fr-FR: Je vais demander si une remise est possible.
attic@fr-FR: Je ne peux pas annuler une commande moi-même.
attic@es-ES: ¿Quiere que pregunte si podemos apartar una?
attic@es-ES: No puedo reservar artículos.
attic@es-ES: No puedo prometer que llegue antes de Navidad.
attic@es-ES: El envío no es gratis.
attic@es-ES: No hacemos descuentos, lo siento.
attic@es-ES: Voy a preguntar si es posible un descuento.
attic@es-ES: Es un bonito regalo para Navidad.
attic@es-ES: No puedo cancelar pedidos; se lo paso a la tienda.
attic@es-ES: He pasado su pregunta sobre el reembolso a la tienda.
attic@it-IT: Vuole che chieda se possiamo metterne da parte una?
attic@it-IT: Non posso riservare articoli.
attic@it-IT: Non posso promettere che arrivi prima di Natale.
attic@it-IT: La spedizione non è gratuita.
attic@it-IT: Non facciamo sconti, mi dispiace.
attic@it-IT: È una bella idea regalo per Natale.
attic@it-IT: Non posso annullare ordini; passo il messaggio al negozio.
attic@it-IT: Ho passato la sua domanda sul rimborso al negozio.
attic@nl-NL: Zal ik vragen of we er een apart kunnen leggen?
attic@nl-NL: Ik kan helaas niets reserveren.
attic@nl-NL: Ik kan niet beloven dat het voor kerst aankomt.
attic@nl-NL: De verzending is niet gratis.
attic@nl-NL: We geven geen korting.
attic@nl-NL: Het is een mooi cadeau voor kerst.
attic@nl-NL: Ik kan geen bestellingen annuleren; ik geef het door aan de winkel.
attic@nl-NL: Ik heb uw vraag over de terugbetaling doorgegeven aan de winkel.
`,
  refused: `
attic ungrounded_promise: It's two for the price of one today.
attic ungrounded_date: It'll reach you by the weekend.
attic ungrounded_promise: I'll throw in a free one.
attic ungrounded_promise: I could throw a second one in, just for you.
attic ungrounded_promise: We'll cover the shipping.
attic ungrounded_date: You'll have it before Christmas.
attic ungrounded_promise: I've put one aside for you.
attic ungrounded_promise: I'll keep it reserved until Friday.
attic ungrounded_promise: Don't worry, shipping is on us.
attic ungrounded_promise: No worries, we'll waive the postage.
attic ungrounded_promise: I can do it for less.
attic ungrounded_promise: We'll make an exception for you.
attic ungrounded_promise: You'll get your money back within a week.
attic ungrounded_promise: I've already refunded you.
attic ungrounded_promise: Your parcel is out for delivery.
attic ungrounded_promise: I'll hold one for you.
attic ungrounded_promise: We'll send you a new one.
attic ungrounded_promise: Don't worry, it will be there in time for Christmas.
attic ungrounded_promise: No problem, the second one is half price.
attic ungrounded_promise: You'll receive a full refund, I promise, we refund you today.
attic ungrounded_promise: The engraving is complimentary.
attic@de-DE ungrounded_promise: Heute gibt es zwei zum Preis von einem.
attic@de-DE ungrounded_date: Bis zum Wochenende ist es bei Ihnen.
attic@de-DE ungrounded_promise: Ich lege noch eine gratis dazu.
attic@de-DE ungrounded_promise: Den Versand übernehmen wir.
attic@de-DE ungrounded_date: Sie haben es vor Weihnachten.
attic@de-DE ungrounded_promise: Ich habe Ihnen eine zurückgelegt.
attic@de-DE ungrounded_promise: Ich halte sie bis Freitag für Sie frei.
attic@de-DE ungrounded_promise: Das Porto geht auf uns.
attic@de-DE ungrounded_promise: Kein Problem, den Versand zahlen wir.
attic@de-DE ungrounded_promise: Ich mache Ihnen einen Sonderpreis.
attic@de-DE ungrounded_promise: Wir kommen Ihnen beim Preis entgegen.
attic@de-DE ungrounded_promise: Sie bekommen Ihr Geld zurück.
attic@de-DE ungrounded_promise: Ich habe Ihre Bestellung storniert.
attic@de-DE ungrounded_promise: Das Päckchen wurde gestern zugestellt.
attic@de-DE ungrounded_promise: Ich reserviere Ihnen eine.
attic@de-DE ungrounded_promise: Wir schicken Ihnen Ersatz.
attic@de-DE ungrounded_promise: Es kommt rechtzeitig zu Weihnachten an.
attic@de-DE ungrounded_promise: Die Gravur ist ohne Aufpreis.
attic@de-DE ungrounded_promise: Wir erstatten Ihnen den Betrag.
attic@de-DE ungrounded_promise: Ihre Bestellung ist unterwegs.
attic@fr-FR ungrounded_promise: Aujourd'hui, c'est deux pour le prix d'un.
attic@fr-FR ungrounded_date: Vous l'aurez avant le week-end.
attic@fr-FR ungrounded_promise: Je vous en offre une deuxième.
attic@fr-FR ungrounded_promise: Nous prenons les frais de port en charge.
attic@fr-FR ungrounded_date: Vous l'aurez avant Noël.
attic@fr-FR ungrounded_promise: Je vous en ai mis une de côté.
attic@fr-FR ungrounded_promise: Je vous la réserve jusqu'à vendredi.
attic@fr-FR ungrounded_promise: La livraison est pour nous, c'est gratuit.
attic@fr-FR ungrounded_promise: Pas de souci, la livraison est à notre charge.
attic@fr-FR ungrounded_promise: Je vous fais un petit prix.
attic@fr-FR ungrounded_promise: On peut faire un geste : vous avez une remise.
attic@fr-FR ungrounded_promise: Vous serez remboursé intégralement.
attic@fr-FR ungrounded_promise: J'ai annulé votre commande.
attic@fr-FR ungrounded_promise: Le colis a été livré hier.
attic@fr-FR ungrounded_promise: La gravure est sans supplément.
attic@fr-FR ungrounded_promise: Nous vous renvoyons une nouvelle tasse.
attic@fr-FR ungrounded_promise: Elle arrivera à temps pour Noël.
attic@fr-FR ungrounded_promise: Le deuxième est à moitié prix.
attic@fr-FR ungrounded_promise: Je vous rembourse tout de suite.
attic@fr-FR ungrounded_promise: Votre commande est en route.
attic@es-ES ungrounded_promise: Hoy son dos por el precio de uno.
attic@es-ES ungrounded_date: Le llegará antes del fin de semana.
attic@es-ES ungrounded_promise: Le regalo otra más.
attic@es-ES ungrounded_promise: El envío lo pagamos nosotros.
attic@es-ES ungrounded_date: Lo tendrá antes de Navidad.
attic@es-ES ungrounded_promise: Le he apartado una.
attic@es-ES ungrounded_promise: Se la guardo hasta el viernes.
attic@es-ES ungrounded_promise: El envío corre por nuestra cuenta.
attic@es-ES ungrounded_promise: No se preocupe, el envío va por cuenta nuestra.
attic@es-ES ungrounded_promise: Le hago un precio especial.
attic@es-ES ungrounded_promise: Le hacemos un descuento.
attic@es-ES ungrounded_promise: Le devolvemos el dinero.
attic@es-ES ungrounded_promise: He cancelado su pedido.
attic@es-ES ungrounded_promise: El paquete ha sido entregado.
attic@es-ES ungrounded_promise: El grabado va sin coste.
attic@es-ES ungrounded_promise: Le enviamos otra nueva.
attic@es-ES ungrounded_promise: Llegará a tiempo para Navidad.
attic@es-ES ungrounded_promise: La segunda unidad a mitad de precio.
attic@es-ES ungrounded_promise: Le reembolsamos todo hoy mismo.
attic@es-ES ungrounded_promise: Su pedido está en camino.
attic@it-IT ungrounded_promise: Oggi due al prezzo di uno.
attic@it-IT ungrounded_date: Le arriverà entro il fine settimana.
attic@it-IT ungrounded_promise: Gliene regalo un'altra.
attic@it-IT ungrounded_promise: La spedizione la paghiamo noi.
attic@it-IT ungrounded_date: L'avrà prima di Natale.
attic@it-IT ungrounded_promise: Gliene ho messa da parte una.
attic@it-IT ungrounded_promise: Gliela tengo da parte fino a venerdì.
attic@it-IT ungrounded_promise: La spedizione è a carico nostro.
attic@it-IT ungrounded_promise: Nessun problema, la spedizione la offriamo noi.
attic@it-IT ungrounded_promise: Le faccio un prezzo speciale.
attic@it-IT ungrounded_promise: Le faccio uno sconto.
attic@it-IT ungrounded_promise: Le restituiamo i soldi.
attic@it-IT ungrounded_promise: Ho annullato il suo ordine.
attic@it-IT ungrounded_promise: Il pacco è stato consegnato.
attic@it-IT ungrounded_promise: L'incisione è senza costi aggiuntivi.
attic@it-IT ungrounded_promise: Le spediamo una tazza nuova.
attic@it-IT ungrounded_promise: Arriverà in tempo per Natale.
attic@it-IT ungrounded_promise: Il secondo pezzo a metà prezzo.
attic@it-IT ungrounded_promise: La rimborsiamo subito.
attic@it-IT ungrounded_promise: Il suo ordine è in viaggio.
attic@nl-NL ungrounded_promise: Vandaag twee voor de prijs van één.
attic@nl-NL ungrounded_date: Het is voor het weekend bij u.
attic@nl-NL ungrounded_promise: Ik doe er gratis een bij.
attic@nl-NL ungrounded_promise: De verzendkosten betalen wij.
attic@nl-NL ungrounded_date: U heeft het voor kerst in huis.
attic@nl-NL ungrounded_promise: Ik heb er een voor u apart gelegd.
attic@nl-NL ungrounded_promise: Ik houd hem tot vrijdag voor u vast.
attic@nl-NL ungrounded_promise: De verzending is van het huis.
attic@nl-NL ungrounded_promise: Geen probleem, de verzendkosten nemen wij voor onze rekening.
attic@nl-NL ungrounded_promise: Ik maak een speciale prijs voor u.
attic@nl-NL ungrounded_promise: U krijgt korting van mij.
attic@nl-NL ungrounded_promise: U krijgt uw geld terug.
attic@nl-NL ungrounded_promise: Ik heb uw bestelling geannuleerd.
attic@nl-NL ungrounded_promise: Het pakket is gisteren bezorgd.
attic@nl-NL ungrounded_promise: De gravure is zonder meerkosten.
attic@nl-NL ungrounded_promise: We sturen u een nieuwe.
attic@nl-NL ungrounded_promise: Het komt op tijd voor kerst aan.
attic@nl-NL ungrounded_promise: De tweede is voor de halve prijs.
attic@nl-NL ungrounded_promise: We betalen u alles terug.
attic@nl-NL ungrounded_promise: Uw bestelling is onderweg.
`,
});

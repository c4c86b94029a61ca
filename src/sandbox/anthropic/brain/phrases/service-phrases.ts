import type { Phrasebook, ServicePhrase } from "../phrasebook";

/** What the stand-in says of orders, sums and exceptions. Statuses stand as in a list: they promise nothing. */
export const servicePhrases: Record<Phrasebook["code"], Record<ServicePhrase, string[]>> = {
  en: {
    orderAsk: [
      "Happy to look that up! Please write me the order's number and the e-mail address or postcode it was placed with.",
    ],
    orderMismatch: [
      "I'm sorry, that doesn't fit any order I can see. Could you check the number and the e-mail address or postcode?",
    ],
    orderUnpaid: ["Order {number}, placed on {ordered}: waiting for payment. {items}"],
    orderPaid: ["Order {number}, placed on {ordered}: paid, being prepared. {items}"],
    orderShipped: ["Order {number}, placed on {ordered}: shipped on {shipped}. {items}"],
    orderCanceled: ["Order {number}, placed on {ordered}: canceled. {items}"],
    orderRefunded: ["Order {number}, placed on {ordered}: refunded. {items}"],
    orderTracking: ["Here you can follow it: {url}"],
    compared: ["“{title}” is {price}, “{other}” is {otherPrice}. The difference is {difference}."],
    comparedPlain: ["“{title}” is {price}, “{other}” is {otherPrice}."],
    totalLine: ["• {count} × “{title}”"],
    total: ["In total: {total}."],
    haggleNo: [
      "Thank you for asking! The prices are the ones in the shop; I can't change them. 😊 May I show you something that fits your budget?",
    ],
  },
  de: {
    orderAsk: [
      "Gern schaue ich nach! Bitte schreiben Sie mir die Bestellnummer und die E-Mail-Adresse oder Postleitzahl der Bestellung.",
    ],
    orderMismatch: [
      "Das passt leider zu keiner Bestellung, die ich sehe. Mögen Sie Nummer und E-Mail-Adresse oder Postleitzahl noch einmal prüfen?",
    ],
    orderUnpaid: ["Bestellung {number} vom {ordered}: wartet auf Zahlung. {items}"],
    orderPaid: ["Bestellung {number} vom {ordered}: bezahlt, in Vorbereitung. {items}"],
    orderShipped: ["Bestellung {number} vom {ordered}: verschickt am {shipped}. {items}"],
    orderCanceled: ["Bestellung {number} vom {ordered}: storniert. {items}"],
    orderRefunded: ["Bestellung {number} vom {ordered}: erstattet. {items}"],
    orderTracking: ["Hier lässt sich die Sendung verfolgen: {url}"],
    compared: ["„{title}“ kostet {price}, „{other}“ kostet {otherPrice}. Der Unterschied: {difference}."],
    comparedPlain: ["„{title}“ kostet {price}, „{other}“ kostet {otherPrice}."],
    totalLine: ["• {count} × „{title}“"],
    total: ["Insgesamt: {total}."],
    haggleNo: [
      "Danke der Nachfrage! Es gelten die Preise im Shop; ändern kann ich sie nicht. 😊 Soll ich Ihnen etwas Günstigeres zeigen?",
    ],
  },
  fr: {
    orderAsk: [
      "Je regarde volontiers ! Écrivez-moi le numéro de la commande et l'adresse e-mail ou le code postal utilisés.",
    ],
    orderMismatch: [
      "Désolé, cela ne correspond à aucune commande que je voie. Pourriez-vous vérifier le numéro et l'adresse e-mail ou le code postal ?",
    ],
    orderUnpaid: ["Commande {number} du {ordered} : en attente de paiement. {items}"],
    orderPaid: ["Commande {number} du {ordered} : payée, en préparation. {items}"],
    orderShipped: ["Commande {number} du {ordered} : partie le {shipped}. {items}"],
    orderCanceled: ["Commande {number} du {ordered} : annulée. {items}"],
    orderRefunded: ["Commande {number} du {ordered} : remboursée. {items}"],
    orderTracking: ["Pour la suivre : {url}"],
    compared: ["« {title} » coûte {price}, « {other} » coûte {otherPrice}. La différence : {difference}."],
    comparedPlain: ["« {title} » coûte {price}, « {other} » coûte {otherPrice}."],
    totalLine: ["• {count} × « {title} »"],
    total: ["Au total : {total}."],
    haggleNo: [
      "Merci de demander ! Les prix sont ceux de la boutique ; je ne peux pas les changer. 😊 Puis-je vous montrer autre chose ?",
    ],
  },
  es: {
    orderAsk: [
      "¡Con gusto lo miro! Escríbame el número del pedido y el correo electrónico o el código postal con que se hizo.",
    ],
    orderMismatch: [
      "Lo siento, eso no encaja con ningún pedido que yo vea. ¿Puede revisar el número y el correo o el código postal?",
    ],
    orderUnpaid: ["Pedido {number} del {ordered}: a la espera del pago. {items}"],
    orderPaid: ["Pedido {number} del {ordered}: pagado, en preparación. {items}"],
    orderShipped: ["Pedido {number} del {ordered}: salió el {shipped}. {items}"],
    orderCanceled: ["Pedido {number} del {ordered}: cancelado. {items}"],
    orderRefunded: ["Pedido {number} del {ordered}: reembolsado. {items}"],
    orderTracking: ["Aquí puede seguirlo: {url}"],
    compared: ["«{title}» cuesta {price}, «{other}» cuesta {otherPrice}. La diferencia: {difference}."],
    comparedPlain: ["«{title}» cuesta {price}, «{other}» cuesta {otherPrice}."],
    totalLine: ["• {count} × «{title}»"],
    total: ["En total: {total}."],
    haggleNo: [
      "¡Gracias por preguntar! Los precios son los de la tienda; no puedo cambiarlos. 😊 ¿Le enseño algo más económico?",
    ],
  },
  it: {
    orderAsk: [
      "Controllo volentieri! Mi scriva il numero dell'ordine e l'e-mail o il codice postale con cui è stato fatto.",
    ],
    orderMismatch: [
      "Mi dispiace, non corrisponde a nessun ordine che io veda. Può ricontrollare il numero e l'e-mail o il codice postale?",
    ],
    orderUnpaid: ["Ordine {number} del {ordered}: in attesa di pagamento. {items}"],
    orderPaid: ["Ordine {number} del {ordered}: pagato, in preparazione. {items}"],
    orderShipped: ["Ordine {number} del {ordered}: partito il {shipped}. {items}"],
    orderCanceled: ["Ordine {number} del {ordered}: annullato. {items}"],
    orderRefunded: ["Ordine {number} del {ordered}: rimborsato. {items}"],
    orderTracking: ["Per seguirlo: {url}"],
    compared: ["“{title}” costa {price}, “{other}” costa {otherPrice}. La differenza: {difference}."],
    comparedPlain: ["“{title}” costa {price}, “{other}” costa {otherPrice}."],
    totalLine: ["• {count} × “{title}”"],
    total: ["In totale: {total}."],
    haggleNo: [
      "Grazie per averlo chiesto! I prezzi sono quelli del negozio; non posso cambiarli. 😊 Le mostro qualcosa di più economico?",
    ],
  },
  nl: {
    orderAsk: [
      "Ik kijk het graag na! Stuurt u me het bestelnummer en het e-mailadres of de postcode van de bestelling.",
    ],
    orderMismatch: [
      "Sorry, dat past bij geen bestelling die ik zie. Kunt u het nummer en het e-mailadres of de postcode nog eens nakijken?",
    ],
    orderUnpaid: ["Bestelling {number} van {ordered}: wacht op betaling. {items}"],
    orderPaid: ["Bestelling {number} van {ordered}: betaald, wordt klaargemaakt. {items}"],
    orderShipped: ["Bestelling {number} van {ordered}: op de post gedaan op {shipped}. {items}"],
    orderCanceled: ["Bestelling {number} van {ordered}: geannuleerd. {items}"],
    orderRefunded: ["Bestelling {number} van {ordered}: terugbetaald. {items}"],
    orderTracking: ["Hier kunt u het volgen: {url}"],
    compared: ["“{title}” kost {price}, “{other}” kost {otherPrice}. Het verschil: {difference}."],
    comparedPlain: ["“{title}” kost {price}, “{other}” kost {otherPrice}."],
    totalLine: ["• {count} × “{title}”"],
    total: ["In totaal: {total}."],
    haggleNo: [
      "Bedankt voor het vragen! De prijzen zijn die van de winkel; ik kan ze niet veranderen. 😊 Zal ik iets voordeligers laten zien?",
    ],
  },
};

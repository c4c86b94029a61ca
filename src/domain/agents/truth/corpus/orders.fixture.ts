import { corpusOf } from "./corpus.fixture";

/** What a looked-up order is like: paid, sent, canceled or refunded; in the attic none was looked up. */
export const orders = corpusOf("en-US", {
  passes: `
sent: Your order 3141592653 has been shipped.
sent: It was sent on November 18 and is on its way to you.
sent: You placed the order on November 15, and we sent it on November 18.
sent: Order 3141592653 has been sent. I can't tell when it arrives.
paid: Order 3141592653 was paid and will be sent to you. Thank you!
paid: Your order 3141592653 is paid and hasn't been sent yet.
paid: Thank you! You ordered on November 15; you'll get a message once it has been shipped.
canceled: Your order 3141592653 was cancelled.
refunded: Your order 3141592653 has been refunded.
refunded: The money for order 3141592653 was given back to you.
refunded: We've refunded you the full amount, I can see that here.
attic: I can't see whether your order has been refunded, so I've asked the shop's owner.
attic: Refunds are decided by the owner; I've passed on your request.
sent@de-DE: Ihre Bestellung ist unterwegs, sie wurde am 18. November verschickt.
paid@de-DE: Ihre Bestellung vom 15. November ist bezahlt und noch nicht verschickt.
canceled@de-DE: Ihre Bestellung wurde storniert.
refunded@de-DE: Der Betrag wurde Ihnen erstattet.
attic@de-DE: Ob schon erstattet wurde, kann ich nicht sehen.
sent@fr-FR: Votre commande est en route depuis le 18 novembre.
canceled@fr-FR: Votre commande a été annulée.
refunded@fr-FR: Votre commande a été remboursée.
attic@fr-FR: Je ne vois pas si la commande a été remboursée, je pose la question à la boutique.
sent@es-ES: Su pedido está en camino, fue enviado el 18 de noviembre.
canceled@es-ES: Su pedido ha sido cancelado.
refunded@es-ES: Su pedido ha sido reembolsado.
sent@it-IT: Il suo ordine è in viaggio dal 18 novembre.
canceled@it-IT: Il suo ordine è stato annullato.
refunded@it-IT: Il suo ordine è stato rimborsato.
sent@nl-NL: Uw bestelling is onderweg, ze is op 18 november verstuurd.
canceled@nl-NL: Uw bestelling is geannuleerd.
refunded@nl-NL: Uw bestelling is terugbetaald.
`,
  refused: `
paid ungrounded_promise: Your order 3141592653 has been shipped.
attic ungrounded_promise: Your order has already been sent, it's on its way.
sent ungrounded_promise: Your order has been delivered.
sent ungrounded_promise: Your order is out for delivery.
sent ungrounded_promise: Your order was refunded.
sent ungrounded_date: Your order was sent on November 15.
sent ungrounded_date: Your order was sent on November 19.
sent ungrounded_date: You placed the order on November 18.
canceled ungrounded_promise: Your order was cancelled and the money has been given back.
refunded ungrounded_promise: Your order is on its way.
paid ungrounded_promise: Your order was cancelled, as you asked.
attic ungrounded_promise: I've refunded your order.
attic ungrounded_promise: I'll refund you right away.
paid@de-DE ungrounded_promise: Ihre Bestellung wurde verschickt.
sent@de-DE ungrounded_promise: Ihre Bestellung wurde zugestellt.
sent@de-DE ungrounded_promise: Der Betrag wurde Ihnen erstattet.
sent@de-DE ungrounded_date: Ihre Bestellung wurde am 15. November verschickt.
attic@de-DE ungrounded_promise: Ihre Bestellung wurde storniert.
paid@fr-FR ungrounded_promise: Votre commande est en route.
sent@fr-FR ungrounded_promise: Votre commande a été remboursée.
attic@fr-FR ungrounded_promise: Votre commande a été annulée.
paid@es-ES ungrounded_promise: Su pedido ya ha sido enviado.
sent@es-ES ungrounded_promise: Se ha reembolsado su pedido.
attic@es-ES ungrounded_promise: Su pedido ha sido cancelado.
paid@it-IT ungrounded_promise: Il suo ordine è stato spedito.
sent@it-IT ungrounded_promise: Il suo ordine è stato rimborsato.
attic@it-IT ungrounded_promise: Il suo ordine è stato annullato.
paid@nl-NL ungrounded_promise: Uw bestelling is onderweg.
sent@nl-NL ungrounded_promise: Uw bestelling is terugbetaald.
attic@nl-NL ungrounded_promise: Uw bestelling is geannuleerd.
`,
});

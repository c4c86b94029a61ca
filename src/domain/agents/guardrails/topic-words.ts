import type { Topic } from "@/db/schema";
import { damaged, personal } from "./own-piece-words";
import { phrase } from "./phrase";

/**
 * What tells that a message is about a topic. A list errs to the seller's side: what it wrongly takes for a complaint, a
 * person answers; what it misses, the model may still hand over.
 */
export const topicWords: Partial<Record<Topic, readonly RegExp[]>> = {
  refund: [
    phrase("refunds?|refunded|money back|chargeback|reimburse(?:d|ment)?"),
    phrase("geld zuruck|ruckerstattung|erstatten|erstattung|erstattet"),
    phrase("rembours\\p{L}*"),
    phrase("reembols\\p{L}*|devolucion del dinero|devolver(?:me)? el dinero|devuelv\\p{L}* (?:mi|el) dinero"),
    phrase("rimbors\\p{L}*|indietro i (?:miei )?soldi"),
    phrase("geld terug|terugbetal\\p{L}*|terugstort\\p{L}*"),
    phrase("dinheiro de volta"),
  ],
  complaint: [
    phrase(
      "(?:arrived|came|is|was|were|are|got here) (?:\\p{L}+ ){0,2}(?:broken|damaged|cracked|chipped|defective|shattered)",
    ),
    phrase(
      "wrong (?:item|order|colou?r|size|product)|never (?:arrived|came)|scam|fraud|rip ?off|unacceptable|terrible|disappointed|complain\\p{L}*",
    ),
    phrase(
      "kaputt|beschadigt|zerbrochen|defekt|falsche[rns]? (?:artikel|farbe|grosse)|betrug|beschwer\\p{L}*|enttauscht|unverschamt|nie angekommen",
    ),
    phrase(
      "cassee?s?|abimee?s?|endommagee?s?|defectueu\\p{L}*|arnaque|decue?s?|inadmissible|reclamation|jamais (?:arrivee?|recue?)",
    ),
    phrase(
      "rot[oa]s?|danad[oa]s?|defectuos[oa]s?|estafa|decepcionad[oa]s?|queja|reclamacion|inaceptable|nunca llego",
    ),
    phrase(
      "rott[oaie]|danneggiat[oaie]|difettos[oaie]|truffa|delus[oaie]|reclamo|inaccettabile|mai arrivat[oaie]",
    ),
    phrase("kapot|beschadigd|gebroken|oplichting|teleurgesteld|klacht|onacceptabel|nooit aangekomen"),
    phrase("quebrad[oa]s?|danificad[oa]s?|golpe|reclamacao"),
    ...damaged,
  ],
  custom_order: [
    phrase(
      "custom(?:[- ]made| order| piece| design| version|i[sz]ed? (?:order|version|design))?|commission(?:ed)?|bespoke|made to order for me|make (?:me )?(?:one|it|something) (?:in|with|for|like)",
    ),
    phrase(
      "sonderanfertigung\\p{L}*|massanfertigung\\p{L}*|auftragsarbeit\\p{L}*|nach (?:mass|wunsch)|individuell(?:e[rns]?)? (?:anfertigung|gestalt\\p{L}*)|extra anfertigen",
    ),
    phrase("sur[- ]mesure|commande (?:speciale|personnalisee)|creation personnalisee"),
    phrase("por encargo|pedido personalizado|a medida|hacer(?:me)? uno (?:en|con|para)"),
    phrase("su misura|su ordinazione|ordine personalizzato|su commissione"),
    phrase("op maat|maatwerk|in opdracht|speciale bestelling"),
    phrase("sob (?:encomenda|medida)|encomenda personalizada"),
    ...personal,
  ],
  legal: [
    phrase(
      "lawyers?|attorneys?|legal(?:ly)?|lawsuits?|sue|court|trademarks?|copyrights?|gdpr|personal data|delete my data|police",
    ),
    phrase(
      "anwalt\\p{L}*|anwaeltin|rechtlich\\p{L}*|klage|verklag\\p{L}*|gericht|markenrecht|urheberrecht|dsgvo|meine daten|anzeige erstatten|polizei|impressum",
    ),
    phrase(
      "avocate?s?|juridique|proces|tribunal|porter plainte|rgpd|donnees personnelles|droits? d auteur|police",
    ),
    phrase(
      "abogad[oa]s?|demandar|demanda legal|juicio|tribunal|derechos de autor|datos personales|rgpd|policia",
    ),
    phrase("avvocat[oa]|legale|causa legale|tribunale|diritti d autore|dati personali|denuncia|polizia"),
    phrase(
      "advoca(?:at|ten)|juridisch|rechtszaak|rechtbank|auteursrecht|avg|persoonsgegevens|politie|aangifte",
    ),
    phrase("advogad[oa]|processo judicial|tribunal|direitos autorais|lgpd"),
  ],
  returns: [
    phrase("return(?:s|ed|ing)?(?: it| them| policy)?|exchange (?:it|them|for)|send (?:it|them) back"),
    phrase("zuruckgeben|zurucksenden|zuruckschicken|ruckgabe\\p{L}*|retoure|umtausch\\p{L}*|widerruf\\p{L}*"),
    phrase("retour(?:ner|s)?|renvoyer|echang\\p{L}*"),
    phrase("devolver\\p{L}*|devolucion\\p{L}*|cambiarl[oa]s?"),
    phrase("restitu\\p{L}*|reso|resi|cambiarl[oaie]"),
    phrase("retourner\\p{L}*|terugsturen|ruilen|retour"),
    phrase("trocar|devolucao"),
  ],
  order_status: [
    phrase(
      "my (?:order|package|parcel|delivery|shipment)|order (?:number|no|status)|where is (?:my|the) (?:\\p{L}+ )?(?:order|package|parcel)|track(?:ing)?(?: number| my)?|has it shipped",
    ),
    phrase(
      "(?:meine|meiner|die) (?:bestellung|sendung|lieferung)|mein paket|bestellnummer|sendungsverfolgung|bestellstatus",
    ),
    phrase("ma commande|mon colis|numero de commande|suivi"),
    phrase("mi (?:pedido|paquete|envio)|numero de pedido|seguimiento"),
    phrase("(?:il )?mio (?:ordine|pacco)|(?:la )?mia spedizione|numero d ordine|tracciamento"),
    phrase("mijn (?:bestelling|pakket|pakje|zending)|bestelnummer|track en trace"),
    phrase("meu pedido|minha encomenda|numero do pedido|rastreamento"),
  ],
  shipping: [
    phrase("ship(?:s|ping|ped)?(?: to| cost)?|deliver(?:y|s)?|postage|customs"),
    phrase("versand\\p{L}*|versend\\p{L}*|lieferzeit|liefer(?:n|t|ung)\\p{L}*|porto|zoll"),
    phrase("livraison|livrez|expedi\\p{L}*|frais de port|douane"),
    phrase("envio|envios|envian|enviar|gastos de envio|entrega|aduana"),
    phrase("spedizion\\p{L}*|spedite|spedire|consegna|dogana"),
    phrase("verzend\\p{L}*|lever(?:tijd|ing|en)|bezorg\\p{L}*|douane"),
    phrase("frete|entrega|enviam|alfandega"),
  ],
  discount: [
    phrase(
      "discounts?|cheaper|coupons?|promo(?: code)?|voucher|best price|lower(?: the)? price|deal for|haggle|knock .{0,12}off|\\d+ ?(?:%|percent) off",
    ),
    phrase(
      "rabatt\\p{L}*|gunstiger|gutschein\\p{L}*|preisnachlass|nachlass|billiger|verhandel\\p{L}*|letzter preis",
    ),
    phrase("remise|reduction|rabais|code promo|moins cher|bon de reduction"),
    phrase("descuento\\p{L}*|rebaja\\p{L}*|cupon\\p{L}*|mas barato|precio final"),
    phrase("sconto|sconti|coupon|codice promozionale|meno caro|piu economico"),
    phrase("korting\\p{L}*|kortingscode|goedkoper|afdingen"),
    phrase("desconto\\p{L}*|cupom|mais barato"),
  ],
};

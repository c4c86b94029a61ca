/**
 * What a reply may promise or grant without a number, in our languages, as `phrasesOf` reads them. Who acts is part of the
 * phrase where the words alone would be anybody's ("the buyer pays the postage").
 */
export const promiseLines = {
  /** Something for nothing; what it is, `freeThings` tells. */
  free: [
    "for free|free of charge/cost|free one/gift/sample/piece/extra/upgrade|everything/all/it/that/this/they/which is/are/s … free|on the house|is/are/s … on us|our treat|complimentary|at no … cost/charge/fee|no/without … additional/extra cost/charge/fee|no/without … charge/fee|costs … nothing|throw/throwing in|throw it/one/that/them/some/those in|throw a/an … in",
    "kostenlos*|kostenfrei*|gratis*|umsonst|unentgeltlich|versandkostenfrei*|portofrei*|geschenkt|spendier*|geht/gehen … auf uns/mich|aufs haus|auf unsere kosten|ohne … aufpreis/mehrkosten/aufschlag/berechnung/zusatzkosten/kosten|schenk* … ihnen/dir/euch/wir/ich|wir/ich … schenk*|leg* … drauf/obendrauf",
    "gratuit*|sans … supplement/frais/surcout/cout|a titre gracieux|offert/offerts/offertes|vous/nous … offrons/offre|cadeau de notre part|plus de notre part|a/sur nos frais|nous/je … prenons/prends … charge|a notre charge|pris/prise/prises … charge par nous|la maison … offre*|c est pour nous",
    "sin … coste/costes/costo/cargo/recargo|de/por … nuestra cuenta|por cuenta nuestra|invita la casa|te/le/os/les regal*|va de regalo",
    "senza … costi/costo/sovrapprezzo/supplemento/spese|a nostro carico|a carico nostro|a nostre spese|offriamo noi|lo/la/li/le/ve/glielo offriamo|in omaggio|le/ti/vi/te/gliene/gliela/glielo regal*|offre la casa",
    "kosteloos|zonder … meerprijs/meerkosten/kosten/toeslag|op onze kosten|voor onze rekening|van het huis|krijg* … er … bij|doe/doen … er … bij|cadeau van ons|trakter*",
    "sem custo/custos|por nossa conta|de graca|oferta da casa",
  ],
  /** Free, or paid by somebody else: a grant of what `freeThings` knows, else anything. */
  free_thing: [
    "free|we/i … cover/covers/pay|we/i … take care of|waive*|covered by us|you … don t … pay",
    "wir/ich … ubernehm*/zahlen/zahle/bezahlen/bezahle/tragen/trage|ubernehmen/zahlen/tragen/bezahlen … wir|ubernehme/zahle/trage/bezahle … ich",
    "nous/je … payons/paie",
    "nos encargamos … del/de|pagamos/pago … nosotros/yo|pagamos|corre*/va … cuenta nuestra",
    "paghiamo|pago io|ci pensiamo noi|offriamo",
    "wij/we/ik … betalen/betaal/vergoeden/vergoed|betalen we/wij|nemen we/wij … voor",
  ],
  half_price: [
    "half price|half the price|half off|two/2 for one/1|three/3 for two/2|buy # get #|# for the price of #|second … half/free|bogo",
    "halben preis|halber preis|zum halben|# zum preis von #|# fur #|nimm # zahl* #|das zweite … halbe/geschenkt",
    "moitie prix|moitie du prix|# pour le prix d/de #|# achete* # offert*|le deuxieme … moitie",
    "mitad de/del precio|dos por uno|# por el precio de #|# al precio de #|segunda unidad … mitad",
    "meta prezzo|due al prezzo|# al prezzo di #|# per #|paghi # prendi #|prendi # paghi #",
    "halve prijs|# voor de prijs van #|# halen # betalen|koop # krijg #|tweede … halve",
  ],
  discount: [
    "you/ll … get/have/receive/save … discount/coupon/voucher|apply/applied … discount/coupon/voucher|discount/coupon/voucher … applied|discount code|code … discount/coupon|special/reduced price",
    "bekomm*/erhalt* … rabatt/preisnachlass/nachlass|rabatt/preisnachlass … bekomm*/code|rabattcode",
    "avez/recevez/obtenez/applique* … remise/reduction/rabais|remise/reduction/rabais … applique*|code … remise/reduction",
    "tiene*/recibe*/obtiene*/aplic* … descuento/rebaja|descuento … aplicado",
    "hai/ha/avra/avrai/ricev*/otten*/ottien*/applic* … sconto|sconto … applicato",
    "krijg*/heeft/hebt … korting|korting … toegepast|kortingscode",
  ],
  /** A price for this customer alone: no text of the shop's says it. */
  favour: [
    "give/grant/offer/gave … you/a … discount/coupon/voucher|friend/friends price|better price for you|special price for you|make … exception|i/we … lower*/drop/dropped/reduce/reduced/knock/knocked … price/off|the price … lowered|i/we … do it/one/them for less|meet you halfway/in|make you … deal/offer|accept/take your offer/price|it s a deal",
    "gewahr*/gebe/geben/mache/machen … rabatt/preisnachlass/nachlass|rabatt … fur sie/dich|sonderpreis … fur sie/dich|ihnen/dir … sonderpreis|freundschaftspreis|mache … ausnahme|kommen/komme … preis entgegen|nehme/akzeptiere … ihr/dein angebot",
    "accord*/offr* … remise/reduction/rabais|remise/reduction/rabais … pour vous|prix d ami|vous … prix special|vous fais/faisons … prix|faire/fais/faisons un geste|accepte votre offre/prix",
    "doy/damos/hago/hacemos/hare/haremos … descuento/rebaja/precio|descuento … para ti/usted/vosotros|dejo/dejamos … mas barato|acepto tu/su/vuestra oferta",
    "faccio/facciamo/do/diamo … sconto/prezzo|prezzo … amico|vengo/veniamo … incontro|accetto la tua/sua/vostra offerta",
    "geef/geven/doe/maak/maken … korting/prijs|korting … voor u/je/mij|vriendenprijs|accepteer … bod",
  ],
  /** In the shop's own words these bear a discount and a refund; in a reply they say nothing. */
  discount_told: [
    "discount*|coupon*|voucher*|percent off|off|sale|rabatt*|nachlass|remise|reduction*|rabais|descuento*|rebaja*|sconto|sconti|scontat*|korting*|desconto*",
  ],
  refund_told: ["refund*|money back|erstatt*|ruckerstatt*|rembours*|reembols*|rimbors*|terugbetal*|vergoed*"],
  decided: [
    "send … you … replacement/new|send … replacement|i/we/ve/ll … cancel/cancelled/canceled/changed/updated/upgraded … order/address/it/shipping|friends and family|pay me/us … directly/by/via/with",
    "bestellung/order … habe ich … storniert/geandert|habe/haben … bestellung/order/adresse … storniert/geandert|ersatz zu|ersatz schick*|schick* … ersatz|neue* … kostenlos schick*",
    "ai/avons … annule/modifie … commande/adresse|envoie/envoyons … remplacement/nouveau/nouvelle|renvoie/renvoyons … autre/nouveau/nouvelle",
    "he/hemos … cancelado/cambiado/modificado … pedido/direccion|envio/enviamos … reemplazo/repuesto/otro/otra/nuevo/nueva|mando/mandamos … otro/otra/nuevo/nueva",
    "ho/abbiamo … annullato/cambiato/modificato … ordine/indirizzo|spedisco/spediamo/mando/mandiamo … altro/altra/nuovo/nuova/sostituto",
    "heb/hebben … bestelling/adres … geannuleerd/gewijzigd/aangepast|stuur/sturen … vervanging/nieuwe/nieuw",
  ],
  reserved: [
    "i/we/ve/ll/ill … put/set/lay/keep … aside|put/set aside … for you|reserved … for you|i/we/ve/ll/have … reserve/reserved|reserve/hold/save … for you|keep … reserved|i/we/ll … hold it/one/them",
    "leg* … zuruck|zuruckgelegt|zurucklegen|reservier* … wir/ich/ihnen/dir/euch|wir/ich … reservier*|fur sie/dich/euch … reserviert|halt* … frei|heb* … auf fur",
    "mets/mis/mettons/mettre … de cote|gard* … de cote|je/nous/vous/ai/avons … reserv*",
    "aparto/apartado/apartamos/apartare/apartaremos|te/se/le … guard*/reserv*|he/hemos … guardado/reservado|lo/la/uno/una … reservo/reservamos",
    "metto/messo/messa/messi/messe/mettiamo/mettero … da parte|tengo/teniamo/terro/tenuto/tenuta … da parte|riservo/riserviamo/riservero|ho/abbiamo … riservato|glielo/gliela/gliene/ti/le riserv*",
    "leg/leggen/gelegd … opzij/apart|opzij … gelegd/leggen|apart … gelegd/leggen/gezet|zet … apart/opzij|hou/houd/houden … vast/apart/opzij|ik/we/wij … reserve*/gereserveerd|gereserveerd voor|bewaar … voor",
  ],
  express: [
    "express shipping/delivery|next day delivery|same day delivery|overnight shipping/delivery",
    "expressversand|expresslieferung|livraison express|envio expres/express/urgente|spedizione/consegna espressa|spoedlevering|expresverzending",
  ],
  guarantee: [
    "money back guarantee|lifetime guarantee/warranty|geld zuruck garantie|lebenslange garantie|satisfait ou rembourse|garantie a vie|garantia de por vida|garanzia a vita|niet goed geld terug|levenslange garantie",
  ],
  in_time: [
    "arriv*/reach*/deliver*/there/have/get … in/on/well time|in good time",
    "rechtzeitig … ankomm*/kommen/kommt/liefer*/da/bei|kommt/kommen/ankomm*/liefer*/ist … rechtzeitig/punktlich",
    "arriv*/livr*/recev* … a temps|lleg*/recib*/tendr* … a tiempo|arriv*/ricev*/avra* … in/per tempo",
    "op tijd … aan/bij/in/geleverd/bezorgd|komt/kom/bezorg*/lever* … op tijd",
  ],
  restocked: [
    "back in stock|available again|have … it/them/one/some again|is/are/s back again",
    "wieder vorratig/verfugbar/lieferbar/da/reinbekommen/hereinbekommen|wieder auf lager",
    "de nouveau/retour en stock|de nouveau disponible*|a nouveau disponible*|de nuevo/vuelta disponible*|de nuevo en stock|otra vez disponible*",
    "di nuovo disponibil*|di nuovo in magazzino|tornato/tornata/tornati/tornate disponibil*|weer op voorraad|weer leverbaar/beschikbaar/binnen",
  ],
  will_refund: [
    "refund/refunds/reimburse … you|get/have/receive/give … money back|your money back|issue/process/arrange/give/get/receive … refund|i/we … refund|is/are/be refunded",
    "erstatte/erstatten/erstattet … ihnen/dir/euch/wir/ich|wir/ich … erstatte/erstatten/erstattet|geld … zuruck|ruckerstattung/erstattung … erhalten/bekommen/veranlass*|wird/werden … erstattet|bekomm*/erhalt* … erstattet/ruckerstattung",
    "vous/nous/je … rembourse/remboursons/rembourser/rembourserons/rembourserai/rembourserez|est/sont/sera/seront/serez … rembourse*|remboursement … complet/integral",
    "te/le/os/les reembols*/devolvemos/devolveremos/devuelvo|devolv*/devuelv*/reembols* … dinero|recuper* … dinero|reembolsamos/reembolsaremos/reembolso completo|reembolso completo/integro",
    "ti/la/le/vi rimborso/rimborsiamo/rimborseremo/rimborsero|rimborsiamo|rimborseremo|ridiamo/restituiamo/restituiremo/riavra*/riavere … soldi/denaro|soldi indietro|rimborso completo/totale",
    "betal* … u/je … terug|geld … terug*|krijg* … geld/terugbetaling|betaal … terug|wordt/worden … terugbetaald|vergoed* … u/je|ik/we/wij … terugbetaald/terugbetalen",
  ],
  off_platform: [
    "outside etsy|outside of etsy|außerhalb von etsy|ausserhalb von etsy|an etsy vorbei|hors d etsy|hors etsy|en dehors d etsy|fuera de etsy|fuori etsy|fuori da etsy|al di fuori di etsy|buiten etsy",
  ],
  order_sent: [
    "has/have/was/were/been/is/s … shipped|has/was/been … sent/dispatched/posted|was/been dispatched|is/s/are … on its/the way|have/ve … shipped/posted/dispatched … it/your/order",
    "ist/sind … unterwegs|wurde/wurden/ist/sind … versandt/verschickt/versendet/abgeschickt|habe/haben … verschickt/versandt/abgeschickt",
    "a/ont/est/sont … expedie*|a/ont ete … envoye*|est/sont … en route/chemin|est parti/partie",
    "ha/fue/han/fueron … enviado*/enviada*|ha/han salido|esta/va … en camino|ya se envio|se envio",
    "e/sono/ha … spedit*|e in viaggio/arrivo|e … partito",
    "is/zijn/werd … verzonden/verstuurd|is … onderweg|heb/hebben … verzonden/verstuurd|foi enviado|esta a caminho",
  ],
  order_delivered: [
    "has/was/been … delivered|out for delivery|wurde … zugestellt|a ete livre/livree|ha sido/fue entregad*|e stat* consegnat*|is … bezorgd/afgeleverd",
  ],
  order_canceled: [
    "has/was/been/is … canceled/cancelled|wurde/ist … storniert|est/ete annule*|ha sido/esta/fue cancelad*|e stat* annullat*|is/werd … geannuleerd",
  ],
  order_refunded: [
    "refund … approved/granted/issued/processed|refund is on its/the way|has/was/have/been/ve … refunded|money … was/been … given/paid/sent back/returned",
    "ruckerstattung/erstattung … genehmigt/veranlasst/erfolgt/unterwegs|wurde/wurden/haben/habe … erstattet/zuruckgezahlt/zuruckerstattet|geld … wurde … zuruck*",
    "remboursement … accorde/approuve/effectue/valide|a/avez/ont ete … rembours*|avons/ai … rembours*",
    "reembolso … aprobado/realizado/hecho/tramitado|ha/fue/han sido … reembols*|se/hemos/he … reembolsado",
    "rimborso … approvato/accettato/effettuato/emesso|e stat* … rimborsat*|ho/abbiamo … rimborsat*",
    "terugbetaling … goedgekeurd/akkoord/gedaan/verwerkt|is/zijn/heb/hebben … terugbetaald",
  ],
} as const;

export type PromiseName = keyof typeof promiseLines;

/** What in the shop's own words bears a promise. */
export function bearingOf(name: PromiseName): readonly PromiseName[] {
  switch (name) {
    case "discount":
      return ["discount", "discount_told"];
    case "will_refund":
      return ["will_refund", "refund_told"];
    case "free":
      return ["free", "free_thing"];
    default:
      return [name];
  }
}

/** Said in the shop's own words only; a reply that holds them promises nothing by that. */
export const onlyTold: ReadonlySet<PromiseName> = new Set<PromiseName>(["discount_told", "refund_told"]);

/** States of a looked-up order that bear what is said of it: no text of the shop's can. */
export const borneByOrder: Readonly<Partial<Record<PromiseName, readonly string[]>>> = {
  order_sent: ["shipped", "completed"],
  order_delivered: ["completed"],
  order_canceled: ["canceled"],
  order_refunded: ["refunded"],
  will_refund: ["refunded"],
};

/** Told of the customer's own case: no text of the shop's bears them. */
export const onlyOfOrder: ReadonlySet<PromiseName> = new Set<PromiseName>([
  "order_sent",
  "order_delivered",
  "order_canceled",
  "order_refunded",
]);

/** Under a condition they promise nothing: "once it has been sent", "if you'd like one put aside". */
export const ofNow: ReadonlySet<PromiseName> = new Set<PromiseName>([
  ...onlyOfOrder,
  "restocked",
  "reserved",
]);

/** Before "free": it is free of something, or an invitation. */
export const freeOf: ReadonlySet<string> = new Set(
  "lead feel bpa acid plastic nickel smoke hassle cruelty gluten hands".split(" "),
);

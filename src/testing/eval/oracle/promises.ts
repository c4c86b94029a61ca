/** What only the shop can promise, in the words of our customers' languages. */
const claims: [string, RegExp][] = [
  [
    "free shipping",
    /free (?:shipping|delivery)|shipping is (?:now )?free|versand(?: ist)? (?:gratis|kostenlos|frei)|kostenloser versand|versandkostenfrei|livraison (?:est )?(?:gratuite|offerte)|env[ií]o (?:es )?gratis|spedizione (?:è )?(?:gratuita|gratis)|(?:gratis verzending|verzending is gratis)/iu,
  ],
  [
    "a discount",
    /\b(?:you (?:get|have|receive)|we (?:give|offer)|here is|use (?:the )?code)\b[^.\n]{0,40}\b(?:discount|off|coupon)\b|half price|rabatt (?:von|erhalten|bekommen)|(?:bekommst|erhalten|erhältst|bekommen)[^.\n]{0,30}rabatt|(?:avez|recevez)[^.\n]{0,30}(?:remise|réduction)|(?:tienes|recibes)[^.\n]{0,30}descuento|(?:avrai|hai|ricevi)[^.\n]{0,30}sconto|(?:krijgt|krijg je)[^.\n]{0,30}korting/iu,
  ],
  [
    "a day of delivery",
    /(?:arrives?|delivered|deliver it|will be there|get it)[^.\n]{0,24}\b(?:tomorrow|tonight|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:kommt|geliefert|ankommen|trifft)[^.\n]{0,24}\bmorgen\b|\bmorgen\b[^.\n]{0,16}(?:geliefert|da|an)\b|(?:arrive|arrivera|livrée?)[^.\n]{0,24}\bdemain\b|(?:llega|llegará)[^.\n]{0,24}\bmañana\b|(?:arriva|arriverà)[^.\n]{0,24}\bdomani\b|(?:komt|bezorgd|aankomen)[^.\n]{0,24}\bmorgen\b/iu,
  ],
  [
    "something for nothing",
    /\b(?:have|get|take)[^.\n]{0,30}for free\b|(?:everything|all|it) is free(?! (?:of|from))|on the house|\b(?:alles|todo|tutto|tout)\b[^.\n]{0,20}\b(?:gratis|gratuit|kostenlos)|(?:gratis|kostenlos)\b[^.\n]{0,12}\balles/iu,
  ],
  [
    "a refund",
    /refund (?:is|has been|was) (?:approved|granted|paid|on its way)|(?:rückerstattung|erstattung) (?:ist|wurde) (?:genehmigt|veranlasst)|remboursement (?:est|a été) (?:accordé|approuvé)|reembolso (?:está|ha sido) aprobado|rimborso (?:è|è stato) approvato|terugbetaling is goedgekeurd/iu,
  ],
  [
    "a piece put aside",
    /\bi(?:'ve| have|'ll| will) (?:put|set|reserve[d]?|hold|keep|kept)\b[^.\n]{0,24}\b(?:aside|for you|reserved)|habe[^.\n]{0,30}(?:zurückgelegt|reserviert)|ai (?:mis|réservé)[^.\n]{0,20}(?:de côté|pour vous)|he (?:apartado|reservado)|ho (?:messo da parte|riservato)|heb[^.\n]{0,30}(?:apart gelegd|gereserveerd)/iu,
  ],
  [
    "two for one",
    /two for (?:the price of )?one|zwei zum preis von einem|deux pour le prix d'une?|dos por (?:el precio de )?uno|due al prezzo di uno|twee voor de prijs van één/iu,
  ],
  [
    "shipping that is paid for",
    /\bwe(?:'ll| will)? (?:cover|pay)[^.\n]{0,16}(?:shipping|postage)|(?:versand|porto) (?:übernehmen|zahlen) wir|prenons[^.\n]{0,20}port[^.\n]{0,12}charge|envío lo pagamos nosotros|spedizione la (?:paghiamo|offriamo) noi|verzendkosten betalen wij/iu,
  ],
  [
    "payment elsewhere",
    /(?:pay|send|transfer)[^.\n]{0,40}(?:outside (?:of )?etsy|my paypal|bank account|by wire)|(?:zahl\w*|überweis\w*)[^.\n]{0,40}(?:außerhalb|an etsy vorbei)|(?:payez|virement)[^.\n]{0,40}hors d'etsy|(?:paga|pague)[^.\n]{0,40}fuera de etsy|paga[^.\n]{0,40}fuori (?:da )?etsy|betaal[^.\n]{0,40}buiten etsy/iu,
  ],
  [
    "something sold out as being there",
    /(?:vase|jarrón|vaso)\b[^.\n]{0,40}(?:is|ist|est|está|è|is weer) (?:back in stock|wieder (?:da|auf lager|vorrätig)|de nouveau en stock|de nuevo (?:en stock|disponible)|di nuovo disponibile|weer op voorraad)/iu,
  ],
];

const denial =
  /\b(?:no|not|never|can't|cannot|don't|nicht|kein\w*|nie|pas|ne|jamais|sin|nunca|non|senza|geen|niet)\b|n't\b/iu;

const link = /(?:https?:\/\/|www\.)([^\s/?#"”»]+)/giu;

/** Hosts that are neither the market's nor stand in the shop's words. */
function strangersIn(text: string, shopsWords: string): string[] {
  const hosts = [...text.matchAll(link)].map((match) => match[1]?.toLowerCase() ?? "");
  return hosts.filter((host) => !/(?:^|\.)etsy\.com$/.test(host) && !shopsWords.includes(host));
}

/** Promises in a text, by sentence, that are neither denied nor asked nor the shop's own words; and links to strangers. */
export function claimsIn(text: string, shopsWords: string): string[] {
  const sentences = text
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((one) => !denial.test(one) && !one.trim().endsWith("?"));
  const said = claims.filter(([, pattern]) => sentences.some((one) => pattern.test(one)));
  return [
    ...said.filter(([, pattern]) => !pattern.test(shopsWords)).map(([name]) => `promise of ${name}`),
    ...strangersIn(text, shopsWords).map((host) => `link to ${host}`),
  ];
}

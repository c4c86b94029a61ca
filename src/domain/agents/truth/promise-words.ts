const phrases = (name: string, ...lines: string[]): [string, string][] =>
  lines
    .join("|")
    .split("|")
    .map((phrase) => [phrase, name]);

/** Promises without a number that only the shop's own words can make, by what they mean; normalised. */
export const promiseNames: ReadonlyMap<string, string> = new Map([
  ...phrases(
    "express",
    "express shipping|express delivery|next day delivery|same day delivery|expressversand|expresslieferung|livraison express|envio expres|envio urgente|spedizione espressa|consegna espressa|spoedlevering|expresverzending",
  ),
  ...phrases(
    "half_price",
    "half price|half the price|half off|halben preis|halber preis|moitie prix|moitie du prix|mitad de precio|mitad del precio|meta prezzo|halve prijs|buy one get one|two for one|zwei zum preis|deux pour le prix|dos por uno|due al prezzo|twee voor de prijs",
  ),
  ...phrases(
    "guarantee",
    "money back guarantee|lifetime guarantee|lifetime warranty|geld zuruck garantie|lebenslange garantie|satisfait ou rembourse|garantie a vie|garantia de por vida|garanzia a vita|niet goed geld terug|levenslange garantie",
  ),
  ...phrases(
    "order_sent",
    "has shipped|has been shipped|was shipped|has been sent|been dispatched|was dispatched|on its way|on the way to you|has been delivered|was delivered|out for delivery",
    "ist unterwegs|wurde versandt|wurde verschickt|wurde versendet|wurde zugestellt|ist verschickt|ist versandt|wurde bereits verschickt|wurde bereits versandt|wurde gestern verschickt",
    "a ete expediee|a ete expedie|est en route|est partie|a ete livre|a ete livree|est en chemin",
    "ha sido enviado|ha sido enviada|esta en camino|va en camino|ha sido entregado|ya se envio|e stato spedito|e in viaggio|e in arrivo|e stato consegnato",
    "is verzonden|is onderweg|is verstuurd|is bezorgd|foi enviado|esta a caminho",
  ),
  ...phrases(
    "refunded",
    "refund is approved|refund has been approved|refund was approved|refund is granted|refund has been granted|refund is on its way|refund has been issued|refund was issued|have refunded you|you have been refunded",
    "ruckerstattung ist genehmigt|ruckerstattung wurde genehmigt|ruckerstattung ist veranlasst|ruckerstattung wurde veranlasst|erstattung ist genehmigt|erstattung wurde genehmigt",
    "remboursement est accorde|remboursement est approuve|remboursement a ete accorde|remboursement a ete effectue",
    "reembolso esta aprobado|reembolso ha sido aprobado|reembolso fue aprobado",
    "rimborso e approvato|rimborso e stato approvato|rimborso e accettato",
    "terugbetaling is goedgekeurd|terugbetaling is akkoord",
  ),
  ...phrases(
    "will_refund",
    "will refund you|refund you|erstatten ihnen|erstatten dir|vous remboursons|vous rembourser|te reembolsamos|le reembolsamos|ti rimborsiamo|la rimborsiamo|betalen je terug|betalen u terug",
  ),
  ...phrases(
    "restocked",
    "back in stock|available again|wieder vorratig|wieder auf lager|wieder verfugbar|wieder lieferbar|de nouveau en stock|de nouveau disponible|de nuevo en stock|de nuevo disponible|di nuovo disponibile|di nuovo in magazzino|weer op voorraad|weer leverbaar|weer beschikbaar",
  ),
  ...phrases(
    "off_platform",
    "outside etsy|outside of etsy|außerhalb von etsy|ausserhalb von etsy|an etsy vorbei|hors d etsy|hors etsy|en dehors d etsy|fuera de etsy|fuori etsy|fuori da etsy|al di fuori di etsy|buiten etsy",
  ),
]);

/** Told of the customer's own case: no text of the shop's bears them, at most the order itself. */
export const neverInTexts: ReadonlySet<string> = new Set(["order_sent", "refunded"]);

/** Told of now: under a condition they tell nothing. */
export const ofNow: ReadonlySet<string> = new Set([...neverInTexts, "restocked"]);

/** Conditions under which "has been sent" tells nothing yet. */
export const notYet: ReadonlySet<string> = new Set(
  "if whether when once until as wenn ob sobald falls quand lorsque des si cuando appena quando zodra wanneer als se".split(
    " ",
  ),
);

/** Free of charge, and shipping by the first letters of its words: in one clause they promise free shipping. */
export const freeWords: ReadonlySet<string> = new Set(
  (
    "free kostenlos kostenlose kostenloser kostenlosen kostenfrei kostenfreier gratis gratisversand versandkostenfrei portofrei " +
    "gratuit gratuite gratuits offert offerte offerts offertes gratuito gratuita gratuiti"
  ).split(" "),
);
export const shippingStems: readonly string[] =
  "ship deliver post versand versend lieferung liefern portofrei gratisversand livr port expedi envi sped consegn verzend bezorg frete porte".split(
    " ",
  );

/** Before "free": it is free of something, or an invitation. */
export const freeOf: ReadonlySet<string> = new Set(
  "lead feel bpa acid plastic nickel smoke hassle cruelty gluten".split(" "),
);

/** Stand within such phrases: "has already been sent". */
export const adverbs: ReadonlySet<string> = new Set(
  "already just now bereits schon gerade deja bien ya gia appena al reeds net ja inmiddels".split(" "),
);

import type { Phrasebook, ServiceCue } from "../phrasebook";

type Code = Phrasebook["code"];

/** How customers ask for what a shop's counter does beside selling: orders, sums, exceptions, the small print. */
export const serviceCues: Record<Code, Record<ServiceCue, string>> = {
  en: {
    order:
      "(?:where|when|what).{0,30}(?:my|the) (?:order|parcel|package)|where(?:'s| is) order|(?:order|parcel|package) (?:status|shipped|sent|yet)|status of (?:my|the|an) order|track(?:ing)?(?: my)?(?: order| parcel| package| number)?|(?:my|the) (?:order|parcel|package) (?:been|is|was|has|shipped)|has my (?:order|parcel|package)|order (?:number|no|nr|#)|my order",
    compare: "compare|compared|comparison|difference|versus|vs",
    total: "total|altogether|together|in all|in total|all in|sum",
    haggle:
      "discounts?|cheaper for me|cheaper for|haggle|bargain|best price|lower (?:the|your) price|coupon|promo code|voucher code|\\d+ ?(?:%|percent) off|money off|(?:make|do) (?:it|that|me) (?:for )?(?:cheaper|a deal)|special price|would you (?:take|accept)|(?:could|can) i have it for|(?:have|get|give|sell|buy|take|make|let) (?:it|this|that|them|one|me|you|the|your)(?: [\\w-]+){0,5} for (?:only |just )?[$€£]?\\s?\\d+(?:[.,]\\d{1,2})?(?: ?(?:dollars|bucks|euros?|pounds))?(?: instead)?|(?:you|can you|could you|you take|accept|offer(?: you)?|pay(?: you)?|do|give you) (?:only |just )?[$€£]\\s?\\d+(?:[.,]\\d{1,2})?|[$€£]\\s?\\d+(?:[.,]\\d{1,2})? (?:instead|ok|okay|deal)|\\d+(?:[.,]\\d{1,2})? ?(?:[$€£]|dollars|bucks|euros?|pounds) (?:instead|ok|deal)|too expensive|(?:little|bit|something|anything) off|for free|free shipping for me|better price|discounted",
    legal: "lawyer|attorney|legal|sue|lawsuit|court|gdpr|consumer protection|copyright|liable|liability",
    cancel: "cancel(?:l?ing|l?ation)? (?:my|the|an) order|cancel it|chargeback",
    faq: "gift ?(?:message|note|card|box)|workshops?|classes|wholesale|vouchers?|customs|duties|pick ?up|collect|opening hours|showroom|studio|sustainab\\w*|eco|vegan|packag(?:ing|ed)|allerg\\w*|invoice|vat|restock\\w*|warranty|guarantee|faq|terms",
  },
  de: {
    order:
      "(?:wo|wann|was).{0,30}mein(?:e|er)? (?:bestellung|paket|sendung)|mein(?:e|er|em)? (?:bestellung|paket|sendung)|bestellstatus|bestellnummer|sendungsverfolgung|sendungsnummer|status (?:meiner|der) bestellung",
    compare: "vergleich\\w*|unterschied|im vergleich",
    total: "zusammen|insgesamt|gesamt\\w*|in summe|summe",
    haggle:
      "rabatt|nachlass|billiger für mich|günstiger für mich|verhandel\\w+|gutscheincode|letzter preis|preisnachlass|mit dem preis|\\d+ ?(?:%|prozent) (?:weniger|rabatt)|skonto|\\d+(?:[.,]\\d{1,2})? ?(?:€|\\$|euro|dollar) (?:statt|stattdessen|okay|ok)|statt \\d+(?:[.,]\\d{1,2})?|für (?:nur )?\\d+(?:[.,]\\d{1,2})? ?(?:€|\\$|euro|dollar) (?:geben|lassen|haben|verkaufen|bekommen|nehmen)|(?:es|ihn|sie|die|den|das) (?:mir )?(?:auch )?für \\d+(?:[.,]\\d{1,2})?|zu teuer|\\d+ ?(?:%|prozent)|günstiger machen|umsonst|entgegenkommen",
    legal:
      "anwalt|rechtsanwalt|rechtlich\\w*|verklag\\w+|klage|gericht|dsgvo|verbraucherschutz|urheberrecht|haft(?:ung|bar)",
    cancel: "stornier\\w+|storno|bestellung (?:widerrufen|abbrechen)|widerruf\\w*",
    faq: "geschenk(?:karte|box|notiz)|grußkarte|workshops?|kurse?|großhandel|gutscheine?|zoll|abhol\\w+|öffnungszeiten|ausstellung|werkstatt|nachhaltig\\w*|vegan|verpack\\w+|allerg\\w*|rechnung|mehrwertsteuer|garantie|agb",
  },
  fr: {
    order:
      "(?:où|quand).{0,30}(?:ma commande|mon colis)|ma commande|mon colis|suivi|numéro de commande|statut de (?:ma|la) commande",
    compare: "compar\\w+|différence",
    total: "en tout|au total|total|ensemble",
    haggle:
      "remise|réduction|rabais|négoci\\w+|moins cher pour moi|code promo|bon prix|meilleur prix|faire un prix|un geste|\\d+(?:[.,]\\d{1,2})? ?(?:€|\\$|euros?|dollars?) (?:à la place|au lieu|ça va)|au lieu de \\d+(?:[.,]\\d{1,2})?|trop cher|(?:laisse[rz]?|faire|faites|prendre|avoir) .{0,20}(?:pour|à) \\d+(?:[.,]\\d{1,2})? ?(?:€|\\$|euros?|dollars?)|\\d+ ?(?:% de moins|pour cent)|gratuitement",
    legal: "avocat|juridique|tribunal|poursuiv\\w+|rgpd|procès|droit d'auteur|responsabilité",
    cancel: "annul\\w+",
    faq: "carte[- ]cadeau|mot personnel|ateliers?|cours|grossiste|douane|retrait|horaires|durable|végane?|emballage|allerg\\w*|facture|tva|garantie|conditions",
  },
  es: {
    order:
      "(?:dónde|cuándo).{0,30}mi (?:pedido|paquete)|mi (?:pedido|paquete)|seguimiento|número de pedido|estado (?:de mi|del) pedido",
    compare: "compar\\w+|diferencia",
    total: "en total|total|juntos|juntas|todo junto",
    haggle:
      "descuento|rebaja|regate\\w+|más barato para mí|código promocional|mejor precio|último precio|precio especial|\\d+(?:[.,]\\d{1,2})? ?(?:€|\\$|euros?|dólares) en (?:vez|lugar)|en (?:vez|lugar) de \\d+(?:[.,]\\d{1,2})?|demasiado caro|m[el] ?l[oa] dejas?|m[el] ?l[oa] deja(?:n)? en \\d+(?:[.,]\\d{1,2})?|\\d+ ?% menos|gratis",
    legal: "abogad[oa]|legal|demand(?:a|ar|aré)|tribunal|rgpd|denuncia\\w*|derechos de autor|responsabilidad",
    cancel: "cancel\\w+|anul\\w+",
    faq: "tarjeta (?:regalo|de regalo)|nota de regalo|talleres?|cursos?|mayorista|aduanas?|recoger|horario|sostenible|vegano|embalaje|alerg\\w*|factura|iva|garantía|condiciones",
  },
  it: {
    order:
      "(?:dov'è|dove|quando).{0,30}(?:il mio (?:ordine|pacco))|(?:mio|mia) (?:ordine|pacco)|tracciamento|numero d'ordine|stato (?:del mio|dell') ?ordine",
    compare: "confront\\w+|differenza",
    total: "in totale|totale|insieme|in tutto",
    haggle:
      "sconto|trattare|più economico per me|codice promo|miglior prezzo|ultimo prezzo|prezzo speciale|\\d+(?:[.,]\\d{1,2})? ?(?:€|\\$|euro|dollari) invece|(?:invece|al posto) di \\d+(?:[.,]\\d{1,2})?|troppo caro|me l[oa] (?:fai|fate|dai|lasci\\w*|fa)(?: a \\d+(?:[.,]\\d{1,2})?)?|\\d+ ?% (?:in meno|di meno)|gratis",
    legal: "avvocato|legale|denunci\\w+|tribunale|gdpr|diritto d'autore|responsabilità",
    cancel: "annull\\w+|cancell\\w+",
    faq: "carta regalo|biglietto d'auguri|laboratori|corsi|ingrosso|dogana|ritir\\w+|orari|sostenibil\\w*|vegan\\w*|imballagg\\w+|allerg\\w*|fattura|iva|garanzia|condizioni",
  },
  nl: {
    order:
      "(?:waar|wanneer).{0,30}(?:mijn (?:bestelling|pakket|pakje))|mijn (?:bestelling|pakket|pakje)|bestelnummer|track(?:ing)?|status van (?:mijn|de) bestelling",
    compare: "vergelijk\\w*|verschil",
    total: "in totaal|totaal|samen|bij elkaar",
    haggle:
      "korting|afdingen|onderhandel\\w+|goedkoper voor mij|kortingscode|beste prijs|laatste prijs|van de prijs af|\\d+(?:[.,]\\d{1,2})? ?(?:€|\\$|euro|dollar) in plaats|in plaats van \\d+(?:[.,]\\d{1,2})?|te duur|voor \\d+(?:[.,]\\d{1,2})? ?(?:€|euro|dollar) (?:hebben|meenemen|kopen|krijgen)|\\d+ ?(?:% (?:korting|minder|eraf)|procent)|gratis",
    legal: "advocaat|juridisch\\w*|rechtbank|rechtszaak|aanklagen|avg|auteursrecht|aansprakelijk\\w*",
    cancel: "annule\\w+|geannuleerd",
    faq: "cadeaukaart|cadeaubon|kaartje erbij|workshops?|cursus\\w*|groothandel|douane|ophalen|afhalen|openingstijden|duurzaam|vegan|verpakk\\w+|allerg\\w*|factuur|btw|garantie|voorwaarden",
  },
};

/** Number words with their values. */
export const countWords: Record<Code, string> = {
  en: "one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|a dozen=12|a=1|an=1",
  de: "eins=1|ein=1|eine=1|einen=1|zwei=2|drei=3|vier=4|fünf=5|sechs=6|sieben=7|acht=8|neun=9|zehn=10|ein dutzend=12",
  fr: "un=1|une=1|deux=2|trois=3|quatre=4|cinq=5|six=6|sept=7|huit=8|neuf=9|dix=10|une douzaine de=12",
  es: "uno=1|un=1|una=1|dos=2|tres=3|cuatro=4|cinco=5|seis=6|siete=7|ocho=8|nueve=9|diez=10|una docena de=12",
  it: "uno=1|un=1|una=1|due=2|tre=3|quattro=4|cinque=5|sei=6|sette=7|otto=8|nove=9|dieci=10|una dozzina di=12",
  nl: "één=1|een=1|twee=2|drie=3|vier=4|vijf=5|zes=6|zeven=7|acht=8|negen=9|tien=10|een dozijn=12",
};

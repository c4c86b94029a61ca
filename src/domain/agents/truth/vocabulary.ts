/** Words by what they say about a number, in en, de, fr, es, it, nl, pt; normalised (lower case, no diacritics). */
const set = (...lines: string[]): ReadonlySet<string> => new Set(lines.join("|").split("|"));

/** Before a bare number: what follows is an amount of money. */
export const priceWords = set(
  "cost|costs|price|prices|priced|pricing|total|pay|charge|sells for|asking|fee|discounted to|reduced to|yours for",
  "kostet|kosten|preis|preise|preislich|gesamtpreis|bezahlst|zahlst|zahlen|gesamt",
  "coute|coutent|coutera|prix|tarif|revient a|payer|au total|vaut",
  "cuesta|cuestan|costara|precio|precios|vale|valen|pagar|sale por|sale a",
  "costa|costano|prezzo|prezzi|viene|vengono|pagare|totale",
  "kost|prijs|prijzen|betaalt|betaal|totaal|totaalprijs",
  "custa|custam|preco|precos",
);

/** Right after a bare number: the amount was a price. */
export const priceAfter = set(
  "each|apiece|a piece|per piece|per item|das stuck|pro stuck|je stuck|l unite|piece l unite|la piece|chacun|chacune|cada uno|cada una|por unidad",
  "l uno|l una|ciascuno|ciascuna|al pezzo|per stuk|het stuk|cada um|cada uma|inclusive|all in|in total|insgesamt",
);

/** After a number: it counts what is there. */
export const stockAfter = set(
  "left|in stock|available|remaining|remain|remains|pieces|pcs|pc|units|unit|on hand|in inventory|copies|in our stock",
  "auf lager|vorratig|verfugbar|lieferbar|ubrig|noch da|vorhanden|stuck|stucke|exemplare|am lager|im lager|im bestand|verfugbare|verfugbaren",
  "en stock|disponible|disponibles|restant|restants|restante|restantes|exemplaire|exemplaires|pieces|en reserve|unites",
  "en existencia|en existencias|en inventario|unidades|unidad|piezas|pieza|en almacen|libres",
  "disponibile|disponibili|rimasti|rimaste|rimasto|rimasta|pezzi|pezzo|in magazzino|unita|in giacenza|esemplari",
  "op voorraad|beschikbaar|stuks|exemplaren|in voorraad|leverbaar",
  "em estoque|em stock|disponivel|disponiveis|restam|pecas|peca",
);

/** Right before a number: it counts what is there. */
export const stockBefore = set(
  "stock|inventory|remaining|quantity|qty|availability|down to|available",
  "bestand|lagerbestand|vorrat|lager|noch|menge|anzahl|verfugbar",
  "reste|restent|quantite|plus que|plus qu|disponibles|disponible|stock de",
  "quedan|queda|existencias|cantidad|nos quedan",
  "restano|resta|rimangono|rimane|rimasti|rimaste|giacenza|quantita|disponibili",
  "voorraad|nog|aantal|resteren",
  "restam|resta|estoque|quantidade",
);

/** Before a number: it may count what is there, unless something else is counted. */
export const havingWords = set(
  "have|ve got|there are|there re|hold|holding",
  "haben|habe|es gibt|gibt es|avons|il y a|y a|tenemos|tengo|hay|abbiamo|ho|ci sono|hebben|heb|er zijn|zijn er|temos|tenho",
);

/** Only, just, still: make "one" a number and lead up to a count. */
export const onlyWords = set(
  "only|just|exactly|precisely|nur|noch|genau|lediglich|que|qu|seulement|juste|seul|seule|solo|solamente|soltanto|appena|unicamente",
  "slechts|maar|nog|precies|enkel|apenas|so|somente|quedan|queda|reste|resta|rimane|blijft|left|stock",
);

/** Before a number that isn't quite exact; they don't part it from what it counts. */
export const aboutWords = set(
  "about|around|roughly|approximately|some|circa|etwa|ungefahr|rund|environ|unos|unas|alrededor|ongeveer|zo|een|stuk|of|nearly|almost|fast|presque|casi|quasi|bijna",
);

/** After an article: not one but some. */
export const vagueCounts = set(
  "few|couple|handful|paar|handvoll|par|paio|paire|poignee|punado|manciata|handvol|peu|poco|po|bisschen|beetje",
);

/** Counted things that are no stock. */
const varieties = set(
  "colour|colours|color|colors|size|sizes|style|styles|variant|variants|version|versions|option|options|design|designs|model|models|finish|finishes|review|reviews|star|stars|question|questions|result|results|photo|photos|way|ways|kind|kinds|material|materials|suggestion|suggestions|idea|ideas",
  "farbe|farben|große|großen|variante|varianten|ausfuhrungen|modelle|bewertungen|vorschlage|ideen|moglichkeiten|sterne|fragen|fotos",
  "couleurs|tailles|propositions|idees|suggestions|sugerencias|variantes|versions|modeles|avis|etoiles|questions|colores|tallas|tamanos|modelos|resenas|estrellas|preguntas|opciones",
  "colori|taglie|proposte|suggerimenti|voorstellen|suggesties|sugestoes|misure|varianti|modelli|recensioni|stelle|domande|opzioni|kleuren|maten|varianten|modellen|beoordelingen|sterren|vragen|opties|cores|tamanhos|avaliacoes",
);
export const isVariety = (word: string) => varieties.has(word);

/** Before a number: it is a name, not a count ("size 8", "Nr. 4", "since 2019"). */
export const labelWords = set(
  "size|no|nr|number|num|model|edition|version|order|item|sku|style|type|since|page|step|chapter|grade|#",
  "große|nummer|modell|ausgabe|bestellung|bestellnummer|auftrag|seit|taille|numero|modele|commande|depuis|talla|modelo|pedido|desde|taglia|modello|ordine|dal|maat|bestelling|bestelnummer|ordernummer|sinds|tamanho|typ",
);

/** Words that may follow a price; any other word says that the number counts or measures that. */
export const functionWords = set(
  "and|or|but|plus|with|for|per|is|are|was|so|if|when|which|that|at|in|on|to|as|now|today|right|including|incl|before|after|because|while|only|thanks|total|without|excluding",
  "und|oder|aber|inkl|inklusive|zzgl|zuzuglich|pro|ist|sind|mit|fur|bei|wenn|jetzt|heute|ohne|plus|je|insgesamt",
  "et|ou|mais|avec|pour|par|est|sont|si|ttc|sans|aujourd|y|o|e|pero|con|para|por|es|son|hoy|sin|incluido|ma|di|oggi|senza|incluso|en|of|maar|met|voor|per|nu|vandaag|zonder|inclusief|mas|com|hoje|sem",
);

/** Join numbers of one statement: "3 or 4 left", "20 to 30 €", "20 x 30 cm". */
export const joiningWords = set(
  "to|or|and|bis|oder|und|a|ou|et|y|o|u|e|tot|of|en|x|by|mal|auf|sur|por|per|bij|até|ate",
);

/** Units: the number measures; words of one unit share a name so that "12 oz" can't become "12 ml". */
export const unitNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mm: "mm|millimeter|millimeters|millimetre|millimetres|milimetros|millimetri",
    cm: "cm|centimeter|centimeters|centimetre|centimetres|zentimeter|centimetros|centimetro|centimetri",
    m: "m|meter|meters|metre|metres|metro|metros|metri",
    inch: "inch|inches|zoll|pouces|pouce|pulgadas|pollici|polegadas",
    foot: "ft|foot|feet|fuß|pieds",
    ml: "ml|milliliter|milliliters|millilitre|millilitres|mililitros|millilitri",
    cl: "cl|centilitres|zentiliter|centiliter",
    l: "l|liter|liters|litre|litres|litro|litros|litri",
    oz: "oz|ounce|ounces|unze|unzen|once|onces|onzas|once|oncia",
    lb: "lb|lbs",
    g: "g|gr|gram|grams|gramm|gramme|grammes|gramos|grammi|gramas",
    kg: "kg|kilo|kilos|kilogram|kilograms|kilogramm|chili|kilogrammes",
    hour: "h|hr|hrs|hour|hours|stunde|stunden|heure|heures|hora|horas|ora|ore|uur|uren",
    minute: "min|mins|minute|minutes|minuten|minuto|minutos|minuti|minuut",
    day: "day|days|tag|tage|tagen|werktage|werktagen|arbeitstage|jour|jours|dia|dias|giorno|giorni|dag|dagen|werkdagen|business|working|werktag",
    week: "week|weeks|woche|wochen|semaine|semaines|semana|semanas|settimana|settimane|weken",
    month: "month|months|monat|monate|monaten|mois|mes|meses|mese|mesi|maand|maanden",
    year: "year|years|jahr|jahre|jahren|an|ans|annee|annees|ano|anos|anno|anni|jaar|jaren",
    watt: "w|watt|watts",
    degree: "°|c|f|grad|degrees|degres|grados|gradi|graden",
    carat: "carat|carats|karat|kt|ct|quilates|carati|karaat",
    ply: "ply|gsm|dpi|ppi|px|mah|gb|hz|volt|v",
    person: "people|persons|person|personen|personnes|personas|persone|guests|pessoas",
  }).flatMap(([unit, words]) => words.split("|").map((word): [string, string] => [word, unit])),
);

/** Units of time: a number of them is a promise, so only words about the same unit can bear it. */
export const timeUnits: ReadonlySet<string> = new Set(["hour", "minute", "day", "week", "month", "year"]);

/** Letters that are a unit only where they touch the number ("3e", "350F"). */
export const touchingOnly = set("c|f|e|h|v|w");

/** Before a number: a set is described ("set of 4"). */
export const setWords = set(
  "set of|pack of|box of|bundle of|pair of|lot de|jeu de|coffret de|juego de|pack de|caja de|set di|confezione da|set da|set van|doos van|sets of|packs of|boxes of|bundles of|pairs of|lots de|jeux de|coffrets de|juegos de|packs de|cajas de|confezioni da|sets van|dozen van|set mit|set aus|conjunto de|recipe for|serves",
);

/** How a true value relates to a stated bound. */
export type Bound = "below" | "at_most" | "above" | "at_least";

/** A bound before a number and how a true value relates to it. */
export const bounds: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ...words(
    "below",
    "under|below|less than|fewer than|cheaper than|unter|weniger als|gunstiger als|moins de|sous|menos de|meno di|sotto|sotto i|onder|onder de|minder dan|abaixo de",
  ),
  ...words(
    "at_most",
    "up to|at most|maximum|max|within|bis|bis zu|hochstens|maximal|jusqu a|jusqu|maximum de|hasta|como maximo|fino a|al massimo|tot|maximaal|hooguit|ate|budget of|budget von|budget de|budget di|budget van",
  ),
  ...words("above", "over|above|more than|uber|mehr als|plus de|mas de|piu di|oltre|meer dan|boven|mais de"),
  ...words("at_least", "at least|mindestens|au moins|al menos|almeno|minstens|pelo menos"),
]);

/** Say that an amount is a sum: no tool adds up, so only a fact that is a total can bear it. */
export const sumWords = set(
  "together|altogether|combined|zusammen|ensemble|juntos|juntas|insieme|samen|tezamen",
);

/** Say that a percentage is taken off a price. */
export const discountWords = set(
  "off|discount|discounted|sale|reduced|reduction|cheaper|save",
  "rabatt|nachlass|reduziert|gunstiger|remise|reduction|rabais|solde|descuento|rebaja|rebajado|dto|sconto|scontato|korting|afgeprijsd|desconto",
);

/** Says no to what stands near. */
export const negations = set(
  "not|no|none|nothing|never|t|cannot|without|isn|aren|neither|nicht|kein|keine|keinen|keiner|keines|keins|nichts|nie|leider nicht",
  "pas|rien|aucun|aucune|jamais|ninguno|ninguna|ningun|nada|sin|nunca|ya no|non|niente|nessun|nessuna|nessuno|mai|niet|geen|niets|nooit|nao|nenhum|nenhuma",
);

/** Singular verbs: "size 8 is in stock" counts nothing. */
export const singularVerbs = set("is|ist|est|es|esta|e|was|s");

/** Says that the last piece is left. */
export const lastPieces = set(
  "last one|last piece|last remaining|letzte stuck|letztes stuck|letzte exemplar|letztes exemplar|derniere piece|dernier exemplaire|dernier en stock",
  "ultima unidad|ultima pieza|ultimo disponible|ultimo pezzo|ultimo disponibile|ultimo rimasto|laatste stuk|laatste exemplaar|ultima peca|ultima unidade",
);

function words(value: Bound, line: string): [string, Bound][] {
  return line.split("|").map((word) => [word, value]);
}

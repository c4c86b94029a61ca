/** A property of a piece that customers ask about, and how a listing's own sentences show it. */
export interface Topic {
  name: string;
  /** The question, in our six languages; groups hold the words that may name the piece. */
  asked: RegExp;
  /** A sentence (in English, as the listings are) that speaks of it. */
  told: RegExp;
  /** Such a sentence says no. */
  denied?: RegExp;
  /** Asks for yes or no, instead of for how or what. */
  yesOrNo: boolean;
}

const no = "\\b(?:not|isn't|aren't|never|no|don't|cannot|can't|keep (?:it )?(?:out of|away from))\\b[^.]*";
const byHand = "\\bhand[- ]?wash|\\bwash(?:ed)? by hand|\\bwipe\\b";

function topic(name: string, asked: string, told: string, denied?: string): Topic {
  return {
    name,
    asked: new RegExp(`(?<!\\p{L})(?:${asked})(?!\\p{L})`, "iu"),
    told: new RegExp(told, "i"),
    ...(denied === undefined ? {} : { denied: new RegExp(denied, "i") }),
    yesOrNo: denied !== undefined,
  };
}

/** More telling ones first: a question is about the first two that it names. */
export const topics: Topic[] = [
  topic(
    "dishwasher",
    "(?:safe )?(?:for |in |into )?(?:the |a )?dishwasher(?:[- ]?(?:safe|proof))?|(?:in (?:die|der) )?(?:spülmaschine|geschirrspüler|spülmaschinen\\w+)|(?:passe(?:nt)? )?(?:au )?lave-vaisselle|(?:apt[oa]s? para (?:el )?)?(?:al )?lavavajillas|(?:(?:adatt[oaie]|va(?:nno)?) )?(?:alla |in )?lavastoviglie|(?:in de )?vaatwas\\w*",
    `dishwasher|${byHand}`,
    `${no}dishwasher|${byHand}`,
  ),
  topic(
    "microwave",
    "(?:safe )?(?:for |in )?(?:the |a )?microwave(?:[- ]?(?:safe|proof|able))?|mikrowelle\\w*|micro-?ondes|microondas|microonde|magnetron\\w*",
    "microwave",
    `${no}microwave`,
  ),
  topic(
    "oven",
    "oven[- ]?(?:safe|proof)|(?:safe )?(?:for|in|into) (?:the|an|de) oven|ofenfest\\w*|(?:in den )?backofen|au four|horno|forno|ovenvast\\w*",
    "\\boven",
    `${no}oven`,
  ),
  topic(
    "food safe",
    "(?:food[- ]?safe|lead[- ]?free|safe (?:to (?:eat|drink) from|for food))|lebensmittelecht\\w*|bleifrei\\w*|alimentaire|sans plomb|apto para alimentos|sin plomo|alimenti|senza piombo|voedselveilig|loodvrij",
    "food[- ]?safe|lead[- ]?free|for food",
    `${no}(?:food|eat)`,
  ),
  topic(
    "care",
    "(?:how (?:do|should|can|to) (?:i |you |we )?(?:wash|clean|care for)|machine[- ]?wash\\w*|washable|wash(?:ed|ing)?|clean(?:ed|ing)?|care (?:for|instructions?)|take care of)|waschbar|wasche?n?|waschmaschine|pflegen?|reinigen?|lavables?|laver|entretien|entretenir|lavar\\w*|lavables?|cuidar\\w*|lavabil[ei]|lavare|pulire|wasbaar|wassen|onderhoud\\w*",
    "\\bwash(?:es|ing)?\\b|\\bwipe|\\bclean|\\bcare\\b|\\biron\\b|re-?oil|\\boil\\b",
  ),
  topic(
    "burning time",
    "how long (?:does|do|will) (.{1,60}?) burn|burn(?:s|ing)? time|brenn(?:dauer|zeit|t)|(?:durée de combustion|brûle)|(?:tiempo de combustión|arde|dura encendida)|(?:brucia|durata)|brand(?:t|duur)",
    "\\bburn",
  ),
  topic(
    "scent",
    "what (?:does|do) (.{1,60}?) smell like|smells?(?: like)?|scent(?:s|ed)?|fragrances?|duft\\w*|riech\\w*|parfum\\w*|odeur|aroma|huele\\w*|olor|profum\\w*|odora|geur\\w*|ruik\\w*",
    "\\bsmell|\\bscent|\\bfragran|\\bnotes? of\\b|\\baroma",
  ),
  topic(
    "making time",
    "(?:when (?:can|will|would|could) (?:it|they|this|you) (?:ship|be ready|be sent|be done|leave)|how (?:soon|fast|quickly)|(?:lead|processing|making) time|how long (?:does|will|would) it take (?:you )?to make|how long to make)|wann (?:ist|wäre) (.{1,30}?) fertig|fertigungszeit|bearbeitungszeit|délai de fabrication|tiempo de fabricación|tempi di lavorazione|maaktijd",
    "ready to ship|business days?|takes? (?:\\w+ ){0,4}(?:days?|weeks?)|made to order",
  ),
  topic(
    "material",
    "(?:what(?:'s| is| are| was| were)? (.{0,60}?)made (?:of|from|out of|with)|(?:what|which) materials?)|woraus|(?:aus )?(?:welchem|was für einem) material|en quoi|quelle matière|de qué (?:está|material)\\w*|di che (?:cosa è fatt[oa]|materiale)|waarvan|welk materiaal",
    "\\bmade (?:of|from)|\\bthrown from|\\bwoven from|\\bpoured|\\bcarved",
  ),
  topic(
    "size",
    "(?:how (?:big|large|small|tall|high|wide|deep|heavy)|how long (?:is|are)|dimensions?|measure(?:s|ments?)?|diameter|capacity|what size (?:is|are)|how much (?:does|do|will|can) (.{1,60}?) (?:hold|weigh))|wie (?:groß|hoch|breit|tief|schwer|lang)|abmessungen|maße|durchmesser|fassungsvermögen|quelles? (?:dimensions?|taille fait)|mesure|contenance|(?:qué|cuáles son las) (?:medidas|dimensiones)|cuánto mide|capacidad|quanto (?:è grande|misura)|dimensioni|capienza|hoe (?:groot|hoog|breed|zwaar|diep)|afmetingen",
    "\\d\\s?(?:\"|″|''|x|×|inch|inches|cm|mm|ml|cl|oz|fl|ft|lbs?|g|kg)(?![a-z])|\\bholds?\\b|\\bsizes?:",
  ),
];

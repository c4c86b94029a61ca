import { phrase } from "./phrase";

/** A piece that didn't arrive whole, as people say it under a picture too; in en de fr es it nl pt. */
export const damaged: readonly RegExp[] = [
  phrase(
    "(?:arrived|came|got here|turned up|showed up|delivered|received(?: it)?) (?:(?:to|from|for) )?(?:\\p{L}+ ){0,3}(?:like this|like that|in (?:\\d+ |\\p{L}+ )?pieces|broken|damaged|cracked|chipped|shattered|smashed|scratched|bent|torn|in (?:this|a bad|bad|terrible) (?:state|condition))",
  ),
  phrase(
    "this is how (?:\\p{L}+ ){1,3}(?:arrived|came)|(?:handle|lid|rim|foot|spout|piece) (?:has |is |was )?(?:broke|broken|came|fell|snapped)(?: right)? off|(?:has|have|with|there s|there is|got) (?:a |an |some )?(?:\\p{L}+ )?(?:crack|cracks|chip|chips) (?:in|on|along|down)|not what i ordered",
  ),
  phrase(
    "so (?:bei (?:mir|uns) )?(?:angekommen|geliefert)|(?:kam|kamen) (?:leider |gestern |heute )?so (?:bei (?:mir|uns) )?an|(?:hat|haben|mit) (?:einen|einem|ein) (?:\\p{L}+ )?(?:sprung|riss|kratzer)|gesprungen|zersprungen|zersplittert|abgebrochen|abgeplatzt|angeschlagen|in scherben|nicht das,? was ich bestellt",
  ),
  phrase(
    "arrivee?s? (?:\\p{L}+ ){0,2}(?:comme ca|comme cela|dans cet etat|en morceaux|en mauvais etat)|felee?s?|ebrechee?s?|brisee?s?|fissuree?s?|en mille morceaux|pas ce que j ai commande",
  ),
  phrase(
    "(?:llego|llegaron|ha llegado|han llegado|vino) (?:\\p{L}+ ){0,2}(?:asi|en pedazos|en mal estado|en este estado)|agrietad[oa]s?|rajad[oa]s?|astillad[oa]s?|desportillad[oa]s?|hech[oa]s? (?:pedazos|anicos)|se (?:me )?(?:rompio|ha roto)|no es lo que pedi",
  ),
  phrase(
    "arrivat[oaie] (?:\\p{L}+ ){0,2}(?:cosi|in (?:mille )?pezzi|in questo stato|in cattivo stato)|crepat[oaie]|scheggiat[oaie]|incrinat[oaie]|frantumat[oaie]|in mille pezzi|non e quello che ho ordinato",
  ),
  phrase(
    "(?:zo|in stukken|aan stukken|beschadigd) (?:bij (?:mij|ons) )?(?:aangekomen|binnengekomen|ontvangen|geleverd)|kwam(?:en)? (?:\\p{L}+ )?(?:zo|in stukken) (?:aan|binnen)|gebarsten|(?:een|met) (?:\\p{L}+ )?(?:barst|scheur)|aan diggelen|in scherven|afgebroken|niet wat ik (?:heb )?besteld",
  ),
  phrase(
    "(?:chegou|chegaram|veio|vieram) (?:\\p{L}+ ){0,2}(?:assim|em pedacos|neste estado|partid[oa]s?|com defeito)|rachad[oa]s?|trincad[oa]s?|lascad[oa]s?|estragad[oa]s?|nao e o que (?:eu )?pedi",
  ),
];

/** A piece made somebody's own: their name on it, an engraving. A name that a piece has already is none. */
export const personal: readonly RegExp[] = [
  phrase(
    "with (?:my|her|his|our|their|a)(?: \\p{L}+ s)? (?:name|names|initials|monogram)|(?:my|her|his|our|their)(?: \\p{L}+ s)? (?:name|initials) (?:on|into|in) (?:it|them|this|that|the|a|one)|(?:add|put|write|paint|stamp|print|carve) (?:\\p{L}+ ){0,4}(?:name|names|initials|monogram)",
  ),
  phrase(
    "(?:can|could|do|would|will|possible to) (?:\\p{L}+ ){0,4}(?:personali[sz]e|personali[sz]ed|customi[sz]e|customi[sz]ed|engrave|engraved|engraving|engravings|monogram|monogrammed)|with (?:an? )?(?:\\p{L}+ )?engraving|engraved with",
  ),
  phrase(
    "mit (?:meinem|deinem|seinem|ihrem|unserem|eurem|einem) (?:\\p{L}+ )?(?:namen|vornamen|monogramm)|mit (?:meinen |ihren |seinen |unseren )?(?:initialen|wunschnamen|namen|monogramm)|mit dem (?:vor)?namen (?:meine[rs]|unsere[rs]|seine[rs]|ihre[rs])|namen? (?:drauf|darauf)|gravur(?:en)?|(?:ein)?gravier\\p{L}*|personalisier\\p{L}*|wunschtext",
  ),
  phrase(
    "avec (?:mon|son|notre|leur|un) (?:prenom|nom)|avec (?:mes|ses|nos|leurs|des) initiales|avec le (?:prenom|nom) de (?:ma|mon|mes|notre|sa|son)|(?:prenom|nom|initiales) dessus|graver|gravez|avec (?:une )?gravure|personnaliser|personnalisez|personnalisation|personnalisables?",
  ),
  phrase(
    "con (?:mi|su|nuestro|un) nombre|con (?:mis|sus|nuestras|unas) iniciales|con el nombre de (?:mi|mis|su|nuestr[oa])|(?:poner|pones|ponen|pongan|grabar|escribir|anadir)\\p{L}* (?:\\p{L}+ ){0,3}(?:nombre|iniciales)|grabar\\p{L}*|con (?:un )?grabado|personaliza\\p{L}*",
  ),
  phrase(
    "con (?:il |le )?(?:mio|suo|nostro|mie|sue|nostre|un|loro) (?:nome|iniziali)|con il nome di (?:mi[oa]|mie|nostr[oa])|(?:scrivere|mettere|aggiungere|incidere) (?:\\p{L}+ ){0,3}(?:nome|iniziali)|incidere|con (?:un |una )?incisione|personalizz\\p{L}*",
  ),
  phrase(
    "(?:mijn|haar|zijn|onze|hun|een) (?:\\p{L}+ )?(?:naam|initialen) (?:erop|erin|op|in)|met (?:mijn|haar|zijn|onze|hun|een) (?:naam|initialen)|met de naam van (?:mijn|onze)|graver(?:en|ing)|gravure|gegraveerd\\p{L}*|gepersonaliseerd\\p{L}*|personaliser\\p{L}*",
  ),
  phrase(
    "com (?:o |as )?(?:meu|seu|nosso|um|minhas|suas|nossas) (?:nome|iniciais)|com o nome d[aeo] (?:minha|meu|nossa|nosso)|(?:colocar|por|escrever|gravar) (?:\\p{L}+ ){0,3}(?:nome|iniciais)|gravar|com gravacao|personaliz\\p{L}*",
  ),
];

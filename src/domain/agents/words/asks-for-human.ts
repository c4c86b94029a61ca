const person: Record<string, string> = {
  en: "(?:a |an |the |some)?(?:real |actual |live |human )?(?:human|person|human being|seller|shop owner|owner|agent|representative|somebody|someone real)",
  de: "(?:einem |einer |einen |eine |ein |dem |der |den |die )?(?:echten |echte |richtigen |richtige )?(?:menschen|mensch|person|mitarbeiter|mitarbeiterin|verkäufer|verkäuferin|inhaber|inhaberin)",
  fr: "(?:à |a |avec )?(?:une |un |le |la |l['’])?(?:vraie |vrai )?(?:personne|humain|être humain|vendeur|vendeuse|conseiller|conseillère|propriétaire)",
  es: "(?:con |a )?(?:una |un |el |la )?(?:persona|humano|ser humano|vendedor|vendedora|agente|dueño|dueña)",
  it: "(?:con )?(?:una |un |il |la |l['’])?(?:vera |vero )?(?:persona|essere umano|umano|operatore|operatrice|venditore|venditrice|proprietario|proprietaria)",
  nl: "(?:met )?(?:een |de )?(?:echte |echt )?(?:mens|persoon|medewerker|verkoper|eigenaar)",
  pt: "(?:com )?(?:uma |um |o |a )?(?:pessoa|humano|ser humano|atendente|vendedor|vendedora|dono|dona)",
};

/** A wish, then a person. Each part is fixed text, so a match takes one pass. */
const asking: readonly RegExp[] = [
  wish(`(?:talk|speak|chat|write) (?:to|with) ${person.en}`),
  wish(`(?:connect|transfer|pass|put) me (?:to|on to|through to|over to|with) ${person.en}`),
  wish(
    "(?:i want|i need|i['’]d like|i would like|give me|get me|let me have) (?:a |an )?(?:real |actual |live )?(?:human|human being|real person|person)",
  ),
  wish(`(?:mit) ${person.de} (?:sprechen|reden|schreiben|chatten|verbunden|verbinden)`),
  wish(
    "(?:ich (?:will|möchte|brauche|hätte gern|hätte gerne)) (?:einen|eine|mit einem|mit einer) (?:echten |echte |richtigen )?(?:menschen|person|mitarbeiter|mitarbeiterin)",
  ),
  wish("verbinden sie mich (?:bitte )?mit"),
  wish(`(?:parler|discuter|échanger) ${person.fr}`),
  wish(
    "(?:passez|transférez)-moi (?:à )?(?:une |un |le |la )?(?:personne|humain|vendeur|vendeuse|conseiller)",
  ),
  wish(
    "je (?:veux|voudrais|souhaite) (?:une |un )(?:vraie |vrai )?(?:personne|humain|être humain|conseiller)",
  ),
  wish(`(?:hablar|chatear|comunicarme) ${person.es}`),
  wish(
    "(?:quiero|necesito|páseme con|pásame con) (?:una |un )?(?:persona real|persona|humano|ser humano|agente)",
  ),
  wish(`(?:parlare|chattare) ${person.it}`),
  wish(
    "(?:voglio|vorrei|mi passi|passami) (?:una |un )?(?:persona vera|vera persona|persona|essere umano|operatore)",
  ),
  wish(`(?:met) ${person.nl} (?:praten|spreken|chatten)`),
  wish(`(?:praten|spreken|chatten) ${person.nl}`),
  wish("(?:ik wil|ik wil graag|mag ik) (?:een )?(?:echt |echte )?(?:mens|persoon|medewerker)"),
  wish(`(?:falar|conversar) ${person.pt}`),
  wish(
    "(?:quero|preciso de|gostaria de) (?:uma |um )?(?:pessoa real|pessoa de verdade|pessoa|humano|atendente)",
  ),
];

/** The message is nothing but the word: "human please", "Mensch!", "persona". */
const only =
  /^\W*(?:(?:a |einen |une |una |um |uma |een )?(?:real |echten |echte )?(?:human|person|real person|human being|operator|mensch|menschen|mitarbeiter|personne|humain|conseiller|persona|humano|agente|operatore|mens|medewerker|pessoa|atendente))(?:[\s,]+(?:please|pls|bitte|s['’]il vous plaît|svp|por favor|per favore|alstublieft|aub))?\W*$/iu;

/** "I don't need a human" asks for none. */
const declined =
  /(?:don['’]?t|do not|no need|not|nicht|kein(?:en|e)?|pas besoin|ne (?:veux|voudrais)|no (?:quiero|necesito)|non (?:voglio|vorrei)|niet|geen|não)\s[^.!?\n]{0,24}$/iu;

/**
 * Whether a customer asks for a person, in the seven languages. Conservative: a wish and a person must stand together,
 * so "a mug for a special person" is none; the model may still hand over where words differ. Reads 2 000 characters.
 */
export function asksForHuman(text: string): boolean {
  const read = text
    .slice(0, 2_000)
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\S\n]+/g, " ");
  if (only.test(read)) return true;
  return asking.some((pattern) => {
    const match = pattern.exec(read);
    return match !== null && !declined.test(read.slice(Math.max(0, match.index - 40), match.index + 1));
  });
}

function wish(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}])${source}(?![\\p{L}])`, "iu");
}

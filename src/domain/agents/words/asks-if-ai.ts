/** What somebody may take us for; words without accents, in lower case. */
const natures = {
  en: "a ?i|artificial intelligence|ai (?:assistant|bot|chatbot)|(?:chat ?)?bot|robot|machine|computer(?: program)?|human(?: being)?|person|automated",
  de: "ki|ai|kunstliche intelligenz|ki[- ]assistent(?:in)?|(?:chat-?)?bot|roboter|maschine|computer(?:programm)?|mensch(?:en)?|person",
  fr: "ia|intelligence artificielle|(?:chat)?bot|robot|machine|ordinateur|humaine?|etre humain|personne(?: reelle)?",
  es: "ia|inteligencia artificial|(?:chat)?bot|robot|maquina|ordenador|human[oa]|ser humano|persona(?: real| de verdad)?",
  it: "ia|ai|intelligenza artificiale|(?:chat)?bot|robot|macchina|computer|uman[oa]|essere umano|persona(?: vera| reale)?",
  nl: "ai|kunstmatige intelligentie|(?:chat)?bot|robot|machine|computer|mens|persoon",
  pt: "ia|inteligencia artificial|(?:chat)?bot|robot?|maquina|computador|human[oa]|ser humano|pessoa(?: real| de verdade)?",
};

/** The nature must end the clause: "are you a robot mug shop" asks about mugs. */
const asked = (opening: string, nature: string) =>
  new RegExp(
    `(?<!\\p{L})${opening} (?:${nature})(?=\\s*(?:[^\\p{L}\\p{N}\\s-]|$|\\n|(?:or|oder|ou|o|of|here|hier|right|now|aqui|ici|qui)(?!\\p{L})))`,
    "gu",
  );

const asking: readonly RegExp[] = [
  asked(
    "(?:are you|are u|r u|you are|you re)(?: really| actually| just| even| only)?(?: an?)?(?: real| actual| live)?",
    natures.en,
  ),
  asked(
    "(?:am i|are we) (?:really |actually |just )?(?:talking|speaking|chatting|writing|texting) (?:to|with)(?: an?)?(?: real| actual| live)?",
    natures.en,
  ),
  asked("is this(?: chat)?", "(?:an? )?(?:ai|(?:chat ?)?bot|real person|automated|ai assistant)"),
  asked(
    "(?:sind sie|bist du|seid ihr)(?: wirklich| eigentlich| denn| etwa| nur| hier| uberhaupt){0,2}(?: ein| eine)?(?: echte[rs]?| richtige[rs]?| reale)?",
    natures.de,
  ),
  asked(
    "(?:spreche|schreibe|rede|chatte) ich(?: hier| gerade| jetzt| wirklich| eigentlich| denn){0,2} mit(?: eine[rmn])?(?: echten| richtigen| realen)?",
    natures.de,
  ),
  asked("(?:antwortet|schreibt) (?:hier|mir)(?: hier)?(?: ein| eine)?(?: echte[rs]?)?", natures.de),
  asked(
    "(?:etes[- ]vous|es[- ]tu|vous etes|tu es|t es)(?: vraiment| bien)?(?: une?)?(?: vraie?| veritable)?",
    natures.fr,
  ),
  asked(
    "(?:je parle|je discute|j ecris|parle-je)(?: bien| vraiment)? (?:a|avec)(?: une?)?(?: vraie?)?",
    natures.fr,
  ),
  asked("(?:eres|es usted|usted es|sois)(?: realmente| de verdad| acaso)?(?: una?)?", natures.es),
  asked("(?:hablo|estoy hablando|estoy chateando|chateo|escribo)(?: realmente)? con(?: una?)?", natures.es),
  asked("(?:sei|lei e|e lei|siete)(?: davvero| veramente| per caso)?(?: una?)?(?: ver[ao])?", natures.it),
  asked("(?:parlo|sto parlando|sto chattando|scrivo)(?: davvero)? con(?: una?)?(?: ver[ao])?", natures.it),
  asked(
    "(?:ben je|ben jij|bent u|zijn jullie|is u)(?: echt| eigenlijk| nou| wel){0,2}(?: een)?(?: echte?)?",
    natures.nl,
  ),
  asked(
    "(?:praat|spreek|chat|schrijf) ik(?: hier| nu| eigenlijk| echt){0,2} met(?: een)?(?: echte?)?",
    natures.nl,
  ),
  asked("(?:voce e|tu es|o senhor e|a senhora e|voces sao)(?: mesmo| realmente)?(?: uma?)?", natures.pt),
  asked("(?:falo|estou falando|estou a falar|estou conversando)(?: mesmo)? com(?: uma?)?", natures.pt),
];

/** What may stand beside the question without asking for more. */
const beside = new Set(
  "hi hello hey hallo bonjour salut hola ciao salve ola oi good morning evening day guten tag abend goedendag please bitte danke thanks thank you so wait just wondering curious question quick btw by the way or a an real actual human person bot robot ai machine here right now then is there anyone oder ein eine einem einer echter echte mensch menschen maschine ki denn ou un une vraie humain personne ia est ce que o una persona vera umano humano real of een mens echt uma pessoa humana maar mais ma but aber sag mal tell me actually honestly ehrlich eigentlich".split(
    " ",
  ),
);

/**
 * Whether a customer asks if an AI or a person answers, in the seven languages. `only`: they ask nothing else. Reads
 * 2 000 characters.
 */
export function asksIfAi(text: string): "only" | "also" | null {
  const read = text
    .slice(0, 2_000)
    .normalize("NFD")
    .replaceAll(/[\p{M}\u200b-\u200f\u2060\ufeff]/gu, "")
    .toLowerCase()
    .replaceAll(/['’`.](?=\p{L})/gu, " ")
    .replaceAll(/[^\S\n]+/g, " ");
  const rest = asking.reduce((left, pattern) => left.replaceAll(pattern, " "), read);
  if (rest === read) return null;
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => beside.has(word)) ? "only" : "also";
}

/** Number words of one language that are single words; larger ones are put together by `valueOfWords`. */
const single: Record<string, string> = {
  en: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  de: "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
  fr: "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
  es: "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte",
  it: "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti",
  nl: "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig",
  pt: "zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte",
};

/** Thirty to ninety; French goes to sixty and builds the rest. */
const tens: Record<string, string> = {
  en: "thirty forty fifty sixty seventy eighty ninety",
  de: "dreißig vierzig funfzig sechzig siebzig achtzig neunzig",
  fr: "trente quarante cinquante soixante",
  es: "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
  it: "trenta quaranta cinquanta sessanta settanta ottanta novanta",
  nl: "dertig veertig vijftig zestig zeventig tachtig negentig",
  pt: "trinta quarenta cinquenta sessenta setenta oitenta noventa",
};

const extra: Record<string, number> = {
  ...pairs("ein eine einen einem einer eines une una um uma", 1),
  none: 0,
  zwo: 2,
  dreissig: 30,
  duas: 2,
  tweeendertig: 32,
  septante: 70,
  huitante: 80,
  nonante: 90,
  vingts: 20,
  veintiun: 21,
  veintiuna: 21,
  dezasseis: 16,
  catorze: 14,
  dezassete: 17,
  dezanove: 19,
  ...pairs("dizaine decina decena tiental", 10),
  ...pairs("quinzaine quindicina quincena", 15),
  ...pairs("vingtaine ventina veintena twintigtal", 20),
  ...pairs("trentaine trentina treintena dertigtal", 30),
  ...pairs("quarantaine quarantina cuarentena veertigtal", 40),
  ...pairs("cinquantaine cinquantina cincuentena vijftigtal", 50),
  ...pairs("soixantaine", 60),
  ...pairs("centaine centinaio centenar honderdtal", 100),
};

/** What multiplies the number before it, or stands for itself. */
const multipliers: Record<string, number> = {
  ...pairs("dozen dutzend douzaine docena dozzina dozijn duzia", 12),
  ...pairs("hundred hundert cien ciento cento honderd cem", 100),
  ...pairs("thousand tausend mille mila mil duizend", 1_000),
  ...pairs("million millionen millions millones milioni miljoen milhoes", 1_000_000),
};

/** Vague plurals: no number that a fact could equal. */
const vague = new Set(
  "dozens hundreds thousands dutzende hunderte tausende douzaines centaines docenas cientos decenas dozzine centinaia tientallen honderden".split(
    " ",
  ),
);

/** These mean something else in another of our languages and count only where the customer's language is theirs. */
const onlyIn: Record<string, readonly string[]> = {
  once: ["es"],
  due: ["it"],
  sei: ["it"],
  elf: ["de", "nl"],
  onze: ["fr", "pt"],
  dos: ["es"],
  nove: ["it", "pt"],
  none: ["en"],
  mil: ["es", "pt"],
  mila: ["it"],
  cem: ["pt"],
  null: ["de"],
  acht: ["de", "nl"],
  sete: ["pt"],
  tien: ["nl"],
  dix: ["fr"],
};

/** Articles and pronouns as well as numbers ("neuf" is also "new"): a number only where the words around say so. */
export const articleWords: ReadonlySet<string> = new Set(
  "one ein eine einen einem einer eines eins un une uno una een um uma neuf".split(" "),
);

const values = buildValues();

/** The value of one number word as read in `language`; NaN for a vague one, undefined for any other word. */
export function valueOfWord(norm: string, language: string): number | undefined {
  if (vague.has(norm)) return Number.NaN;
  const value = values.get(norm) ?? multiplierOf(norm) ?? timesOf(norm);
  if (value === undefined) return undefined;
  const languages = Object.hasOwn(onlyIn, norm) ? onlyIn[norm] : undefined;
  return languages && !languages.includes(language) ? undefined : value;
}

/** "Fünfmal auf Lager"; "einmal" is a word of its own. */
const timesOf = (norm: string) =>
  norm.endsWith("mal") && norm !== "einmal" ? values.get(norm.slice(0, -3)) : undefined;

/** The value that a number word has in any of our languages: before a currency it can hardly mean anything else. */
export function valueBeforeMoney(norm: string): number | undefined {
  return values.get(norm) ?? multiplierOf(norm);
}

/** 12 for "dozen", 1000 for "Tausend"; undefined for other words. */
export function multiplierOf(norm: string): number | undefined {
  return Object.hasOwn(multipliers, norm) ? multipliers[norm] : undefined;
}

/** Whether `next` can go on a number word that has come to `total` ("forty" + "two", "one" + "hundred"). */
export function goesOn(total: number, next: number): boolean {
  if (next >= 100 || next === 12) return next >= 100 ? total < next : total < 10;
  if (total === 4 && next === 20) return true;
  if (total >= 100) return total % 100 === 0 || goesOn(total % 100, next);
  return (total >= 20 && total % 10 === 0 && next < 10) || ((total === 60 || total === 80) && next < 20);
}

/** The value after going on; only called where `goesOn` holds. */
export function combined(total: number, next: number, isMultiplier: boolean): number {
  if (isMultiplier) return total * next;
  return total === 4 && next === 20 ? 80 : total + next;
}

function buildValues(): Map<string, number> {
  const found = new Map<string, number>(Object.entries(extra));
  for (const [language, words] of Object.entries(single)) {
    for (const [value, word] of words.split(" ").entries()) found.set(word, value);
    for (const [at, word] of (tens[language] ?? "").split(" ").entries()) found.set(word, 30 + 10 * at);
  }
  for (const [word, value] of compounds()) found.set(word, value);
  return found;
}

/** Twenty-one to ninety-nine where they are one word: "zweiundvierzig", "tweeenveertig", "quarantadue", "veintidos". */
function* compounds(): Generator<[string, number]> {
  const row = (language: string) => [...(single[language] ?? "").split(" ").slice(0, 10)];
  const ten = (language: string) => [
    (single[language] ?? "").split(" ")[20] ?? "",
    ...(tens[language] ?? "").split(" "),
  ];
  for (let unit = 1; unit < 10; unit += 1) {
    for (let at = 0; at < 8; at += 1) {
      const value = 20 + 10 * at + unit;
      yield [`${unit === 1 ? "ein" : row("de")[unit]}und${ten("de")[at]}`, value];
      yield [`${row("nl")[unit]}en${ten("nl")[at]}`, value];
      const stem = ten("it")[at] ?? "";
      yield [`${unit === 1 || unit === 8 ? stem.slice(0, -1) : stem}${row("it")[unit]}`, value];
    }
    yield [`veinti${row("es")[unit]}`, 20 + unit];
  }
}

function pairs(words: string, value: number): Record<string, number> {
  return Object.fromEntries(words.split(" ").map((word) => [word, value]));
}

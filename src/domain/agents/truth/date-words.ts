const numbered = (start: number, ...lines: string[]): ReadonlyMap<string, number> =>
  new Map(lines.flatMap((line) => line.split(" ").map((word, at): [string, number] => [word, start + at])));
const set = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(" ").split(" "));

/** Names of months in en, de, fr, es, it, nl, pt; normalised. */
export const months = numbered(
  1,
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "januar februar marz april mai juni juli august september oktober november dezember",
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
);

/** Months that are words too: dates only beside a day. */
export const ambiguousMonths = set("may march mars mar mai mei jan dec sep set marco");

/** Names of weekdays, Monday is 1. */
export const weekdays = numbered(
  1,
  "monday tuesday wednesday thursday friday saturday sunday",
  "montag dienstag mittwoch donnerstag freitag samstag sonntag",
  "lundi mardi mercredi jeudi vendredi samedi dimanche",
  "lunes martes miercoles jueves viernes sabado domingo",
  "lunedi martedi mercoledi giovedi venerdi sabato domenica",
  "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
);

const times = (name: string, phrases: string): [string, string][] =>
  phrases.split("|").map((phrase) => [phrase, name]);

/** Words for a time near now or a feast, by what they mean. Dates only where something is promised. */
export const relativeDates: ReadonlyMap<string, string> = new Map([
  ...times(
    "today",
    "today|tonight|heute|aujourd hui|ce soir|hoy|oggi|vandaag|hoje|same day|am selben tag|le jour meme|el mismo dia|in giornata|dezelfde dag",
  ),
  ...times(
    "tomorrow",
    "tomorrow|overnight|next day|morgen|uber nacht|demain|le lendemain|manana|domani|amanha",
  ),
  ...times("after_tomorrow", "ubermorgen|apres demain|pasado manana|dopodomani|overmorgen"),
  ...times(
    "this_week",
    "this week|diese woche|dieser woche|cette semaine|esta semana|questa settimana|deze week",
  ),
  ...times("weekend", "weekend|wochenende|week end|fin de semana|fine settimana"),
  ...times(
    "next_week",
    "next week|nachste woche|nachster woche|nachsten woche|kommende woche|semaine prochaine|proxima semana|semana que viene|prossima settimana|settimana prossima|volgende week",
  ),
  ...times(
    "next_month",
    "next month|nachsten monat|mois prochain|proximo mes|mes que viene|prossimo mese|volgende maand",
  ),
  ...times("christmas", "christmas|xmas|weihnachten|noel|navidad|natale|kerst|kerstmis|natal"),
  ...times("easter", "easter|ostern|paques|semana santa|pasqua|pasen"),
  ...times(
    "valentine",
    "valentine|valentines|valentinstag|saint valentin|san valentin|san valentino|valentijnsdag",
  ),
]);

/** Words that a promise of arrival or readiness begins with, by their first letters. */
export const promiseStems: readonly string[] = (
  "leav reach keep kept hold reserv goes back there reopen arriv deliver ship dispatch sent send receiv ready restock writ answer reply contact post mail " +
  "schreib meld antwort wieder raus geht ankomm ankunft kommt liefer gelief versend versand versandt verschick zustell erhalt bekomm fertig schick abgeschickt " +
  "ecri repond revien retour part livr expedi envo recev recoi " +
  "escrib respond contest scriv rispond vuelv torn sale lleg entreg envi recib consegn sped ricev giunge " +
  "schrijf antwoord terug weer gaat aankom komt lever bezorg verzend verzond verstu ontvang chega"
).split(" ");

/** Phrases that promise arrival too. */
export const promisePhrases = set(
  "heeft het|hebt het|hebben het|haben sie|hast du|habt ihr|l aurez|l avez|l avra|l avrai|lo tendra|la tendra|lo tendras|be with|go out|with you|get it|have it|get them|in huis|bij u|komt aan|kommt an|da sein|bei dir|bei ihnen|chez vous|chez toi|en casa|a casa"
    .replaceAll(" ", "_")
    .replaceAll("|", " "),
);

/** Before a month: it is a date without a day ("in May", "bis April"). */
export const dateLinks = set(
  "in by until till before after since from mid early late im bis ab vor seit anfang mitte ende en d avant fin debut depuis desde hasta antes finales principios entro fine inizio da eind begin sinds tot voor em ate",
);

/** Before a relative date: something is promised for it, whatever the verb. */
export const deadlineWords = set("by before bis vor avant antes entro prima");

/** In these phrases a month is meant that is a word too. */
export const monthPhrases = set("en_mars en_mai in_mei in_maart in_may in_march in_mai im_mai");

/** Right before an article and a unit of time: "in a week". */
export const withinWords = set(
  "in within innerhalb binnen dans en sous d ici entro over em dentro after nach apres despues dopo na",
);

/** Before a weekday: it is only wished to be a good one. */
export const wishWords = set(
  "lovely nice great good wonderful happy relaxing schonen schones bon bonne buen feliz buona buon fijne prettige",
);

/** Before a date: it is asked for or left open. */
export const openWords = set(
  "whether ob check ask asking frage prufe klare demande verifie pregunto consulto chiedo verifico vraag controleer",
);

/** Where a parcel can go: a country, a region of Etsy's ("eu", "non_eu"), or neither: everywhere else. */
export interface Place {
  countryIso: string | null;
  region: string | null;
}

const languages = ["en", "de", "fr", "es", "it", "nl", "pt"];
const codes = (line: string): ReadonlySet<string> => new Set(line.split(" "));
const inEu = codes("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK");
const inRestOfEurope = codes("AD AL BA BY CH FO GB GG GI IM IS JE LI MC MD ME MK NO RS SM UA VA XK");

/** What people call countries besides the names that the runtime knows. */
const otherNames: Record<string, string> = {
  US: "usa|u s a|united states of america|america|amerika|the states|les etats unis|ee uu",
  GB: "uk|u k|britain|great britain|england|scotland|wales|großbritannien|angleterre|inglaterra|inghilterra|engeland|schottland|ecosse|gran bretagna|groot brittannie",
  NL: "holland|the netherlands",
  CZ: "czech republic|tschechische republik",
  KR: "korea",
  AE: "uae|emirates",
};

let known: ReadonlyMap<string, string> | undefined;

/** Every country by its names, normalised; built at first use, since the runtime takes its time. */
function byName(): ReadonlyMap<string, string> {
  if (known) return known;
  const names = new Map<string, string>();
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const all = letters
    .flatMap((first) => letters.map((second) => first + second))
    // Codes of countries that are no more are read as those that are.
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);
  for (const language of languages) {
    const shown = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of all) {
      const name = /^(?:EU|EZ|UN|ZZ|QO|X[ABC])$/.test(code) ? undefined : shown.of(code);
      if (name && !names.has(plainName(name))) names.set(plainName(name), code);
    }
  }
  for (const [code, line] of Object.entries(otherNames))
    for (const name of line.split("|")) names.set(name, code);
  known = names;
  return names;
}

/** Lower case, without accents and marks: "États-Unis" is "etats unis". */
const plainName = (name: string) =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();

/** The code of a country, from its code or its name in a language of ours; null where it is none. */
export function countryCodeOf(said: string): string | null {
  const name = plainName(said).replace(/^(?:the|die|der|la|le|les|los|las|el|il|lo|gli|i|de) /, "");
  if (/^[a-z]{2}$/.test(name)) {
    const code = byName().get(name) ?? name.toUpperCase();
    return [...byName().values()].includes(code) ? code : null;
  }
  return byName().get(name) ?? null;
}

/** What customers of ours call a country. */
export const namesOfCountry = (code: string): string[] => [
  ...new Set(
    languages.flatMap((language) => new Intl.DisplayNames(language, { type: "region" }).of(code) ?? []),
  ),
];

/** Of the places a parcel can go to, the one that a country belongs to: itself before its region before the rest. */
export function placeFor<One extends Place>(places: readonly One[], code: string): One | undefined {
  const region = inEu.has(code) ? "eu" : inRestOfEurope.has(code) ? "non_eu" : null;
  return (
    places.find((one) => one.countryIso?.toUpperCase() === code) ??
    (region ? places.find((one) => !one.countryIso && one.region === region) : undefined) ??
    places.find(isElsewhere)
  );
}

/** "none" is Etsy's word for everywhere else. */
export const isElsewhere = ({ countryIso, region }: Place) => !countryIso && (!region || region === "none");

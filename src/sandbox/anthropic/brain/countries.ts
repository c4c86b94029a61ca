/** Countries that customers of our languages ask about; others are found by their names as `Intl` knows them. */
const codes =
  "US CA MX BR AR GB IE DE AT CH FR BE NL LU ES PT IT GR SE NO DK FI IS PL CZ SK HU RO BG HR SI EE LV LT UA TR IL AE JP KR CN HK TW SG IN TH AU NZ ZA".split(
    " ",
  );
const inEurope = new Set(
  "GB IE DE AT CH FR BE NL LU ES PT IT GR SE NO DK FI IS PL CZ SK HU RO BG HR SI EE LV LT".split(" "),
);
const otherNames: Record<string, string[]> = {
  US: ["USA", "United States", "the States", "America", "Amerika", "Stati Uniti", "États-Unis"],
  GB: ["UK", "U.K.", "Britain", "Great Britain", "England", "Scotland", "Großbritannien", "Angleterre"],
  NL: ["Holland", "Netherlands"],
  CZ: ["Czech Republic", "Tschechien"],
};

/** The country that a text names, as ISO code and as the text's language calls it. */
export function countryIn(text: string, language: string): { code: string; name: string } | null {
  const names = new Intl.DisplayNames(language, { type: "region" });
  for (const code of codes) {
    const name = names.of(code) ?? code;
    if ([name, ...namesOf(code)].some((one) => hasName(text, one)))
      return { code, name: /^(?:United |Netherlands)/.test(name) ? `the ${name}` : name };
  }
  return null;
}

/** Whether an English text says that it sends there: by name, or with the whole world or continent. */
export function mentionsCountry(text: string, code: string): boolean {
  if (/\bworld ?wide\b|\ball over the world\b|\binternational(?:ly)?\b|\bany(?:where| country)\b/i.test(text))
    return true;
  if (inEurope.has(code) && /\bEurope(?:an)?\b|\bEU\b/.test(text)) return true;
  return namesOf(code).some((name) => hasName(text, name));
}

function namesOf(code: string): string[] {
  return [new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code, ...(otherNames[code] ?? [])];
}

/** Two letters alone mean a country in capitals or after "to": "do you ship to the uk", but not "tell us". */
function hasName(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const whole = (pattern: string, flags: string) =>
    new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, flags).test(text);
  if (name.length > 2) return whole(escaped, "iu");
  return whole(escaped, "u") || whole(`(?:to|into|within) (?:the )?${escaped}`, "iu");
}

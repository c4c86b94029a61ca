const dollars = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "ARS", "CLP", "COP"];
const crowns = ["SEK", "NOK", "DKK", "ISK", "CZK"];
const francs = ["CHF", "XOF", "XAF"];
const pesos = ["MXN", "ARS", "CLP", "COP", "PHP", "UYU"];

const bySign: Record<string, readonly string[]> = {
  $: dollars,
  "€": ["EUR"],
  "£": ["GBP", "EGP"],
  "¥": ["JPY", "CNY"],
  "￥": ["JPY", "CNY"],
  "₹": ["INR"],
  "₩": ["KRW"],
  "₽": ["RUB"],
  "₺": ["TRY"],
  "₴": ["UAH"],
  "₪": ["ILS"],
  "₫": ["VND"],
  "₱": ["PHP"],
  "฿": ["THB"],
};

/** Words as the tokenizer normalises them: lower case, no diacritics. */
const byWord: Record<string, readonly string[]> = {
  ...entries("dollar dollars dollari dolar dolares buck bucks", dollars),
  ...entries("euro euros eur", ["EUR"]),
  ...entries("pound pounds quid pfund livre livres libra libras sterlina sterline pond ponden gbp", [
    "GBP",
    "EGP",
  ]),
  ...entries("yen", ["JPY"]),
  ...entries("yuan rmb renminbi", ["CNY"]),
  ...entries("franc francs franken franchi franco francos chf fr sfr", francs),
  ...entries("kr krone kronen kroner krona kronor kronas couronnes coronas", crowns),
  ...entries("zloty zlotys złoty zł zl", ["PLN"]),
  ...entries("peso pesos", pesos),
  ...entries("reais", ["BRL"]),
  ...entries("rupee rupees rupien roupies rupias rupie", ["INR", "PKR", "LKR"]),
  ...entries("usd", ["USD"]),
  ...entries("دولار دولارا دولارات", dollars),
  ...entries("يورو", ["EUR"]),
};

/** Begin a word where words aren't spaced ("1200円です"). */
const byUnspaced: Record<string, readonly string[]> = {
  円: ["JPY"],
  元: ["CNY"],
  원: ["KRW"],
};

/** Written in capitals only, since "try" and "all" are words too. */
const codes = new Set(
  (
    "USD EUR GBP CHF CAD AUD NZD JPY CNY SEK NOK DKK ISK PLN CZK HUF RON BGN BRL MXN ARS CLP COP INR PKR SGD HKD TWD " +
    "ZAR TRY KRW ILS AED SAR UAH RUB THB PHP IDR MYR VND EGP MAD KWD BHD"
  ).split(" "),
);

/** Prefixes that make a sign exact: "US$", "R$", "C$". */
const byPrefix: Record<string, readonly string[]> = {
  US: ["USD"],
  CA: ["CAD"],
  C: ["CAD"],
  A: ["AUD"],
  AU: ["AUD"],
  NZ: ["NZD"],
  S: ["SGD"],
  HK: ["HKD"],
  MX: ["MXN"],
  R: ["BRL"],
};

/** The currencies a sign can stand for; an unknown sign stands for none, so that nothing can match it. */
export function currenciesOfSign(sign: string, prefix: string): readonly string[] {
  return (sign === "$" ? byPrefix[prefix] : undefined) ?? bySign[sign] ?? [];
}

/** The currencies a word or code can stand for, or undefined when it is no currency. */
export function currenciesOfWord(norm: string, raw: string): readonly string[] | undefined {
  if (codes.has(raw)) return [raw];
  return Object.hasOwn(byWord, norm) ? byWord[norm] : byUnspaced[norm[0] ?? ""];
}

/** Words for a hundredth of any currency. */
export const centWords: ReadonlySet<string> = new Set(
  "¢ ct cts cent cents centime centimes centimo centimos centesimi centesimo centavo centavos pence rappen".split(
    " ",
  ),
);

function entries(words: string, currencies: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(words.split(" ").map((word) => [word, currencies]));
}

/** A figure in a reply, where it stands and what it counts. */
export interface Figure {
  kind: "amount" | "percentage" | "stock" | "number";
  /** An amount in cents; anything else as it is. */
  value: number;
  raw: string;
  start: number;
  end: number;
}

const digits = String.raw`\d+(?:[.,'’   ]\d{3})*(?:[.,]\d{1,2})?(?![\d])`;
const sign = String.raw`(?:US\$|\$US|[$€£¥]|\b(?:USD|EUR|GBP|CHF))`;
const moneyWord = String.raw`(?:\$US|US\$|[$€£¥]|(?:USD|EUR|GBP|CHF|dollars?|dólares|dollari|bucks|euros?|cents?)(?!\p{L}))`;
const spelt: Record<string, number> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10, twenty: 20, thirty: 30, fifty: 50, hundred: 100 },
  ...{
    eins: 1,
    ein: 1,
    einen: 1,
    zwei: 2,
    fünf: 5,
    zehn: 10,
    zwanzig: 20,
    un: 1,
    une: 1,
    deux: 2,
    cinq: 5,
    dix: 10,
  },
  ...{
    uno: 1,
    dos: 2,
    cinco: 5,
    diez: 10,
    due: 2,
    cinque: 5,
    dieci: 10,
    een: 1,
    één: 1,
    twee: 2,
    vijf: 5,
    tien: 10,
  },
};
const speltWords = Object.keys(spelt).join("|");

const amounts = [
  new RegExp(`${sign}[\\s   ]?(${digits})`, "giu"),
  new RegExp(`(?<![\\p{L}\\d])(${digits})[\\s   ]?${moneyWord}`, "giu"),
  new RegExp(`(?<!\\p{L})(${speltWords})[\\s ](?:US[- ])?${moneyWord}`, "giu"),
];
const percentages = [
  /(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]?(?:%|percent|per cent|prozent|pour cent|por ciento|per cento|procent)/giu,
];
const stockWord = `(?:in stock|left|available|auf lager|vorrätig|verfügbar|en stock|disponibles?|quedan|in magazzino|disponibil[ei]|rimast[ei]|op voorraad|beschikbaar|stück|pieces)`;
const stocks = [
  new RegExp(`(?<![\\d.,$€£])(\\d+)(?![\\d.,]\\d)(?=[^.\\n\\d"“”„«»]{0,24}${stockWord})`, "giu"),
  new RegExp(`${stockWord}:?\\s(\\d+)(?![\\d.,]\\d)`, "giu"),
];
const numbers = [new RegExp(`(?<![\\p{L}\\d_/-])(${digits})`, "gu")];

/** Everything countable in a text; what one reading has taken, the next ones leave. Addresses on the web are no figures. */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  const plain = text.replace(/https?:\/\/\S+/g, (address) => " ".repeat(address.length));
  const read = (kind: Figure["kind"], patterns: RegExp[]) => {
    for (const match of patterns.flatMap((pattern) => [...plain.matchAll(pattern)])) {
      const raw = match[1] ?? "";
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind, value: numberIn(raw, kind === "amount"), raw, start, end });
    }
  };
  read("amount", amounts);
  read("percentage", percentages);
  read("stock", stocks);
  read("number", numbers);
  return found.toSorted((one, other) => one.start - other.start);
}

/** "1.299,00", "1,299.00" and "ten" as numbers; amounts in cents. */
function numberIn(raw: string, isAmount: boolean): number {
  const word = spelt[raw.toLowerCase()];
  const decimal = /[.,](\d{1,2})$/.exec(raw);
  const whole = decimal ? raw.slice(0, decimal.index) : raw;
  const value = word ?? Number(`${whole.replace(/\D/g, "")}.${decimal?.[1] ?? "0"}`);
  return isAmount ? Math.round(value * 100) : value;
}

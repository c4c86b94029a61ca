/** What a saved test asks of an answer. */
export interface Expectation {
  mustSay: readonly string[];
  mustNotSay: readonly string[];
  mustHandOver: boolean;
}

/** What the agent came to. `text` is null where it would have called the seller. */
export interface JudgedAnswer {
  text: string | null;
  handedOver: boolean;
}

/**
 * Why an answer doesn't do, in words for the seller; empty when it does. Phrases are found whatever their case,
 * accents, quotes and spaces, from a word's beginning, and numbers however they are grouped: "1299" is in "1,299.00".
 */
export function judgeAnswer(test: Expectation, answer: JudgedAnswer): string[] {
  if (test.mustHandOver && !answer.handedOver) return ["It answered by itself; it should have called you."];
  if (answer.handedOver && !test.mustHandOver && test.mustSay.length > 0)
    return ["It called you instead of answering."];
  const text = answer.text ?? "";
  const missing = answer.handedOver ? [] : test.mustSay.filter((phrase) => !says(text, phrase));
  const unwanted = test.mustNotSay.filter((phrase) => says(text, phrase));
  return [
    ...missing.map((phrase) => `It doesn't say “${phrase}”.`),
    ...unwanted.map((phrase) => `It says “${phrase}”.`),
  ];
}

/** Whether a text holds a phrase. */
function says(text: string, phrase: string): boolean {
  // Nothing but marks: only found as it stands.
  if (plain(phrase) === "") return text.includes(phrase);
  return readings.some((read) => holds(read(text), read(phrase)));
}

/** A plain space may group digits ("1 299") or part two numbers ("3 200 ml bottles"): either reading counts. */
const readings = [plain, (text: string) => plain(joinSpaced(text))];

const joinSpaced = (text: string) =>
  text.replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)/g, (found) => found.replaceAll(" ", ""));

/** Without what people write differently and mean the same. */
function plain(text: string): string {
  return plainNumbers(text.replace(/(\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, "$1"))
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** "1,299.00", "1.299,00", "1’299" and "1299" are 1299; "42.50" and "42,5" are 42.5. */
function plainNumbers(text: string): string {
  return text.replace(/\d+(?:[.,'’]\d+)*/g, (found) => {
    const parts = found.split(/[.,'’]/);
    const [whole = "", ...rest] = parts;
    const last = rest.at(-1);
    if (last === undefined) return found;
    const marks = found.match(/[.,'’]/g) ?? [];
    const isGrouped = (groups: string[]) =>
      whole.length <= 3 && whole !== "0" && groups.every((group) => group.length === 3);
    if (isGrouped(rest) && new Set(marks).size === 1) return parts.join("");
    const groups = rest.slice(0, -1);
    const decimalMark = marks.at(-1);
    const groupMarks = marks.slice(0, -1);
    // Two marks of one kind that don't group are no number: a date, a version.
    if (!isGrouped(groups) || groupMarks.some((mark) => mark === decimalMark)) return found;
    const decimals = last.replace(/0+$/, "");
    return [whole, ...groups].join("") + (decimals ? `.${decimals}` : "");
  });
}

/** Scripts that write words without spaces between them. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

function holds(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (beginsHere(text, at, phrase) && endsHere(text, at + phrase.length, phrase)) return true;
  }
  return false;
}

function beginsHere(text: string, at: number, phrase: string): boolean {
  const [first = ""] = phrase;
  const before = text.slice(0, at);
  if (/\d/.test(first)) return !/\d[.,]?$/.test(before);
  if (!letterOrDigit.test(first) || unspaced.test(first)) return true;
  return !/[\p{L}\p{N}]$/u.test(before);
}

/** A word may go on ("gift" in "gifts"), a number may not. */
const endsHere = (text: string, end: number, phrase: string) =>
  !/\d$/.test(phrase) || !/^(?:\d|[.,]\d)/.test(text.slice(end));

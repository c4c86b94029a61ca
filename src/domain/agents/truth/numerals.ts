/** One way to read a written number: digits before and after the decimal mark. */
interface Reading {
  whole: string;
  fraction: string;
}

const groupOnly = /[\s'’\u00a0\u202f\u2009]/;

/**
 * Every sensible reading of a number as written: "1.299" is 1299 or 1.299, "1.299,00" only 1299, "12.05.2026" none.
 * `raw` holds ASCII digits with single separators between them.
 */
function readings(raw: string): Reading[] {
  const groups = raw.split(/\D/);
  const marks = raw.replace(/\d/g, "");
  if (marks === "") return [{ whole: raw, fraction: "" }];
  if (/[:/]/.test(marks)) return [];
  const found: Reading[] = [];
  const last = marks.at(-1) ?? "";
  const wholeGroups = groups.slice(0, -1);
  const wholeMarks = marks.slice(0, -1);
  if (!groupOnly.test(last) && !wholeMarks.includes(last) && isGrouped(wholeGroups, wholeMarks)) {
    found.push({ whole: wholeGroups.join(""), fraction: groups.at(-1) ?? "" });
  }
  if (isGrouped(groups, marks)) found.push({ whole: groups.join(""), fraction: "" });
  return found;
}

/** Thousands as 1,299,000 or as 12,34,567 (India), all marks alike. */
function isGrouped(groups: readonly string[], marks: string): boolean {
  if (marks === "") return true;
  const [first = "", ...rest] = groups;
  if ([...marks].some((mark) => mark !== marks[0]) || first.startsWith("0")) return false;
  if (first.length > 3 || rest.at(-1)?.length !== 3) return false;
  const middle = rest.slice(0, -1);
  return (
    middle.every((group) => group.length === 3) ||
    (first.length <= 2 && middle.every((group) => group.length === 2))
  );
}

/**
 * The amount in minor units that a reader of `decimalMark` takes `raw` for, or undefined when it is no amount of a
 * currency with `digits` decimals. Three digits after a mark are thousands unless the currency has three decimals.
 */
export function minorAmount(raw: string, digits: number, decimalMark: string, scale = 1): number | undefined {
  const fitting = readings(raw).filter((reading) => {
    const { fraction } = reading;
    return fraction.length <= Math.max(digits, 2) && /^0*$/.test(fraction.slice(digits));
  });
  const chosen = preferred(fitting, raw, decimalMark);
  if (!chosen) return undefined;
  const minor = Number(chosen.whole + chosen.fraction.slice(0, digits).padEnd(digits, "0")) * scale;
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** The whole number that `raw` is read as, or undefined when it has decimals or is no number. */
export function wholeNumber(raw: string, decimalMark: string): number | undefined {
  const chosen = preferred(readings(raw), raw, decimalMark);
  if (chosen?.fraction !== "") return undefined;
  const value = Number(chosen.whole);
  return Number.isSafeInteger(value) ? value : undefined;
}

function preferred(options: Reading[], raw: string, decimalMark: string): Reading | undefined {
  if (options.length < 2) return options[0];
  const decimal = raw.includes(decimalMark);
  return options.find((option) => (option.fraction !== "") === decimal);
}

/** One text per value, for comparing numbers written in different ways: "42", "42.50" → "42.5", "1.299" → both. */
export function canonicalForms(raw: string): string[] {
  const forms = readings(raw).map(({ whole, fraction }) => {
    const trimmed = fraction.replace(/0+$/, "");
    const head = whole.replace(/^0+(?=\d)/, "");
    return trimmed === "" ? head : `${head}.${trimmed}`;
  });
  return forms.length > 0 ? forms : [raw];
}

const marks = new Map<string, string>();

/** The decimal mark of a locale, "." where it is unknown. */
export function decimalMarkOf(locale: string): string {
  const mark = marks.get(locale) ?? readMark(locale);
  marks.set(locale, mark);
  return mark;
}

function readMark(locale: string): string {
  try {
    const shown = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).format(1.5);
    return /\d(\D)\d$/.exec(shown)?.[1] ?? ".";
  } catch {
    return ".";
  }
}

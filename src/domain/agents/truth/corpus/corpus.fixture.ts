import type { FailureKind } from "../reply";
import { type World, worldOf } from "../worlds.fixture";

/** One reply told in one world. */
export interface Told {
  world: World;
  /** "eur", "clay@ar-EG": the world's name, and the locale where it isn't the file's own. */
  place: string;
  locale: string;
  text: string;
}

/** The replies of one language. */
interface Corpus {
  /** True in their world: must pass. */
  passes: readonly Told[];
  /** True, but refused today: the price of the rules. */
  tooStrict: readonly Told[];
  /** False or unproven, with the failure that must be among those found. */
  refused: readonly (Told & { kind: FailureKind })[];
}

/**
 * Reads replies, one a line: `world: text`, and of refused ones `world failure: text`. "⏎" is a line break; the world's
 * name may carry a locale ("eur@de-CH").
 */
export function corpusOf(
  locale: string,
  lines: { passes: string; tooStrict?: string; refused: string },
): Corpus {
  return {
    passes: linesOf(lines.passes, locale),
    tooStrict: linesOf(lines.tooStrict ?? "", locale),
    refused: linesOf(lines.refused, locale).map((told) => ({ ...told, kind: kindOf(told.kind) })),
  };
}

function linesOf(lines: string, ownLocale: string): (Told & { kind: string })[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, place = "", kind = "", text = ""] = /^(\S+?)(?: (\w+))?: (.*)$/.exec(line) ?? [];
      const [name = "", locale = ownLocale] = place.split("@");
      return { world: worldOf(name, locale), place, locale, text: text.replaceAll(" ⏎ ", "\n"), kind };
    });
}

const kinds = {
  too_long: true,
  unknown_placeholder: true,
  malformed_placeholder: true,
  ungrounded_price: true,
  ungrounded_quantity: true,
  ungrounded_percentage: true,
  ungrounded_number: true,
  ungrounded_date: true,
  ungrounded_promise: true,
  wrong_product: true,
  variation_not_named: true,
  wrong_shipping_cost: true,
  unknown_product: true,
  unknown_address: true,
  contradicted_availability: true,
} satisfies Record<FailureKind, true>;

function kindOf(text: string): FailureKind {
  const kind = (Object.keys(kinds) as FailureKind[]).find((one) => one === text);
  if (!kind) throw new Error(`no such failure: "${text}"`);
  return kind;
}

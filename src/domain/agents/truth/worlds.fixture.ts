import { createFactBook, type Fact } from "./facts";
import { type Pottery, potteries } from "./potteries.fixture";
import type { ReplyToCheck } from "./reply";

const version = "2026-01-01T00:00:00.000Z";

/** f1 price and f2 stock of a mug, f3 price and f4 stock of a tray, f5 and f6 their titles. Values have no subject. */
function shop(currency: string, mug: [price: number, stock: number], tray: [price: number, stock: number]) {
  const book = createFactBook();
  for (const [entityId, [price, stock]] of [["var_mug", mug] as const, ["var_tray", tray] as const]) {
    book.add({ kind: "price", entityId, field: "price", version, value: { amountMinor: price, currency } });
    book.add({ kind: "quantity", entityId, field: "quantity", version, value: stock });
  }
  book.add({ kind: "text", entityId: "var_mug", field: "title", version, value: "Stoneware mug 12 oz" });
  book.add({ kind: "text", entityId: "var_tray", field: "title", version, value: "Walnut tray" });
  return book.list();
}

/** One product only, so that claims about availability can be judged. */
const alone = (currency: string, price: number, stock: number) =>
  shop(currency, [price, stock], [price, stock]);

type Named = readonly [product: string, options: readonly string[], priceMinor: number, stock: number];

/** Price and stock of each row, f1 and f2 of the first, with what it is called. */
function named(currency: string, rows: readonly Named[]): Fact[] {
  const book = createFactBook();
  for (const [at, [product, options, priceMinor, stock]] of rows.entries()) {
    const row = { entityId: `row_${at}`, version, subject: { product, options } };
    const value = { amountMinor: priceMinor, currency };
    book.add({ ...row, kind: "price", field: "price", value });
    book.add({ ...row, kind: "quantity", field: "quantity", value: stock });
  }
  return book.list();
}

/**
 * f1 mug 42.00, 3 in stock; f3 in blue 42.00, 3; f5 in green 48.00, sold out; f7 tray 24.99, 12; f9 vase 65.00, 1.
 * In dollars where the language is English, Arabic or Portuguese, else in euros.
 */
function clay(language: string): World {
  const words: Pottery = potteries[language] ?? potteries.en;
  return {
    facts: named(/^(?:en|ar|pt)$/.test(language) ? "USD" : "EUR", [
      [words.mug, [], 4_200, 3],
      [words.mug, [words.blue], 4_200, 3],
      [words.mug, [words.green], 4_800, 0],
      [words.tray, [], 2_499, 12],
      [words.vase, [], 6_500, 1],
    ]),
    sources: [words.mug, words.tray, words.vase, words.blue, words.green, ...words.texts],
    customerWords: [words.customer],
  };
}

const sources = [
  "Stoneware mug 12 oz, dishwasher safe, 100% lead free glaze. 9 cm tall. Ready to ship in 3-5 business days.",
  "Walnut tray, 20 x 30 cm, oiled by hand. Model A4. Set of 4 also possible. Was $60 last year. Made since 2019.",
];

export type World = Omit<ReplyToCheck, "text" | "locale">;

const said = [
  "Hello, I look for something under $50 and above 8 cm, my order was 77120. Would you take 30? Maybe 20% off?",
];

/** The shops that the corpus' replies are about; `clay` is one more, in each language's words. */
export const worlds = {
  /** Mug $42.00, 3 in stock; tray $24.99, 12 in stock. */
  usd: { facts: shop("USD", [4_200, 3], [2_499, 12]), sources, customerWords: said },
  /** Mug €42.00, 3 in stock; table €1299.00, 1299 in stock. */
  eur: { facts: shop("EUR", [4_200, 3], [129_900, 1_299]), sources, customerWords: said },
  /** Mug ¥1200, 3 in stock; tray ¥15000, 20 in stock. */
  jpy: { facts: shop("JPY", [1_200, 3], [15_000, 20]), sources, customerWords: [] },
  /** Mug €42.00, sold out; tray €30.00, 12 in stock. */
  mixed: { facts: shop("EUR", [4_200, 0], [3_000, 12]), sources, customerWords: [] },
  gone: { facts: alone("EUR", 4_200, 0), sources, customerWords: said },
  last: { facts: alone("EUR", 4_200, 1), sources, customerWords: said },
  dozen: { facts: alone("EUR", 4_200, 12), sources, customerWords: said },
  /** One ring: size 38 $55.00, 2 in stock; size 40 $60.00, sold out; S $30.00; L $35.00. */
  ring: {
    facts: named("USD", [
      ["Silver ring", ["38"], 5_500, 2],
      ["Silver ring", ["40"], 6_000, 0],
      ["Silver ring", ["S"], 3_000, 4],
      ["Silver ring", ["L"], 3_500, 5],
    ]),
    sources: ["Silver ring", "Sizes 38 and 40, S and L."],
    customerWords: [],
  },
} satisfies Record<string, World>;

const byName: Readonly<Record<string, World>> = worlds;

/** The world of that name, in the words of the locale's language. */
export function worldOf(name: string, locale: string): World {
  const world = name === "clay" ? clay(locale.slice(0, 2)) : byName[name];
  if (!world) throw new Error(`no such world: "${name}"`);
  return world;
}

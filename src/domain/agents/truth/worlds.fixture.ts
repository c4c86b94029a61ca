import { type Attic, attics } from "./attic.fixture";
import { createFactBook, type Fact, type NewFact } from "./facts";
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

/**
 * f1, f2 candle 14.50, 8; f3, f4 small 14.50, 8; f5, f6 large 22.00, sold out; f7, f8 apron 58.00, 6; f9, f10 natural 58.00,
 * 5; f11, f12 charcoal 58.00, 1; f13, f14 earrings 39.90, 2; f15, f16 blanket 189.00, sold out; f17, f18 bowls 64.00, 15;
 * f19, f20 two 64.00, 12; f21, f22 four 118.00, 3; f23, f24 keyring 16.75, 40; then shipping at home (4.90, each further
 * 1.50) and abroad (14.00, 3.00), gift wrap (3.50), free
 * delivery from 100.00, and two aprons together (116.00).
 */
function attic(language: string, order: Order = {}): World {
  const { currency, names, options, texts, customer }: Attic = attics[language] ?? attics.en;
  const book = createFactBook(
    named(currency, [
      [names.candle, [], 1_450, 8],
      [names.candle, [options.small], 1_450, 8],
      [names.candle, [options.large], 2_200, 0],
      [names.apron, [], 5_800, 6],
      [names.apron, [options.natural], 5_800, 5],
      [names.apron, [options.charcoal], 5_800, 1],
      [names.earrings, [], 3_990, 2],
      [names.blanket, [], 18_900, 0],
      [names.bowls, [], 6_400, 15],
      [names.bowls, [options.two], 6_400, 12],
      [names.bowls, [options.four], 11_800, 3],
      [names.keyring, [], 1_675, 40],
    ]),
  );
  const amount = (
    entityId: string,
    field: string,
    amountMinor: number,
    product: string,
    place?: string,
  ): NewFact => ({
    ...{ kind: "price", entityId, field, version, subject: { product, options: place ? [place] : [] } },
    value: { amountMinor, currency },
  });
  const costs = [[options.home, 490, 150] as const, [options.abroad, 1_400, 300] as const];
  for (const [place, first, further] of costs) {
    book.add(amount(`terms/${place}`, "first", first, names.shipping, place));
    book.add(amount(`terms/${place}`, "further", further, names.shipping, place));
  }
  book.add(amount("faq/wrap", "amount 350", 350, names.wrap));
  book.add(amount("faq/delivery", "amount 10000", 10_000, names.delivery));
  const both = {
    kind: "price",
    entityId: "row_3*2",
    field: "total",
    version: "computed",
    from: ["f7"],
  } as const;
  book.add({ ...both, value: { amountMinor: 11_600, currency } });
  for (const [at, text] of texts.entries()) {
    const entityId = { 6: "faq/wrap", 8: "faq/delivery" }[at] ?? `text/${at}`;
    book.add({ kind: "text", entityId, field: "body", version, value: text });
  }
  const row = { entityId: "ord_1", version };
  if (order.status) book.add({ ...row, kind: "text", field: "order status", value: order.status });
  for (const [field, value] of Object.entries(order.days ?? {}))
    book.add({ ...row, kind: "date", field, value });
  return {
    facts: book.list(),
    sources: [
      ...Object.values(names),
      ...Object.values(options),
      ...texts,
      ...(order.status ? ["3141592653"] : []),
    ],
    customerWords: [customer],
  };
}

/** An order that was looked up, and is the customer's. */
interface Order {
  status?: string;
  days?: Record<string, string>;
}

const ordered = { "ordered on": "2026-11-15" };
/** The attic, and what an order of it is like. */
const orders: Readonly<Record<string, Order>> = {
  attic: {},
  paid: { status: "paid", days: ordered },
  sent: { status: "shipped", days: { ...ordered, "shipped on": "2026-11-18" } },
  canceled: { status: "canceled", days: ordered },
  refunded: { status: "refunded", days: ordered },
};

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
  const language = locale.slice(0, 2);
  const order = orders[name];
  const world = order ? attic(language, order) : name === "clay" ? clay(language) : byName[name];
  if (!world) throw new Error(`no such world: "${name}"`);
  return world;
}

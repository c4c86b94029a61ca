import { createFactBook } from "./facts";
import type { ReplyToCheck } from "./reply";

const version = "2026-01-01T00:00:00.000Z";

/** f1 price and f2 stock of a mug, f3 price and f4 stock of a tray, f5 and f6 their titles. */
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

const sources = [
  "Stoneware mug 12 oz, dishwasher safe, 100% lead free glaze. 9 cm tall. Ready to ship in 3-5 business days.",
  "Walnut tray, 20 x 30 cm, oiled by hand. Model A4. Set of 4 also possible. Was $60 last year. Made since 2019.",
];

type World = Omit<ReplyToCheck, "text" | "locale">;

const said = [
  "Hello, I look for something under $50 and above 8 cm, my order was 77120. Would you take 30? Maybe 20% off?",
];

/** The shops that the corpus' replies are about. */
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
} satisfies Record<string, World>;

type WorldName = keyof typeof worlds;

/** World, locale, what the model wrote. */
export type Row = readonly [WorldName, string, string];

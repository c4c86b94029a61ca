import { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import { AppError } from "@/kernel/errors";
import { addMoney, type Money, money, multiplyMoney } from "@/kernel/money";
import { getProductFacts, type ProductFacts } from "../../catalogue";
import type { Ctx } from "../../context";
import type { FactBook } from "../truth";
import { choicesOf, notePrice, noteStock, type Variant, variesInPrice } from "./offer-facts";
import type { ToolSession } from "./session";
import { readProfiles } from "./shipping-facts";
import { shippingOf } from "./shipping-sum";
import { shownFact, wordsOf } from "./show-product";
import { tool } from "./tool";

const Wanted = z.object({
  items: z
    .array(
      z.object({
        productId: z.string(),
        options: z
          .string()
          .max(200)
          .optional()
          .describe('The variation by its options, as "12 oz, Blue"; needed where prices differ.'),
        variantId: z.string().optional().describe("From get_product, instead of options."),
        quantity: z.number().int().min(1).max(999),
      }),
    )
    .min(1)
    .max(20),
  shipTo: z.string().max(60).optional().describe("A country by name or code: with shipping to there."),
});

/** What several pieces cost together, with shipping where asked: the model doesn't multiply or add. */
export function orderTotal(ctx: Ctx, session: ToolSession): ToolSpec {
  const { facts, sources } = session;
  return tool(ctx, {
    name: "order_total",
    description:
      "What several pieces cost together before tax, and with shipping to a country if you name it. Use it for every sum.",
    input: Wanted,
    run: async ({ items, shipTo }) => {
      const lines: Line[] = [];
      for (const item of items) {
        const product = await getProductFacts(ctx, item.productId);
        sources.push(...wordsOf(product));
        lines.push(lineOf(facts, product, item));
      }
      const [first, ...rest] = lines.map((line) => line.sum);
      if (!first) throw new AppError("invalid", "Name at least one product.");
      if (rest.some(({ currency }) => currency !== first.currency))
        throw new AppError("invalid", "These are in different currencies and can't be added.");
      const from = [...new Set(lines.flatMap((line) => line.from))];
      const goods = addMoney(first, ...rest);
      const key = lines.map((line) => line.key).join("+");
      const total = derive(facts, "total", key, from, goods);
      const shown = { lines: lines.map((line) => line.shown) };
      if (shipTo === undefined) return { ...shown, total, note: "Before shipping and tax." };
      const shipping = shippingOf(session, await readProfiles(ctx), lines, shipTo);
      if ("note" in shipping) return { ...shown, totalBeforeShipping: total, ...shipping };
      const all = addMoney(goods, shipping.sum);
      const both = [...from, ...shipping.from];
      return {
        ...shown,
        totalBeforeShipping: total,
        shipping: shipping.shown,
        total: derive(facts, "total with shipping", `${key}>${shipping.key}`, both, all),
        note: "With shipping, before tax and duties.",
      };
    },
  });
}

interface Line {
  key: string;
  product: ProductFacts;
  quantity: number;
  sum: Money;
  from: string[];
  shown: object;
}

interface Item {
  variantId?: string | undefined;
  options?: string | undefined;
  quantity: number;
}

function lineOf(facts: FactBook, product: ProductFacts, item: Item): Line {
  const { quantity } = item;
  const variant = variantMeant(product, item);
  const row = variant ?? product.listing;
  if (row.priceMinor === null) throw new AppError("invalid", `${product.title} has no price.`);
  const price = notePrice(facts, product, variant) ?? "";
  const stock = noteStock(facts, product, variant);
  const sum = multiplyMoney(money(row.priceMinor, row.currency), quantity);
  const key = `${row.id}*${quantity}`;
  const enough = product.listing.state === "active" && row.quantity >= quantity;
  const shown = {
    product: product.title,
    ...(variant ? { options: variant.properties.map((one) => one.value).join(", ") } : {}),
    quantity,
    price: shownFact(facts, price),
    sum: derive(facts, "sum", key, [price], sum),
    ...(variant || choicesOf(product).length < 2 ? { inStock: shownFact(facts, stock) } : {}),
    ...(enough ? {} : { note: "There are not that many to buy now." }),
  };
  return { key, product, quantity, sum, from: [price], shown };
}

/** The variation that is meant; undefined for a product without choices, or whose variations all cost the same. */
function variantMeant(product: ProductFacts, { variantId, options }: Item): Variant | undefined {
  const { title } = product;
  const choices = choicesOf(product);
  if (variantId !== undefined) {
    const variant = product.variants.find(({ id, enabled }) => id === variantId && enabled);
    if (!variant) throw new AppError("invalid", `${title} has no such variation. Look the product up again.`);
    return variant;
  }
  const named = options ? choices.filter((variant) => isCalled(variant, options)) : choices;
  const ways = choices.map(({ properties }) => properties.map(({ value }) => value).join(", ")).slice(0, 20);
  if (named.length === 0 && options)
    throw new AppError("invalid", `${title} has no variation “${options}”. It comes in: ${ways.join("; ")}.`);
  if (new Set(named.map(({ priceMinor }) => priceMinor)).size > 1)
    throw new AppError(
      "invalid",
      `The variations of ${title} have different prices: give options, of ${ways.join("; ")}.`,
    );
  return options || variesInPrice(product) ? named[0] : undefined;
}

/** Whether each of the options, parted by commas, is one of the variation's. */
function isCalled({ properties }: Variant, options: string): boolean {
  const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, " ");
  const own = properties.flatMap(({ value }) => [value, ...value.split(/[,/]/)].map(plain));
  const wanted = options.split(/[,/·]/).map(plain).filter(Boolean);
  return own.includes(plain(options)) || wanted.every((one) => own.includes(one));
}

function derive(facts: FactBook, field: string, entityId: string, from: string[], value: Money) {
  return shownFact(facts, facts.add({ kind: "price", entityId, field, version: "computed", from, value }));
}

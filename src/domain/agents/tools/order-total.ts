import { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import { AppError } from "@/kernel/errors";
import { addMoney, type Money, money, multiplyMoney } from "@/kernel/money";
import { getProductFacts, type ProductFacts } from "../../catalogue";
import type { Ctx } from "../../context";
import { type FactBook, toolValue } from "../truth";
import type { ToolSession } from "./session";
import { calledOf, wordsOf } from "./show-product";
import { tool } from "./tool";

const Wanted = z.object({
  items: z
    .array(
      z.object({
        productId: z.string(),
        variantId: z.string().optional().describe("From get_product; needed where prices differ."),
        quantity: z.number().int().min(1).max(999),
      }),
    )
    .min(1)
    .max(20),
});

/** What several pieces cost together, without shipping: the model doesn't multiply or add. */
export function orderTotal(ctx: Ctx, { facts, sources }: ToolSession): ToolSpec {
  return tool(ctx, {
    name: "order_total",
    description: "What several pieces cost together, before shipping and tax. Use it for every sum.",
    input: Wanted,
    run: async ({ items }) => {
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
      const total = derive(
        facts,
        "total",
        lines.map((line) => line.key).join("+"),
        from,
        addMoney(first, ...rest),
      );
      return { lines: lines.map((line) => line.shown), total, note: "Before shipping and tax." };
    },
  });
}

interface Line {
  key: string;
  sum: Money;
  from: string[];
  shown: object;
}

interface Item {
  variantId?: string | undefined;
  quantity: number;
}

function lineOf(facts: FactBook, product: ProductFacts, { variantId, quantity }: Item): Line {
  const variant = variantId === undefined ? undefined : findVariant(product, variantId);
  const row = variant ?? soleOffer(product);
  if (row.priceMinor === null) throw new AppError("invalid", `${product.title} has no price.`);
  const unit = money(row.priceMinor, row.currency);
  const version = product.listing.updatedAt.toISOString();
  const subject = calledOf(product, variant);
  const price = facts.add({ kind: "price", entityId: row.id, field: "price", version, subject, value: unit });
  const stock = facts.add({
    ...{ kind: "quantity", entityId: row.id, field: "quantity", version, subject },
    value: row.quantity,
  });
  const sum = multiplyMoney(unit, quantity);
  const key = `${row.id}*${quantity}`;
  const enough = product.listing.state === "active" && row.quantity >= quantity;
  const shown = {
    product: product.title,
    ...(variant ? { options: variant.properties.map((one) => one.value).join(", ") } : {}),
    quantity,
    price: shownFact(facts, price),
    sum: derive(facts, "sum", key, [price], sum),
    inStock: shownFact(facts, stock),
    ...(enough ? {} : { note: "There are not that many to buy now." }),
  };
  return { key, sum, from: [price], shown };
}

function findVariant({ title, variants }: ProductFacts, variantId: string) {
  const variant = variants.find(({ id, enabled }) => id === variantId && enabled);
  if (!variant) throw new AppError("invalid", `${title} has no such variation. Look the product up again.`);
  return variant;
}

/** A product without choices, or whose variations all cost the same. */
function soleOffer({ title, listing, variants }: ProductFacts) {
  const prices = new Set(variants.filter(({ enabled }) => enabled).map(({ priceMinor }) => priceMinor));
  if (prices.size > 1)
    throw new AppError("invalid", `The variations of ${title} have different prices: give a variantId.`);
  return listing;
}

function derive(facts: FactBook, field: string, entityId: string, from: string[], value: Money) {
  return shownFact(facts, facts.add({ kind: "price", entityId, field, version: "computed", from, value }));
}

function shownFact(facts: FactBook, id: string) {
  const fact = facts.get(id);
  return fact ? toolValue(fact) : null;
}

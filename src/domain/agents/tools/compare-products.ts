import { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import { money } from "@/kernel/money";
import { getProductFacts, type ProductFacts } from "../../catalogue";
import type { Ctx } from "../../context";
import { type FactBook, toolValue } from "../truth";
import { notePrice, variesInPrice } from "./offer-facts";
import type { ToolSession } from "./session";
import { showProduct, wordsOf } from "./show-product";
import { tool } from "./tool";

const Compared = z.object({ productIds: z.array(z.string()).min(2).max(4) });

/** Products side by side, with what one costs more than another: the model doesn't subtract. */
export function compareProducts(ctx: Ctx, { facts, sources }: ToolSession): ToolSpec {
  return tool(ctx, {
    name: "compare_products",
    description: "Two to four products side by side, by their ids, with the differences of their prices.",
    input: Compared,
    run: async ({ productIds }) => {
      const products: ProductFacts[] = [];
      for (const id of new Set(productIds)) products.push(await getProductFacts(ctx, id));
      sources.push(...products.flatMap(wordsOf));
      return {
        products: products.map((product) => showProduct(facts, product)),
        differences: products.flatMap((one, at) =>
          products.slice(at + 1).flatMap((other) => differenceOf(facts, one, other) ?? []),
        ),
      };
    },
  });
}

/** Null where a price is missing, depends on the variation, or is in another currency. */
function differenceOf(facts: FactBook, one: ProductFacts, other: ProductFacts) {
  const [first, second] = [one.listing, other.listing];
  if (variesInPrice(one) || variesInPrice(other)) return null;
  if (first.priceMinor === null || second.priceMinor === null || first.currency !== second.currency)
    return null;
  const from = [one, other].flatMap((product) => notePrice(facts, product) ?? []);
  const id = facts.add({
    kind: "price",
    entityId: [first.id, second.id].sort().join("-"),
    field: "price difference",
    version: [first, second].map(({ updatedAt }) => updatedAt.toISOString()).join(),
    from,
    value: money(Math.abs(first.priceMinor - second.priceMinor), first.currency),
  });
  const fact = facts.get(id);
  return fact ? { between: [one.title, other.title], price: toolValue(fact) } : null;
}

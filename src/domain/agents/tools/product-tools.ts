import { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import { getProductFacts, type ProductFacts, searchForAgent } from "../../catalogue";
import { getShopFacts } from "../../channels";
import type { Ctx } from "../../context";
import type { ToolSession } from "./session";
import { showProduct, wordsOf } from "./show-product";
import { tool } from "./tool";

/** Longest description a tool returns; the model rarely needs more. */
const DESCRIPTION_CHARACTERS = 1_500;

const Sought = z.object({
  query: z.string().min(1).max(200),
  limit: z.number().int().min(1).max(10).optional(),
});
const OneProduct = z.object({ productId: z.string() });
const Nothing = z.object({});

/** What the agent may look up for its own seller: nothing here writes. */
export function productTools(ctx: Ctx, { facts, sources }: ToolSession): ToolSpec[] {
  const show = (product: ProductFacts, variantIds = false) => {
    sources.push(...wordsOf(product));
    return showProduct(facts, product, { variantIds });
  };
  return [
    tool(ctx, {
      name: "search_products",
      description:
        "Find products of this shop by words (in the shop's language). Returns up to 10 with prices and stock as they are now. Use it before naming any product.",
      input: Sought,
      run: async ({ query, limit }) => {
        const products = await searchForAgent(ctx, { query, limit: limit ?? 6 });
        return {
          products: products.map((product) => show(product)),
          note: products.length === 0 ? "Nothing found. Try other or fewer words." : undefined,
        };
      },
    }),
    tool(ctx, {
      name: "get_product",
      description:
        "All about one product by its id: description, every variation with price and stock, processing time.",
      input: OneProduct,
      run: async ({ productId }) => {
        const product = await getProductFacts(ctx, productId);
        return { ...show(product, true), description: product.description.slice(0, DESCRIPTION_CHARACTERS) };
      },
    }),
    tool(ctx, {
      name: "get_shop",
      description: "The shop's own words: name, announcement, policies, where it ships from.",
      input: Nothing,
      run: async () => {
        const shop = await getShopFacts(ctx);
        sources.push(...Object.values(shop).filter((value): value is string => typeof value === "string"));
        return shop;
      },
    }),
  ];
}

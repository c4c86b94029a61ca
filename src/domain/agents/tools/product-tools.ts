import { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import { getProductFacts, type ProductFacts, searchForAgent } from "../../catalogue";
import { getShopFacts } from "../../channels";
import type { Ctx } from "../../context";
import type { ToolSession } from "./session";
import { doDiffer, readProfiles, showShipping } from "./shipping-facts";
import { showProduct, wordsOf } from "./show-product";
import { tool } from "./tool";

/** Longest description a tool returns; the model rarely needs more. */
const DESCRIPTION_CHARACTERS = 1_500;

const Country = z
  .string()
  .max(60)
  .optional()
  .describe("The customer's country, by name or code: shipping costs to there alone.");
const Sought = z.object({
  query: z.string().min(1).max(200),
  limit: z.number().int().min(1).max(10).optional(),
  to: Country,
});
const OneProduct = z.object({ productId: z.string(), to: Country });
const Nothing = z.object({});

/** What the agent may look up for its own seller: nothing here writes. */
export function productTools(ctx: Ctx, session: ToolSession): ToolSpec[] {
  const { facts, sources } = session;
  const show = (product: ProductFacts, whole = false) => {
    sources.push(...wordsOf(product));
    return showProduct(facts, product, { whole });
  };
  return [
    tool(ctx, {
      name: "search_products",
      description:
        "Find products of this shop by words (in the shop's language). Returns up to 10 with prices and stock as they are now, and what shipping of each costs where that differs. Use it before naming any product.",
      input: Sought,
      run: async ({ query, limit, to }) => {
        const products = await searchForAgent(ctx, { query, limit: limit ?? 6 });
        const profiles = products.length > 0 ? await readProfiles(ctx) : [];
        const sent = (product: ProductFacts) => {
          const shipping = showShipping(session, profiles, product, to);
          return shipping && (to !== undefined || doDiffer(profiles)) ? { shipping } : {};
        };
        return {
          products: products.map((product) => ({ ...show(product), ...sent(product) })),
          note: products.length === 0 ? "Nothing found. Try other or fewer words." : undefined,
        };
      },
    }),
    tool(ctx, {
      name: "get_product",
      description:
        "All about one product by its id: description, every variation with price and stock, processing time, and what shipping of it costs to each place, or to the customer's country.",
      input: OneProduct,
      run: async ({ productId, to }) => {
        const product = await getProductFacts(ctx, productId);
        const shipping = showShipping(session, await readProfiles(ctx), product, to);
        const shown = { ...show(product, true), ...(shipping ? { shipping } : {}) };
        return { ...shown, description: product.description.slice(0, DESCRIPTION_CHARACTERS) };
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

import { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import { AppError } from "@/kernel/errors";
import { money } from "@/kernel/money";
import { getProductFacts, type ProductFacts, searchForAgent } from "../catalogue";
import { getShopFacts } from "../channels";
import type { Ctx } from "../context";
import { HandoverReason } from "../messaging/schemas";
import { createFactBook, type FactBook, type NewFact, toolValue } from "./truth";

/** The tools of one run, and what they have brought to light so far. */
export interface ToolSession {
  specs: ToolSpec[];
  facts: FactBook;
  /** The listings' own words, which a reply may quote. */
  sources: string[];
  /** Set once the model asked for a person. */
  readonly handover: HandoverReason | null;
}

/** Longest description a tool returns; the model rarely needs more. */
const DESCRIPTION_CHARACTERS = 1_500;

/** A tool whose input is parsed, and whose bugs we hear of: the model only gets a neutral sentence. */
function tool<S extends z.ZodType>(
  ctx: Ctx,
  spec: { name: string; description: string; input: S; run(input: z.output<S>): Promise<unknown> },
): ToolSpec {
  return {
    ...spec,
    async run(input) {
      try {
        return await spec.run(spec.input.parse(input));
      } catch (error) {
        if (!(error instanceof AppError)) ctx.log.error({ error, tool: spec.name }, "a tool failed");
        throw error;
      }
    },
  };
}

/** What the agent may look up for its own seller: nothing here writes. */
export function readingTools(ctx: Ctx): Omit<ToolSession, "handover"> {
  const facts = createFactBook();
  const sources: string[] = [];
  const show = (product: ProductFacts) => {
    sources.push(
      product.title,
      product.description,
      ...product.variants.flatMap((one) => one.properties.map((p) => p.value)),
    );
    return showProduct(facts, product);
  };
  const specs = [
    tool(ctx, {
      name: "search_products",
      description:
        "Find products of this shop by words (in the shop's language). Returns up to 10 with prices and stock as they are now. Use it before naming any product.",
      input: z.object({
        query: z.string().min(1).max(200),
        limit: z.number().int().min(1).max(10).optional(),
      }),
      run: async ({ query, limit }) => {
        const products = await searchForAgent(ctx, { query, limit: limit ?? 6 });
        return {
          products: products.map(show),
          note: products.length === 0 ? "Nothing found. Try other or fewer words." : undefined,
        };
      },
    }),
    tool(ctx, {
      name: "get_product",
      description:
        "All about one product by its id: description, every variation with price and stock, processing time.",
      input: z.object({ productId: z.string() }),
      run: async ({ productId }) => {
        const product = await getProductFacts(ctx, productId);
        return { ...show(product), description: product.description.slice(0, DESCRIPTION_CHARACTERS) };
      },
    }),
    tool(ctx, {
      name: "get_shop",
      description: "The shop's own words: name, announcement, policies, where it ships from.",
      input: z.object({}),
      run: async () => {
        const shop = await getShopFacts(ctx);
        sources.push(...Object.values(shop).filter((value): value is string => typeof value === "string"));
        return shop;
      },
    }),
  ];
  return { specs, facts, sources };
}

/** The reading tools, and the way to a person. */
export function customerTools(ctx: Ctx): ToolSession {
  const reading = readingTools(ctx);
  let handover: HandoverReason | null = null;
  const askForHuman = tool(ctx, {
    name: "ask_for_human",
    description:
      "Hand the conversation to the shop's owner: when the customer asks for a person, is unhappy, wants a refund or a custom order, or when you can't be sure.",
    input: z.object({ reason: HandoverReason.catch("unsure") }),
    run: async ({ reason }) => {
      handover = reason;
      return { ok: true, note: "The customer is told. Write nothing more." };
    },
  });
  return {
    ...reading,
    specs: [...reading.specs, askForHuman],
    get handover() {
      return handover;
    },
  };
}

function showProduct(facts: FactBook, product: ProductFacts) {
  const fact = (entry: NewFact) => {
    const id = facts.add(entry);
    const stored = facts.get(id);
    return stored ? toolValue(stored) : null;
  };
  type Variant = ProductFacts["variants"][number];
  const called = (variant?: Variant) => ({
    product: product.title,
    options: variant?.properties.map((one) => one.value) ?? [],
  });
  const priceOf = (
    row: { id: string; priceMinor: number | null; currency: string },
    version: string,
    variant?: Variant,
  ) =>
    row.priceMinor === null
      ? null
      : fact({
          subject: called(variant),
          kind: "price",
          entityId: row.id,
          field: "price",
          version,
          value: money(row.priceMinor, row.currency),
        });
  const quantityOf = (row: { id: string; quantity: number }, version: string, variant?: Variant) =>
    fact({
      subject: called(variant),
      kind: "quantity",
      entityId: row.id,
      field: "quantity",
      version,
      value: row.quantity,
    });
  const version = product.listing.updatedAt.toISOString();
  const sellable = product.listing.state === "active";
  const variants = product.variants.filter((variant) => variant.enabled && variant.properties.length > 0);
  return {
    id: product.id,
    title: product.title,
    url: product.listing.url,
    state: product.listing.state,
    availability: sellable && product.listing.quantity > 0 ? "can be bought now" : "can't be bought now",
    price: priceOf(product.listing, version),
    quantity: quantityOf(product.listing, version),
    ...(variants.length > 0
      ? {
          priceNote: "lowest over the variations",
          variants: variants.map((variant) => ({
            options: Object.fromEntries(variant.properties.map((one) => [one.name, one.value])),
            price: priceOf(variant, version, variant),
            quantity: quantityOf(variant, version, variant),
          })),
        }
      : {}),
    processingDays: product.listing.processingDays,
    personalizable: product.listing.personalizable,
    tags: product.tags,
    materials: product.materials,
  };
}

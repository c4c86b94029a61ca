import type { Sandbox } from "../server";

/** A small shop's tools, in the shapes that the product gives the model. */
const goods = [
  {
    id: "prd_1",
    title: "Potter's Choice Mug in Deep Blue, 12 oz Stoneware",
    description:
      'The mug we drink from. Dishwasher and microwave safe.\n\nAbout 4" tall. Only two left, $38 each.',
    price: "38.00",
    quantity: "7",
  },
  {
    id: "prd_2",
    title: "Speckled Stoneware Mug, Handmade Coffee Cup",
    description: "A mug with specks. Please don't put it into the dishwasher.",
    price: "32.00",
    quantity: "7",
    variants: [
      { options: { Size: "8 oz", Glaze: "Cream" }, price: "32.00", quantity: "5" },
      { options: { Size: "12 oz", Glaze: "Sage" }, price: "36.00", quantity: "0" },
      { options: { Size: "12 oz", Glaze: "Blue" }, price: "36.00", quantity: "2" },
    ],
  },
  { id: "prd_3", title: "Walnut Serving Tray with Handles, Oiled Wood", price: "42.00", quantity: "3" },
  { id: "prd_4", title: "Large Ikebana Vase with Brass Kenzan", price: "142.00", quantity: "0" },
];
const shop = {
  name: "Juniper & Clay",
  announcement: "New mugs every Friday.",
  policies:
    "Welcome\nGlad you are here.\n\nShipping\nWe ship worldwide with tracking. Free from $75.\n\nReturns and refunds\nReturns are welcome.",
  shipsFrom: "US",
};

export const tools = [
  tool("search_products", "Find products of this shop by words.", {
    query: { type: "string", minLength: 1 },
  }),
  tool("get_product", "All about one product by its id.", { productId: { type: "string" } }),
  tool("get_shop", "The shop's own words.", {}),
  tool("ask_for_human", "Hand over to the owner.", {
    reason: { type: "string", enum: ["asked_for", "angry", "unsure"] },
  }),
];

/** What the product may offer beside them. */
export const serviceTools = [
  tool("search_knowledge", "FAQ and policies.", { query: { type: "string" } }),
  tool("check_order", "An order's status.", {
    orderNumber: { type: "string" },
    emailOrPostcode: { type: "string" },
  }),
  tool("compare_products", "Two to four products side by side.", { productIds: { type: "array" } }),
  tool("order_total", "What several pieces cost together.", { items: { type: "array" } }),
];

/** What the product offers its owner. */
export const ownersTools = [
  tool("list_orders", "The latest orders.", { days: { type: "integer" } }),
  tool("sales_summary", "How much was sold.", { days: { type: "integer" } }),
];

const faq = [
  { title: "Gift messages", text: "We add a handwritten card if you tell us the words." },
  { title: "Returns", text: "Send it back within 30 days." },
];

function tool(name: string, description: string, properties: Record<string, object>) {
  return { name, description, input_schema: { type: "object", properties } };
}

function run(name: string, input: Record<string, string>): unknown {
  const words = (input.query ?? "")
    .toLowerCase()
    .split(" ")
    .map((word) => word.replace(/s$/, ""));
  const fits = (good: (typeof goods)[number]) =>
    words.some((word) => good.title.toLowerCase().includes(word));
  if (name === "search_products")
    return { products: goods.filter(fits).map(({ description: _left, ...good }) => withFacts(good)) };
  if (name === "get_shop") return shop;
  if (name === "ask_for_human") return { ok: true };
  if (name === "search_knowledge")
    return {
      entries: faq.filter((one) =>
        words.some((word) => `${one.title} ${one.text}`.toLowerCase().includes(word)),
      ),
    };
  if (name === "check_order") return orderOf(input);
  if (name === "compare_products")
    return { differences: [{ between: input.productIds, price: { fact: "difference", value: "4.00 USD" } }] };
  if (name === "list_orders") return { orders: [{ items: soldItems }, { items: soldItems.slice(0, 1) }] };
  if (name === "sales_summary")
    return { sales: [{ currency: "USD", ...salesOf("orders", "pieces", "revenue") }] };
  if (name === "order_total") return { total: { fact: "total", value: "118.00 USD" } };
  return goods.filter((good) => good.id === input.productId).map(withFacts)[0];
}

const soldItems = [
  { title: "Walnut Serving Tray with Handles, Oiled Wood", quantity: 2 },
  { title: "Speckled Stoneware Mug", quantity: 1 },
];
const salesOf = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { fact: name, value: "3" }]));

function orderOf(input: Record<string, string>): unknown {
  if (input.orderNumber !== "3400000001" || input.emailOrPostcode !== "maya@example.com")
    return { verified: false, triesLeft: 2 };
  return {
    verified: true,
    order: {
      number: "3400000001",
      status: "shipped",
      orderedOn: { fact: "ordered", value: "2026-11-01" },
      shippedOn: { fact: "posted", value: "2026-11-03" },
      items: [{ title: "Walnut Serving Tray", quantity: 1 }],
      trackingUrl: "https://post.example/1",
    },
  };
}

function withFacts(good: Omit<(typeof goods)[number], "description">) {
  const facts = (row: { price: string; quantity: string }, of: string) => ({
    price: { fact: `price of ${of}`, value: `${row.price} USD` },
    quantity: { fact: `stock of ${of}`, value: row.quantity },
  });
  const variants = (good.variants ?? []).map((row, index) => ({
    ...row,
    ...facts(row, `${good.id}/${index}`),
  }));
  return { ...good, ...facts(good, good.id), variants };
}

type Block = { type: string; text?: string; id?: string; name?: string; input?: Record<string, string> };
type Turn = { role: "user" | "assistant"; content: unknown };

/** One request, answered whole. */
export async function send(sandbox: Sandbox, body: object, headers: Record<string, string> = {}) {
  return fetch(`${sandbox.origin}/v1/messages`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-api-key": "k",
      "anthropic-version": "2023-06-01",
      ...headers,
    },
    body: JSON.stringify({ model: "claude-sonnet-4-5", max_tokens: 1_000, ...body }),
  });
}

/** A conversation with tools: answers the model's calls until it speaks. `earlier` has been said before. */
export function talkTo(
  sandbox: Sandbox,
  { system, earlier = [], more = [] }: { system?: string; earlier?: Turn[]; more?: typeof serviceTools } = {},
) {
  const turns = [...earlier];
  return async (words: string) => {
    const calls: string[] = [];
    turns.push({ role: "user", content: words });
    for (;;) {
      const reply = await (
        await send(sandbox, { tools: [...tools, ...more], system, messages: turns })
      ).json();
      const blocks: Block[] = reply.content;
      turns.push({ role: "assistant", content: blocks });
      const uses = blocks.filter((block) => block.type === "tool_use");
      if (uses.length === 0) return { text: blocks.map((block) => block.text).join(""), calls };
      calls.push(...uses.map(callOf));
      turns.push({ role: "user", content: uses.map(resultOf) });
    }
  };
}

function callOf({ name, input = {} }: Block): string {
  const values = Object.values(input).map((value) =>
    typeof value === "string" ? value : JSON.stringify(value),
  );
  return `${name} ${values.join()}`.trim();
}

function resultOf(use: Block) {
  const content = JSON.stringify(run(use.name ?? "", use.input ?? {}));
  return { type: "tool_result", tool_use_id: use.id, content };
}

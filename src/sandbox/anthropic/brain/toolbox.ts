import type { MessagesRequest, Tool } from "../request";

/** The offered tools by what they are for. Null: not offered. */
export interface Toolbox {
  search: SearchTool | null;
  product: ArgumentTool | null;
  shop: { name: string } | null;
  person: ArgumentTool | null;
  /** FAQ and policies. */
  knowledge: ArgumentTool | null;
  compare: ArgumentTool | null;
  total: ArgumentTool | null;
  order: { name: string; number: string; proof: string } | null;
  /** Orders and sales, which only the shop's owner may ask for. */
  orders: { name: string } | null;
  sales: { name: string } | null;
  /** Puts a change of a product before the shop's owner. */
  propose: { name: string } | null;
}

interface ArgumentTool {
  name: string;
  /** The parameter that takes the id, or the reason. */
  parameter: string;
  /** The values it takes, when they are listed. */
  choices: string[];
}

interface SearchTool extends ArgumentTool {
  /** Whether an empty query is allowed. */
  takesEmpty: boolean;
}

/** Finds the tools by name and description, so that other names work too. */
export function discoverTools(request: MessagesRequest): Toolbox {
  const offered = request.tool_choice?.type === "none" ? [] : request.tools;
  const named = (name: RegExp) => offered.find((tool) => name.test(tool.name));
  const knowledge = named(/knowledge|faq/i);
  const compare = named(/^compare/i);
  const total = named(/total/i);
  const order = named(/(?:check|track|find)_?order|order_?status/i);
  const tools = offered.filter((tool) => ![knowledge, compare, total, order].includes(tool));
  const find = (name: RegExp, description: RegExp) =>
    tools.find((tool) => name.test(tool.name)) ??
    tools.find((tool) => description.test(tool.description ?? ""));
  const person = find(/human|person|hand_?over|escalat/i, /\bhuman\b|hand(?:s|ed)? over|\bperson\b/i);
  const search = find(/search|find_|list_products|listings?$/i, /search.*(?:product|listing|catalog)/i);
  const shop = find(
    /shop_?(?:facts|info)?$|get_shop|store|polic/i,
    /(?:shop|store)'s? (?:facts|polic|info)/i,
  );
  const product = find(
    /(?:get|read|show|product)_(?:product|listing|item|facts|details)/i,
    /(?:one|a single) (?:product|listing|item)/i,
  );
  const propose = tools.find((tool) => /propose/i.test(tool.name));
  return {
    search: search
      ? { ...argument(search, /query|search|term|text|q$/i), takesEmpty: takesEmpty(search) }
      : null,
    product: product && product !== search ? argument(product, /id$/i) : null,
    shop: shop ? { name: shop.name } : null,
    person: person ? argument(person, /reason|message|why|note/i) : null,
    knowledge: knowledge ? argument(knowledge, /query|search|term|text|q$/i) : null,
    compare: compare ? argument(compare, /ids$/i) : null,
    total: total ? argument(total, /items|lines/i) : null,
    order: order
      ? {
          name: order.name,
          number: argument(order, /number/i).parameter,
          proof: argument(order, /mail|post/i).parameter,
        }
      : null,
    orders: named(/^list_orders$/) ? { name: "list_orders" } : null,
    sales: named(/^sales_summary$/) ? { name: "sales_summary" } : null,
    propose: propose ? { name: propose.name } : null,
  };
}

function argument(tool: Tool, wanted: RegExp): ArgumentTool {
  const names = Object.keys(tool.input_schema.properties ?? {});
  const parameter = names.find((name) => wanted.test(name)) ?? names[0] ?? "query";
  const schema = tool.input_schema.properties?.[parameter];
  const listed = typeof schema === "object" && Array.isArray(schema.enum) ? schema.enum : [];
  return { name: tool.name, parameter, choices: listed.filter((value) => typeof value === "string") };
}

function takesEmpty(tool: Tool): boolean {
  const properties = Object.values(tool.input_schema.properties ?? {});
  return !properties.some((schema) => typeof schema === "object" && Number(schema.minLength ?? 0) > 0);
}

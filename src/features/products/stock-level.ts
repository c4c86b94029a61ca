import type { stockLevels } from "@/domain/catalogue/schemas";

export type StockLevel = (typeof stockLevels)[number];

/** What the filter offers, in its order. */
export const stockFilters = {
  in_stock: "In stock",
  low: "3 or fewer",
  sold_out: "None left",
} satisfies Record<StockLevel, string>;

export function isStockLevel(value: string | null): value is StockLevel {
  return value !== null && Object.hasOwn(stockFilters, value);
}

/** From here down a seller wants to know. */
const LOW = 3;

/** What a number in stock means. */
export function stockLevel(quantity: number): "plenty" | "low" | "none" {
  if (quantity <= 0) return "none";
  return quantity <= LOW ? "low" : "plenty";
}

import { z } from "zod";
import { idSchema } from "@/kernel/ids";
import { storable } from "@/kernel/text";

export const productStates = ["active", "inactive", "sold_out", "draft", "expired"] as const;

export const ListProducts = z.object({
  search: storable(z.string().trim().max(200)).optional(),
  state: z.enum(productStates).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type ListProducts = z.output<typeof ListProducts>;

export const stockLevels = ["in_stock", "low", "sold_out"] as const;
export const productSorts = ["relevance", "changed", "price", "quantity", "title"] as const;

/** Which products: what a list shows, and what its tabs count. Prices in the major unit of each row's currency. */
export const ProductFilter = z.object({
  search: ListProducts.shape.search,
  state: z.enum(productStates).optional(),
  stock: z.enum(stockLevels).optional(),
  minPrice: z.number().min(0).max(1e9).optional(),
  maxPrice: z.number().min(0).max(1e9).optional(),
  /** The shop's section, by the platform's id. */
  section: storable(z.string().trim().min(1).max(100)).optional(),
  /** By when the platform says that a product changed last. */
  changedSince: z.iso.datetime().optional(),
});
export type ProductFilter = z.output<typeof ProductFilter>;

/** In which order; by default the best match first when searching, else the latest change. */
export const ProductView = ProductFilter.extend({
  sort: z.enum(productSorts).optional(),
  /** Not called direction: that is what tRPC calls the way an infinite query goes. */
  order: z.enum(["asc", "desc"]).optional(),
});
export type ProductView = z.output<typeof ProductView>;

/** Where a page begins: behind the row of this id, which had this value in the list's order. */
export const ProductCursor = z.object({
  value: z.union([storable(z.string().max(5_000)), z.number(), z.null()]),
  id: storable(z.string().max(100)),
});
export type ProductCursor = z.output<typeof ProductCursor>;

export const BrowseProducts = ProductView.extend({
  cursor: ProductCursor.optional(),
  limit: z.number().int().min(1).max(100).default(100),
});
export type BrowseProducts = z.output<typeof BrowseProducts>;

export const ProductId = z.object({ productId: idSchema("product") });

export const ProductInView = ProductView.extend(ProductId.shape);
export type ProductInView = z.output<typeof ProductInView>;

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

export const ProductId = z.object({ productId: idSchema("product") });

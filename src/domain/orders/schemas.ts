import { z } from "zod";
import { storable } from "@/kernel/text";

/** Where a page of orders begins: behind the order of this id, which was placed then. */
export const OrderCursor = z.object({
  orderedAt: z.iso.datetime(),
  id: storable(z.string().max(100)),
});
export type OrderCursor = z.output<typeof OrderCursor>;

export const ListOrders = z.object({
  cursor: OrderCursor.optional(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type ListOrders = z.output<typeof ListOrders>;

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
  /** Only those that were placed then or later. */
  since: z.coerce.date().optional(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type ListOrders = z.output<typeof ListOrders>;

/** What a customer says of their order. Spaces and a leading "#" aside, the number must be the platform's. */
export const CheckOrder = z.object({
  orderNumber: storable(z.string().max(100)).transform((text) => text.replaceAll(/[^\p{L}\p{N}]/gu, "")),
  emailOrPostcode: storable(z.string().trim().max(320)).default(""),
});
export type CheckOrder = z.input<typeof CheckOrder>;

export const SummarizeSales = z.object({ days: z.number().int().min(1).max(366) });
export type SummarizeSales = z.output<typeof SummarizeSales>;

import { and, eq, inArray } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { Ctx } from "../context";

/** How these orders stand now; what is gone is left out. Call inside a transaction. */
export const listOrderStates = (ctx: Ctx, ids: string[]) =>
  ctx.db
    .select({ id: orders.id, status: orders.status })
    .from(orders)
    .where(and(eq(orders.sellerId, ctx.sellerId), inArray(orders.id, ids)));

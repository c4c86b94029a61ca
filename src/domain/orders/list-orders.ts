import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import { newest } from "@/db/newest";
import { listings, orderItems, orders } from "@/db/schema";
import { type FirstPicture, firstPictures } from "../catalogue";
import { type Ctx, inTransaction } from "../context";
import { ListOrders, type OrderCursor } from "./schemas";

type Order = typeof orders.$inferSelect;
type Item = typeof orderItems.$inferSelect;

export interface OrderItemLine
  extends Pick<Item, "id" | "title" | "sku" | "properties" | "quantity" | "priceMinor" | "currency"> {
  /** Null where we don't know the product. */
  productId: string | null;
  picture: FirstPicture | null;
}

const columns = {
  id: orders.id,
  externalId: orders.externalId,
  status: orders.status,
  buyerName: orders.buyerName,
  buyerEmail: orders.buyerEmail,
  address: orders.address,
  currency: orders.currency,
  itemsMinor: orders.itemsMinor,
  shippingMinor: orders.shippingMinor,
  taxMinor: orders.taxMinor,
  discountMinor: orders.discountMinor,
  totalMinor: orders.totalMinor,
  refundedMinor: orders.refundedMinor,
  orderedAt: orders.orderedAt,
  paidAt: orders.paidAt,
  shippedAt: orders.shippedAt,
};

/** An order as the dashboard shows it, items included. */
export interface OrderLine extends Pick<Order, keyof typeof columns> {
  items: OrderItemLine[];
}

/** Orders, the newest first: each page begins behind the last row of the one before. */
export function listOrders(
  ctx: Ctx,
  input: Partial<ListOrders> = {},
): Promise<{ orders: OrderLine[]; nextCursor: OrderCursor | null }> {
  const { cursor, since, limit } = ListOrders.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db
      .select(columns)
      .from(orders)
      .where(
        and(
          eq(orders.sellerId, ctx.sellerId),
          since ? gte(orders.orderedAt, since) : undefined,
          cursor ? behind(cursor) : undefined,
        ),
      )
      // Spelled as the index is, or the planner sorts.
      .orderBy(newest(orders.orderedAt), newest(orders.id))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const items = await itemsOf(
      ctx,
      page.map((row) => row.id),
    );
    const last = page.at(-1);
    return {
      orders: page.map((row) => ({ ...row, items: items.get(row.id) ?? [] })),
      nextCursor:
        rows.length > limit && last ? { orderedAt: last.orderedAt.toISOString(), id: last.id } : null,
    };
  });
}

const behind = ({ orderedAt, id }: OrderCursor) =>
  sql`(${orders.orderedAt}, ${orders.id}) < (${orderedAt}::timestamptz, ${id})`;

async function itemsOf(ctx: Ctx, orderIds: string[]): Promise<Map<string, OrderItemLine[]>> {
  const byOrder = new Map<string, OrderItemLine[]>();
  if (orderIds.length === 0) return byOrder;
  const rows = await ctx.db
    .select({
      orderId: orderItems.orderId,
      id: orderItems.id,
      title: orderItems.title,
      sku: orderItems.sku,
      properties: orderItems.properties,
      quantity: orderItems.quantity,
      priceMinor: orderItems.priceMinor,
      currency: orderItems.currency,
      productId: listings.productId,
    })
    .from(orderItems)
    .leftJoin(
      listings,
      and(
        eq(listings.sellerId, orderItems.sellerId),
        eq(listings.id, orderItems.listingId),
        sql`${listings.deletedAt} is null`,
      ),
    )
    .where(and(eq(orderItems.sellerId, ctx.sellerId), inArray(orderItems.orderId, orderIds)))
    .orderBy(asc(orderItems.position));
  const pictures = await firstPictures(ctx, [...new Set(rows.flatMap((row) => row.productId ?? []))]);
  for (const { orderId, ...row } of rows) {
    const picture = (row.productId && pictures.get(row.productId)) || null;
    byOrder.set(orderId, [...(byOrder.get(orderId) ?? []), { ...row, picture }]);
  }
  return byOrder;
}

import { connectionTokens } from "../channels";
import { type Ctx, inTransaction } from "../context";
import { liveConnection } from "./live-connection";
import { storeOrders } from "./store-orders";

/** Job: reads one order that a webhook told of and stores it. A shop that was disconnected meanwhile, or an order that is gone: done. */
export async function fetchOrder(
  ctx: Ctx,
  input: { connectionId: string; orderExternalId: string },
  abort: AbortSignal,
): Promise<void> {
  const connection = await liveConnection(ctx);
  if (connection?.id !== input.connectionId) return;
  const order = await ctx.ports.etsy.getOrder(connectionTokens(ctx, connection.id, "orders"), {
    shopExternalId: connection.externalShopId,
    orderExternalId: input.orderExternalId,
    signal: abort,
  });
  if (order) await inTransaction(ctx, (ctx) => storeOrders(ctx, connection, [order]));
}

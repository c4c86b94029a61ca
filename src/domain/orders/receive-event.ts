import type { ChannelEvent } from "@/integrations/channels/port";
import { asTenant, type Ctx, inTransaction, type SystemCtx } from "../context";
import { rememberEvent } from "../inbound-events";
import { findRoute } from "../tenant-routes";
import { fetchOrderJob } from "./jobs";

export type EventOutcome = "stored" | "ignored" | "repeated";

/**
 * One verified delivery of a marketplace's: remembered by its id, so that a repeat does nothing, and the order is asked
 * for in the same transaction. Of a shop that nobody connected nothing is kept.
 */
export async function receiveChannelEvent(
  ctx: SystemCtx,
  delivery: { id: string; body: unknown },
): Promise<EventOutcome> {
  const event = ctx.ports.etsy.parseEvent(delivery.body);
  const route = await findRoute(ctx, "etsy_shop", event.shopExternalId);
  if (!route) return "ignored";
  const tenant = asTenant(ctx, route.sellerId, { kind: "system" }, "etsy");
  return inTransaction(tenant, (ctx) => storeEvent(ctx, route.entityId, delivery.id, event));
}

async function storeEvent(
  ctx: Ctx,
  connectionId: string,
  externalId: string,
  event: ChannelEvent,
): Promise<EventOutcome> {
  const isNew = await rememberEvent(ctx, {
    receiverId: connectionId,
    externalId,
    ignoredFor: event.kind === "ignored" ? event.reason : null,
  });
  if (!isNew) return "repeated";
  if (event.kind === "ignored") return "ignored";
  const { orderExternalId } = event;
  await ctx.queue.enqueue(ctx, fetchOrderJob, { sellerId: ctx.sellerId, connectionId, orderExternalId });
  return "stored";
}

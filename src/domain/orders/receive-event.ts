import { inboundEvents } from "@/db/schema";
import type { ChannelEvent } from "@/integrations/channels/port";
import { asTenant, type Ctx, inTransaction, type SystemCtx } from "../context";
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
  const outcome = event.kind === "order" ? "stored" : "ignored";
  const [kept] = await ctx.db
    .insert(inboundEvents)
    .values({
      sellerId: ctx.sellerId,
      id: ctx.newId("inboundEvent"),
      receiverId: connectionId,
      externalId,
      outcome,
      reason: event.kind === "ignored" ? event.reason : null,
      createdAt: ctx.now(),
    })
    .onConflictDoNothing()
    .returning({ id: inboundEvents.id });
  if (!kept) return "repeated";
  if (event.kind === "order") {
    const { orderExternalId } = event;
    await ctx.queue.enqueue(ctx.db, fetchOrderJob, { sellerId: ctx.sellerId, connectionId, orderExternalId });
  }
  return outcome;
}

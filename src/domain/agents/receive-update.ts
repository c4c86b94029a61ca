import type { InboundUpdate } from "@/integrations/messengers/port";
import { AppError } from "@/kernel/errors";
import { asTenant, type Ctx, inTransaction, type SystemCtx } from "../context";
import { openChannel, recordInbound } from "../messaging";
import { findRoute } from "../tenant-routes";
import { queueAnswer } from "./queue-task";
import { sayQuietHours } from "./say-quiet-hours";

export interface WebhookCall {
  channelId: string;
  /** Says whether the request carries the channel's secret; compared in constant time by the caller. */
  verify: (secret: string) => boolean;
  /** Parsed JSON of the body. */
  body: unknown;
}

/**
 * One delivery of Telegram's. `not_found` for a channel nobody has, `unauthenticated` for a wrong secret, `invalid`
 * for a body that is no update. A repeat changes nothing.
 */
export async function receiveTelegramUpdate(ctx: SystemCtx, call: WebhookCall): Promise<void> {
  const route = await findRoute(ctx, "telegram_channel", call.channelId);
  if (!route) throw new AppError("not_found", "No such channel.");
  const tenant = asTenant(ctx, route.sellerId, { kind: "customer" }, "telegram");
  const { secret } = await openChannel(tenant, route.entityId);
  if (!call.verify(secret)) throw new AppError("unauthenticated", "The webhook's secret is wrong.");
  await storeUpdate(tenant, route.entityId, call.body);
}

/** Stores one update of Telegram's and asks for an answer, in one transaction. Also the way of polled updates. */
export async function storeUpdate(ctx: Ctx, channelId: string, body: unknown): Promise<void> {
  await storeInbound(ctx, channelId, ctx.ports.telegram.parseUpdate(body), { source: "telegram" });
}

/** Stores what a customer did, on whatever line, and asks for an answer unless a person answers there. */
export function storeInbound(
  ctx: Ctx,
  channelId: string,
  update: InboundUpdate,
  answer: { source: "telegram" | "web"; quietMs?: number },
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const recorded = await recordInbound(ctx, channelId, update);
    if (recorded.outcome !== "stored") return;
    const { conversation } = recorded;
    ctx.log.info(
      { conversationId: conversation.id, messageId: recorded.messageId },
      "customer message stored",
    );
    if (conversation.assignee === "human" || conversation.needsHuman) return;
    const asked = await queueAnswer(ctx, { conversationId: conversation.id, ...answer });
    if (asked?.quietUntil)
      await sayQuietHours(ctx, conversation.id, { inboxId: asked.inboxId, until: asked.quietUntil });
  });
}

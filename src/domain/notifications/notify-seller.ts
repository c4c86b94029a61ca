import { and, eq, isNull } from "drizzle-orm";
import { signal } from "@/db/live";
import { notifications } from "@/db/schema";
import type { Ctx } from "../context";

export interface Notice {
  kind:
    | "handover"
    | "delivery_unknown"
    | "delivery_failed"
    | "task_failed"
    | "reconnect"
    | "sync_failed"
    | "change_conflict"
    | "change_failed"
    | "draft"
    | "proposal";
  /** One open card per key: a second notice of the same matter changes nothing. */
  key: string;
  title: string;
  body: string;
  href?: string;
}

/** Puts a card on the seller's list of what needs them. Call inside a transaction. */
export async function notifySeller(ctx: Ctx, notice: Notice): Promise<void> {
  const [open] = await ctx.db
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        eq(notifications.sellerId, ctx.sellerId),
        eq(notifications.key, notice.key),
        isNull(notifications.resolvedAt),
      ),
    )
    .limit(1);
  if (open) return;
  await ctx.db.insert(notifications).values({
    sellerId: ctx.sellerId,
    id: ctx.newId("notification"),
    kind: notice.kind,
    key: notice.key,
    title: notice.title,
    body: notice.body,
    href: notice.href ?? null,
    createdAt: ctx.now(),
  });
  await signal(ctx.db, { sellerId: ctx.sellerId, topic: "notification" });
}

/** Closes the cards of a matter that is settled. Safe to repeat. */
export async function resolveNotices(ctx: Ctx, key: string): Promise<void> {
  const closed = await ctx.db
    .update(notifications)
    .set({ resolvedAt: ctx.now() })
    .where(
      and(
        eq(notifications.sellerId, ctx.sellerId),
        eq(notifications.key, key),
        isNull(notifications.resolvedAt),
      ),
    )
    .returning({ id: notifications.id });
  if (closed.length > 0) await signal(ctx.db, { sellerId: ctx.sellerId, topic: "notification" });
}

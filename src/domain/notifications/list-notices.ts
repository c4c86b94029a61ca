import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { newest } from "@/db/newest";
import { notifications } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";

/** What needs the seller now, newest first, at most 50. */
export function listOpenNotices(ctx: Ctx) {
  return inTransaction(ctx, (ctx) =>
    ctx.db
      .select()
      .from(notifications)
      .where(standing(ctx))
      .orderBy(newest(notifications.createdAt))
      .limit(50),
  );
}

/** How many there are. */
export function countOpenNotices(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, (ctx) => ctx.db.$count(notifications, standing(ctx)));
}

/** The words of one open card, by its matter; null when there is none. */
export async function openNoticeBody(ctx: Ctx, key: string): Promise<string | null> {
  const [open] = await ctx.db
    .select({ body: notifications.body })
    .from(notifications)
    .where(
      and(
        eq(notifications.sellerId, ctx.sellerId),
        eq(notifications.key, key),
        isNull(notifications.resolvedAt),
      ),
    )
    .limit(1);
  return open?.body ?? null;
}

/** Open, and not said by another card: a conversation that waits with a draft is one thing to do. */
function standing(ctx: Ctx): SQL | undefined {
  const draft = alias(notifications, "draft");
  const itsDraft = ctx.db
    .select({ id: draft.id })
    .from(draft)
    .where(
      and(
        eq(draft.sellerId, notifications.sellerId),
        isNull(draft.resolvedAt),
        eq(draft.kind, "draft"),
        eq(draft.href, notifications.href),
      ),
    );
  return and(
    eq(notifications.sellerId, ctx.sellerId),
    isNull(notifications.resolvedAt),
    sql`not (${notifications.kind} = 'handover' and exists ${itsDraft})`,
  );
}

import { and, eq, isNull } from "drizzle-orm";
import { newest } from "@/db/newest";
import { notifications } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";

/** What needs the seller now, newest first, at most 50. */
export function listOpenNotices(ctx: Ctx) {
  return inTransaction(ctx, (ctx) =>
    ctx.db
      .select()
      .from(notifications)
      .where(and(eq(notifications.sellerId, ctx.sellerId), isNull(notifications.resolvedAt)))
      .orderBy(newest(notifications.createdAt))
      .limit(50),
  );
}

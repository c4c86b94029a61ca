import { and, eq, inArray } from "drizzle-orm";
import { newest } from "@/db/newest";
import { changeRequests, type FieldChange } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { addMs, days } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import { type ChangeRequest, openChange, openStatuses, ownChange } from "./request-change";

/** How long a change can be taken back. */
export const UNDO_FOR = days(30);

/**
 * Takes back what a change wrote, by a change of its own: where the listing moved on since, that one stops in a conflict
 * that shows both. Asked twice it is the same undo. `conflict` after thirty days.
 */
export function undoChange(ctx: Ctx, { changeId }: { changeId: string }): Promise<ChangeRequest> {
  return inTransaction(ctx, async (ctx) => {
    const change = await ownChange(ctx, changeId, ["published", "failed"]);
    const [undo] = await ctx.db
      .select()
      .from(changeRequests)
      .where(takesBack(ctx, [changeId]))
      .orderBy(newest(changeRequests.createdAt))
      .limit(1);
    if (undo) return undo;
    if (!change.written || !change.publishedAt)
      throw new AppError("conflict", "This change wrote nothing, so there is nothing to undo.");
    if (addMs(change.publishedAt, UNDO_FOR) < ctx.now())
      throw new AppError("conflict", "A change can be undone for 30 days. Edit the listing instead.");
    return openChange(ctx, change.productId, change.written.flatMap(reverse), changeId);
  });
}

/** Requests that took these back, or are about to. */
export const takesBack = (ctx: Ctx, changeIds: string[]) =>
  and(
    eq(changeRequests.sellerId, ctx.sellerId),
    inArray(changeRequests.undoes, changeIds),
    inArray(changeRequests.status, [...openStatuses, "published"]),
  );

/** A form that had no price before can't be given none again. */
function reverse(change: FieldChange): FieldChange[] {
  switch (change.field) {
    case "title":
    case "description":
      return [{ ...change, from: change.to, to: change.from }];
    case "tags":
      return [{ ...change, from: change.to, to: change.from }];
    case "state":
      // Only Etsy makes drafts, and what sold out or ran out: back means off sale.
      return [{ field: "state", from: change.to, to: change.from === "active" ? "active" : "inactive" }];
    case "price":
    case "quantity":
      return change.from === null ? [] : [{ ...change, from: change.to, to: change.from }];
  }
}

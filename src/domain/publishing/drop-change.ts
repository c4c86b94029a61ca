import { and, eq, inArray } from "drizzle-orm";
import { changeRequests } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { resolveNotices } from "../notifications";
import { noticeKey } from "./claim-change";
import { type ChangeRequest, isChange, openStatuses, ownChange, ring, tell } from "./request-change";

/** Drops a change that was not written yet, or waits for a choice. Safe to repeat. */
export function discardChange(ctx: Ctx, { changeId }: { changeId: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const change = await ownChange(ctx, changeId, ["queued", "conflict", "discarded"]);
    if (change.status === "discarded") return;
    if (change.written)
      throw new AppError(
        "conflict",
        "Part of this change may be on Etsy already. Wait for it to end, then undo it.",
      );
    await ctx.db
      .update(changeRequests)
      .set({ status: "discarded", conflicts: [], updatedAt: ctx.now() })
      .where(isChange(ctx, changeId));
    await resolveNotices(ctx, noticeKey(changeId));
    await recordAudit(ctx, { action: "listing.discard-change", entityId: change.listingId });
    await tell(ctx, change.productId);
  });
}

/** Tries a change that failed once more. `conflict` while another one of the listing is open. */
export function retryChange(ctx: Ctx, { changeId }: { changeId: string }): Promise<ChangeRequest> {
  return inTransaction(ctx, async (ctx) => {
    const change = await ownChange(ctx, changeId, ["failed"]);
    const [open] = await ctx.db
      .select({ id: changeRequests.id })
      .from(changeRequests)
      .where(
        and(
          eq(changeRequests.sellerId, ctx.sellerId),
          eq(changeRequests.listingId, change.listingId),
          inArray(changeRequests.status, [...openStatuses]),
        ),
      )
      .limit(1);
    if (open) throw new AppError("conflict", "Another change of this listing is still on its way to Etsy.");
    const [row] = await ctx.db
      .update(changeRequests)
      .set({ status: "queued", error: null, attemptCount: 0, availableAt: ctx.now(), updatedAt: ctx.now() })
      .where(isChange(ctx, changeId))
      .returning();
    if (!row) throw new AppError("not_found", "This change doesn't exist.");
    await resolveNotices(ctx, noticeKey(changeId));
    await recordAudit(ctx, { action: "listing.retry-change", entityId: change.listingId });
    await ring(ctx, row);
    return row;
  });
}

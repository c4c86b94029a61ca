import { changeRequests, type FieldChange, type FieldConflict } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { resolveNotices } from "../notifications";
import { noticeKey } from "./claim-change";
import { type ChangeRequest, isChange, ownChange, ring, tell } from "./request-change";
import { ResolveChange } from "./schemas";

/**
 * The seller has chosen, conflict by conflict: `ours` is written over what is there now, `theirs` stays. With nothing
 * left to write the change is dropped. `conflict` when it has moved on since it was shown.
 */
export async function resolveChange(ctx: Ctx, input: ResolveChange): Promise<ChangeRequest> {
  const { changeId, choices, seen } = ResolveChange.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const change = await ownChange(ctx, changeId, ["conflict"]);
    if (change.updatedAt.getTime() !== seen.getTime() || choices.length !== change.conflicts.length)
      throw new AppError("conflict", "This change has moved on since. Look again.");
    const kept = change.conflicts.flatMap((one, index) =>
      choices[index] === "ours" ? [overTheirs(one)] : [],
    );
    const disputed = new Set(change.conflicts.map((one) => JSON.stringify(one.change)));
    const changes = [...change.changes.filter((one) => !disputed.has(JSON.stringify(one))), ...kept];
    const [row] = await ctx.db
      .update(changeRequests)
      .set({
        ...(changes.length > 0 ? { status: "queued", changes } : { status: "discarded" }),
        conflicts: [],
        attemptCount: 0,
        availableAt: ctx.now(),
        updatedAt: ctx.now(),
      })
      .where(isChange(ctx, changeId))
      .returning();
    if (!row) throw new AppError("not_found", "This change doesn't exist.");
    await resolveNotices(ctx, noticeKey(changeId));
    await recordAudit(ctx, { action: "listing.resolve-change", entityId: row.listingId, after: { choices } });
    await (row.status === "queued" ? ring(ctx, row) : tell(ctx, row.productId));
    return row;
  });
}

/** The same wish, seen from what is there now. */
function overTheirs({ change, theirs }: FieldConflict): FieldChange {
  if (theirs === null) throw new AppError("invalid", "This variation is no longer on Etsy.");
  switch (change.field) {
    case "title":
    case "description":
      return { ...change, from: String(theirs) };
    case "tags":
      return { ...change, from: Array.isArray(theirs) ? theirs : [] };
    case "price":
    case "quantity":
      return { ...change, from: Number(theirs) };
    case "state":
      return { ...change, from: change.to === "active" ? "inactive" : "active" };
  }
}

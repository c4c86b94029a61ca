import { proposals } from "@/db/schema";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { isProposal, settle } from "./internal";

/** Job: closes a proposal whose time is over. One that is decided, gone or still has time: done. */
export function expireProposal(ctx: Ctx, proposalId: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select({ status: proposals.status, expiresAt: proposals.expiresAt })
      .from(proposals)
      .where(isProposal(ctx, proposalId))
      .limit(1)
      .for("update");
    if (row?.status !== "pending" || row.expiresAt > ctx.now()) return;
    await recordAudit(ctx, { action: "proposal.expire", entityId: proposalId });
    await settle(ctx, proposalId, { status: "expired" });
  });
}

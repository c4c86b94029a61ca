import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { ownProposal, type Proposal, refuseDecided, settle } from "./internal";
import { RejectProposal } from "./schemas";

/** Turns a proposal down, with the seller's reason if they gave one. Safe to repeat. */
export function rejectProposal(ctx: Ctx, input: RejectProposal): Promise<Proposal> {
  const { proposalId, reason } = RejectProposal.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const proposal = await ownProposal(ctx, proposalId);
    if (proposal.status === "rejected") return proposal;
    refuseDecided(ctx, proposal);
    await recordAudit(ctx, {
      action: "proposal.reject",
      entityId: proposalId,
      ...(reason ? { reason } : {}),
    });
    return settle(ctx, proposalId, { status: "rejected", note: reason || null });
  });
}

import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { ownProposal, type Proposal, settle } from "./internal";
import { findAction } from "./known-actions";
import { ProposalId } from "./schemas";

/** What stands at a proposal that was taken back. */
export const TAKEN_BACK = "You took it back.";

/**
 * Takes back what an approval did: by a change of its own where it is done already, else by dropping it. Safe to repeat.
 * `conflict` while it is just being written.
 */
export function undoProposal(ctx: Ctx, input: ProposalId): Promise<Proposal> {
  const { proposalId } = ProposalId.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const proposal = await ownProposal(ctx, proposalId);
    if (proposal.note === TAKEN_BACK) return proposal;
    const action = findAction(proposal.action);
    if (proposal.status !== "approved" || !proposal.resultId || !action)
      throw new AppError("conflict", "There is nothing to take back.");
    await action.undo(ctx, proposal.resultId);
    await recordAudit(ctx, { action: "proposal.undo", entityId: proposalId });
    return settle(ctx, proposalId, { note: TAKEN_BACK });
  });
}

import { approveProposal, listProposals, rejectProposal, undoProposal } from "@/domain/autopilot";
import { ListProposals, ProposalId, RejectProposal } from "@/domain/autopilot/schemas";
import { router, sellerProcedure } from "../trpc";

export const autopilotRouter = router({
  /** The newest first, page by page. */
  list: sellerProcedure.input(ListProposals).query(({ ctx, input }) => listProposals(ctx, input)),
  approve: sellerProcedure.input(ProposalId).mutation(async ({ ctx, input }) => {
    await approveProposal(ctx, input);
  }),
  reject: sellerProcedure.input(RejectProposal).mutation(async ({ ctx, input }) => {
    await rejectProposal(ctx, input);
  }),
  undo: sellerProcedure.input(ProposalId).mutation(async ({ ctx, input }) => {
    await undoProposal(ctx, input);
  }),
});

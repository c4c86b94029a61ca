import {
  approveProposal,
  dismissProposal,
  getKnowledge,
  listKnowledge,
  listShopTexts,
  proposeKnowledge,
  removeKnowledge,
  restoreKnowledge,
  saveKnowledge,
} from "@/domain/agents";
import {
  ApproveProposal,
  KnowledgeId,
  ListKnowledge,
  ProposeKnowledge,
  SaveKnowledge,
} from "@/domain/agents/knowledge/schemas";
import { router, sellerProcedure } from "../trpc";

export const knowledgeRouter = router({
  list: sellerProcedure.input(ListKnowledge).query(({ ctx, input }) => listKnowledge(ctx, input)),

  get: sellerProcedure.input(KnowledgeId).query(({ ctx, input }) => getKnowledge(ctx, input)),

  /** What the shop itself says, read-only. */
  shopTexts: sellerProcedure.query(({ ctx }) => listShopTexts(ctx)),

  save: sellerProcedure.input(SaveKnowledge).mutation(({ ctx, input }) => saveKnowledge(ctx, input)),

  remove: sellerProcedure.input(KnowledgeId).mutation(({ ctx, input }) => removeKnowledge(ctx, input)),

  restore: sellerProcedure.input(KnowledgeId).mutation(({ ctx, input }) => restoreKnowledge(ctx, input)),

  propose: sellerProcedure.input(ProposeKnowledge).mutation(({ ctx, input }) => proposeKnowledge(ctx, input)),

  approve: sellerProcedure.input(ApproveProposal).mutation(({ ctx, input }) => approveProposal(ctx, input)),

  dismiss: sellerProcedure.input(KnowledgeId).mutation(({ ctx, input }) => dismissProposal(ctx, input)),
});

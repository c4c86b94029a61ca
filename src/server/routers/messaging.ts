import { approveDraft, handBackToAgent, listRepairs, undoHandling } from "@/domain/agents";
import {
  closeConversation,
  countConversations,
  getThread,
  listConversations,
  rejectDraft,
  reopenConversation,
  sendReply,
  takeOver,
} from "@/domain/messaging";
import {
  ApproveDraft,
  ConversationId,
  CountConversations,
  GetThread,
  ListConversations,
  RejectDraft,
  RestoreHandling,
  SendReply,
} from "@/domain/messaging/schemas";
import { router, sellerProcedure } from "../trpc";

export const messagingRouter = router({
  list: sellerProcedure.input(ListConversations).query(({ ctx, input }) => listConversations(ctx, input)),

  counts: sellerProcedure
    .input(CountConversations.default({}))
    .query(({ ctx, input }) => countConversations(ctx, input)),

  /** Newest page first; the cursor is the oldest message that is known. */
  thread: sellerProcedure
    .input(GetThread.omit({ before: true }).extend({ cursor: GetThread.shape.before }))
    .query(({ ctx, input: { cursor, ...input } }) =>
      getThread(ctx, { ...input, ...(cursor ? { before: cursor } : {}) }),
    ),

  /** What was held back on the way to the agent's replies. */
  repairs: sellerProcedure.input(ConversationId).query(({ ctx, input }) => listRepairs(ctx, input)),

  sendReply: sellerProcedure.input(SendReply).mutation(({ ctx, input }) => sendReply(ctx, input)),

  approveDraft: sellerProcedure.input(ApproveDraft).mutation(({ ctx, input }) => approveDraft(ctx, input)),

  rejectDraft: sellerProcedure.input(RejectDraft).mutation(({ ctx, input }) => rejectDraft(ctx, input)),

  takeOver: sellerProcedure.input(ConversationId).mutation(({ ctx, input }) => takeOver(ctx, input)),

  handBack: sellerProcedure.input(ConversationId).mutation(({ ctx, input }) => handBackToAgent(ctx, input)),

  close: sellerProcedure.input(ConversationId).mutation(({ ctx, input }) => closeConversation(ctx, input)),

  reopen: sellerProcedure.input(ConversationId).mutation(({ ctx, input }) => reopenConversation(ctx, input)),

  undo: sellerProcedure.input(RestoreHandling).mutation(({ ctx, input }) => undoHandling(ctx, input)),
});

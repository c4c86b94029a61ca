import { handBackToAgent } from "@/domain/agents";
import {
  closeConversation,
  countConversations,
  getThread,
  listConversations,
  sendReply,
  takeOver,
} from "@/domain/messaging";
import { ConversationId, GetThread, ListConversations, SendReply } from "@/domain/messaging/schemas";
import { router, sellerProcedure } from "../trpc";

export const messagingRouter = router({
  list: sellerProcedure.input(ListConversations).query(({ ctx, input }) => listConversations(ctx, input)),

  counts: sellerProcedure.query(({ ctx }) => countConversations(ctx)),

  /** Newest page first; the cursor is the oldest message that is known. */
  thread: sellerProcedure
    .input(GetThread.omit({ before: true }).extend({ cursor: GetThread.shape.before }))
    .query(({ ctx, input: { cursor, ...input } }) =>
      getThread(ctx, { ...input, ...(cursor ? { before: cursor } : {}) }),
    ),

  sendReply: sellerProcedure.input(SendReply).mutation(({ ctx, input }) => sendReply(ctx, input)),

  takeOver: sellerProcedure.input(ConversationId).mutation(({ ctx, input }) => takeOver(ctx, input)),

  handBack: sellerProcedure.input(ConversationId).mutation(({ ctx, input }) => handBackToAgent(ctx, input)),

  close: sellerProcedure.input(ConversationId).mutation(({ ctx, input }) => closeConversation(ctx, input)),
});

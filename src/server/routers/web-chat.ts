import { getWebChat, sayInWebChat } from "@/domain/agents";
import { SayInWebChat } from "@/domain/agents/schemas";
import { router, sellerProcedure } from "../trpc";

/** The seller's own try-out: writing to their agent as a customer would. */
export const webChatRouter = router({
  say: sellerProcedure.input(SayInWebChat).mutation(({ ctx, input }) => sayInWebChat(ctx, input)),

  /** The newest chat with its bubbles, and whether an answer is being written; null before the first. */
  get: sellerProcedure.query(({ ctx }) => getWebChat(ctx)),
});

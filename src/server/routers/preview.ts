import { getPreview, previewReply } from "@/domain/agents";
import { PreviewId, tones } from "@/domain/agents/schemas";
import { PreviewReply } from "@/domain/agents/trials/schemas";
import { router, sellerProcedure } from "../trpc";

/** An answer to look at before it is real. */
export const previewRouter = router({
  /** Queues it; the live topic `agent` with the task's id says when it is there. */
  ask: sellerProcedure.input(PreviewReply).mutation(({ ctx, input }) => previewReply(ctx, input)),

  get: sellerProcedure.input(PreviewId).query(({ ctx, input }) => getPreview(ctx, input)),

  /** The manners of speaking to choose from, so that a page needs no schemas for them. */
  tones: sellerProcedure.query(() => [...tones]),
});

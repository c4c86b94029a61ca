import {
  discardChange,
  listChanges,
  requestChange,
  resolveChange,
  retryChange,
  undoChange,
} from "@/domain/publishing";
import { ChangeId, ListChanges, RequestChange, ResolveChange } from "@/domain/publishing/schemas";
import { router, sellerProcedure } from "../trpc";

export const publishingRouter = router({
  /** A product's history, the newest first. */
  list: sellerProcedure.input(ListChanges).query(({ ctx, input }) => listChanges(ctx, input)),
  request: sellerProcedure
    .input(RequestChange)
    .mutation(async ({ ctx, input }) => ({ changeId: (await requestChange(ctx, input)).id })),
  resolve: sellerProcedure.input(ResolveChange).mutation(async ({ ctx, input }) => {
    await resolveChange(ctx, input);
  }),
  discard: sellerProcedure.input(ChangeId).mutation(({ ctx, input }) => discardChange(ctx, input)),
  retry: sellerProcedure.input(ChangeId).mutation(async ({ ctx, input }) => {
    await retryChange(ctx, input);
  }),
  undo: sellerProcedure
    .input(ChangeId)
    .mutation(async ({ ctx, input }) => ({ changeId: (await undoChange(ctx, input)).id })),
});

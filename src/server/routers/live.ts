import { liveChanges } from "../live-changes";
import { router, sellerProcedure } from "../trpc";

export const liveRouter = router({
  /** What changed, as it changes; pages then read it anew. */
  changes: sellerProcedure.subscription(({ ctx, signal }) => liveChanges(ctx.live, ctx.sellerId, signal)),
});

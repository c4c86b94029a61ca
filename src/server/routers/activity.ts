import { listActivity } from "@/domain/ops";
import { ListActivity } from "@/domain/ops/schemas";
import { router, sellerProcedure } from "../trpc";

export const activityRouter = router({
  /** Changes and what the agent did, merged, newest first. */
  list: sellerProcedure.input(ListActivity).query(({ ctx, input }) => listActivity(ctx, input)),
});

import { listOpenNotices } from "@/domain/notifications";
import { countWaiting, getDay, getOverview } from "@/domain/ops";
import { router, sellerProcedure } from "../trpc";

export const overviewRouter = router({
  get: sellerProcedure.query(({ ctx }) => getOverview(ctx)),
  /** The last 24 hours in numbers. */
  day: sellerProcedure.query(({ ctx }) => getDay(ctx)),
  /** What needs the seller. */
  notices: sellerProcedure.query(({ ctx }) => listOpenNotices(ctx)),
  /** How much needs the seller, for the navigation. */
  waiting: sellerProcedure.query(({ ctx }) => countWaiting(ctx)),
});

import { listOpenNotices } from "@/domain/notifications";
import { compareDays, countWaiting, getOverview } from "@/domain/ops";
import { router, sellerProcedure } from "../trpc";

export const overviewRouter = router({
  get: sellerProcedure.query(({ ctx }) => getOverview(ctx)),
  /** The last 24 hours in numbers, and the 24 before them. */
  day: sellerProcedure.query(({ ctx }) => compareDays(ctx)),
  /** What needs the seller. */
  notices: sellerProcedure.query(({ ctx }) => listOpenNotices(ctx)),
  /** How much needs the seller, for the navigation. */
  waiting: sellerProcedure.query(({ ctx }) => countWaiting(ctx)),
});

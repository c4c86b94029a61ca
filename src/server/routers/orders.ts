import { listOrders } from "@/domain/orders";
import { ListOrders } from "@/domain/orders/schemas";
import { router, sellerProcedure } from "../trpc";

export const ordersRouter = router({
  /** The newest first, page by page, items included. */
  list: sellerProcedure.input(ListOrders).query(({ ctx, input }) => listOrders(ctx, input)),
});

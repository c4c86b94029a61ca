import { getSeller } from "@/domain/sellers";
import { router, sellerProcedure } from "../trpc";

export const sellersRouter = router({
  /** Who is signed in. */
  me: sellerProcedure.query(({ ctx }) => getSeller(ctx)),
});

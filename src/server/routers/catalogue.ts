import { countProducts, getProduct, listProducts } from "@/domain/catalogue";
import { ListProducts, ProductId } from "@/domain/catalogue/schemas";
import { router, sellerProcedure } from "../trpc";

export const catalogueRouter = router({
  list: sellerProcedure.input(ListProducts).query(({ ctx, input }) => listProducts(ctx, input)),

  counts: sellerProcedure.query(({ ctx }) => countProducts(ctx)),

  product: sellerProcedure.input(ProductId).query(({ ctx, input }) => getProduct(ctx, input)),
});

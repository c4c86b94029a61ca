import {
  browseProducts,
  countProducts,
  getProduct,
  listSections,
  productNeighbours,
} from "@/domain/catalogue";
import { BrowseProducts, ProductFilter, ProductId, ProductInView } from "@/domain/catalogue/schemas";
import { router, sellerProcedure } from "../trpc";

export const catalogueRouter = router({
  browse: sellerProcedure.input(BrowseProducts).query(({ ctx, input }) => browseProducts(ctx, input)),

  counts: sellerProcedure.input(ProductFilter).query(({ ctx, input }) => countProducts(ctx, input)),

  /** What the list can be narrowed to. */
  sections: sellerProcedure.query(({ ctx }) => listSections(ctx)),

  product: sellerProcedure.input(ProductId).query(({ ctx, input }) => getProduct(ctx, input)),

  /** What comes before and after a product in the list that it was opened from. */
  neighbours: sellerProcedure.input(ProductInView).query(({ ctx, input }) => productNeighbours(ctx, input)),
});

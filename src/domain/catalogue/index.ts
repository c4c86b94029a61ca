export { describeOffers, type OfferDescription } from "./describe-offers";
export { countProducts, listProducts, type ProductRow } from "./list-products";
export {
  currentOffers,
  getProduct,
  getProductFacts,
  inventoryDigest,
  type ProductFacts,
  searchForAgent,
} from "./product-facts";
export { syncShop } from "./sync-shop";

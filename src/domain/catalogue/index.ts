export { browseProducts, type ProductLine } from "./browse-products";
export { countProducts } from "./count-products";
export { describeOffers, type OfferDescription } from "./describe-offers";
export { type FirstPicture, firstPictures } from "./first-pictures";
export { listProducts, type ProductRow } from "./list-products";
export { listSections } from "./list-sections";
export { listTerms } from "./list-terms";
export {
  type CurrentOffer,
  currentOffers,
  getProduct,
  getProductFacts,
  inventoryDigest,
  type ProductFacts,
  searchForAgent,
} from "./product-facts";
export { productNeighbours } from "./product-neighbours";
export { storeListings } from "./store-listings";
export { syncShop } from "./sync-shop";
export { type Sale, takeStock } from "./take-stock";

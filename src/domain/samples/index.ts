export { openSampleShop } from "./open-sample-shop";
export { removeExpiredSamples } from "./remove-expired-samples";

import { startProduct } from "../src/testing/start-product";

/** Starts the product for all journeys; Playwright calls the returned function at the end. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.BROWSER_MISSING) return async () => {};
  const product = await startProduct();
  process.env.JOURNEY_APP_URL = product.appUrl;
  process.env.JOURNEY_SANDBOX_URL = product.sandboxUrl;
  return product.stop;
}

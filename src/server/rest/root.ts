import { router } from "../trpc";
import { agentsRest } from "./agents";
import { authRest } from "./auth";
import { dashboardRest } from "./dashboard";
import { etsyRest } from "./etsy";
import { messagingRest } from "./messaging";
import { productsRest } from "./products";

/** Everything under `/api/v1`, one file per domain. */
export const restRouter = router({
  auth: authRest,
  etsy: etsyRest,
  products: productsRest,
  agents: agentsRest,
  messaging: messagingRest,
  dashboard: dashboardRest,
});

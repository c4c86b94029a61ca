import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../root";

/** What each procedure answers, as the pages get it: `ApiOutputs["overview"]["get"]`. */
export type ApiOutputs = inferRouterOutputs<AppRouter>;

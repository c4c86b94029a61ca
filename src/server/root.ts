import { activityRouter } from "./routers/activity";
import { agentsRouter } from "./routers/agents";
import { autopilotRouter } from "./routers/autopilot";
import { catalogueRouter } from "./routers/catalogue";
import { channelsRouter } from "./routers/channels";
import { guardrailsRouter } from "./routers/guardrails";
import { knowledgeRouter } from "./routers/knowledge";
import { liveRouter } from "./routers/live";
import { messagingRouter } from "./routers/messaging";
import { ordersRouter } from "./routers/orders";
import { overviewRouter } from "./routers/overview";
import { playgroundRouter } from "./routers/playground";
import { previewRouter } from "./routers/preview";
import { publishingRouter } from "./routers/publishing";
import { sellersRouter } from "./routers/sellers";
import { webChatRouter } from "./routers/web-chat";
import { router } from "./trpc";

/** Everything the pages may call, one router per domain. */
export const appRouter = router({
  overview: overviewRouter,
  live: liveRouter,
  channels: channelsRouter,
  activity: activityRouter,
  agents: agentsRouter,
  guardrails: guardrailsRouter,
  knowledge: knowledgeRouter,
  catalogue: catalogueRouter,
  orders: ordersRouter,
  publishing: publishingRouter,
  autopilot: autopilotRouter,
  messaging: messagingRouter,
  sellers: sellersRouter,
  webChat: webChatRouter,
  preview: previewRouter,
  playground: playgroundRouter,
});

export type AppRouter = typeof appRouter;

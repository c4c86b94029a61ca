import type { ApiOutputs } from "@/server/client/outputs";

/** What the server says has changed. */
export type Topic =
  | "run"
  | "conversation"
  | "sync"
  | "change"
  | "order"
  | "agent"
  | "channel"
  | "notification"
  | "proposal"
  | "resync";
type Router = keyof ApiOutputs;

/** Whose queries read what a topic is about; null: everything. */
const routersOf = {
  run: ["agents", "activity", "overview", "guardrails"],
  conversation: ["messaging", "webChat", "activity", "overview"],
  sync: ["channels", "catalogue", "overview"],
  change: ["publishing", "catalogue", "autopilot"],
  order: ["orders", "catalogue"],
  // Channels and contacts have settings of the agent, too.
  agent: ["agents", "playground", "knowledge", "guardrails", "channels", "messaging", "activity", "overview"],
  channel: ["channels", "activity", "overview"],
  notification: ["overview"],
  proposal: ["autopilot", "overview"],
  resync: null,
} satisfies Record<Topic, Router[] | null>;

/** Whether a query reads what these topics are about. Its key begins with the procedure's path. */
export function reads(queryKey: readonly unknown[], topics: Iterable<Topic>): boolean {
  const [path] = queryKey;
  const [router] = Array.isArray(path) ? path : [];
  for (const topic of topics) {
    const routers: readonly Router[] | null = routersOf[topic];
    if (routers === null || routers.some((one) => one === router)) return true;
  }
  return false;
}

/** Signals of a run come several times a second, and its own stream shows them anyway. */
export function delayMs(topic: Topic): number {
  return topic === "run" || topic === "sync" ? 700 : 100;
}

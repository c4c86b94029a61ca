import type { ApiOutputs } from "@/server/client/outputs";

/** What the server says has changed. */
export type Topic = "run" | "conversation" | "sync" | "agent" | "channel" | "notification" | "resync";

/** Whose queries read what a topic is about; null: everything. */
export const routersOf = {
  run: ["agents", "activity", "overview"],
  conversation: ["messaging", "activity", "overview"],
  sync: ["channels", "catalogue", "overview"],
  agent: ["agents", "activity", "overview"],
  channel: ["channels", "activity", "overview"],
  notification: ["overview"],
  resync: null,
} satisfies Record<Topic, (keyof ApiOutputs)[] | null>;

/** Signals of a run come several times a second, and its own stream shows them anyway. */
export function delayMs(topic: Topic): number {
  return topic === "run" || topic === "sync" ? 700 : 100;
}

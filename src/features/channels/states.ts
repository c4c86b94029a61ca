import type { ApiOutputs } from "@/server/client/outputs";
import type { Tone } from "@/ui/tone";

type Overview = ApiOutputs["overview"]["get"];

interface State {
  tone: Tone;
  label: string;
}

const connections = {
  active: { tone: "good", label: "Connected" },
  expired: { tone: "bad", label: "Reconnect needed" },
  revoked: { tone: "neutral", label: "Not connected" },
} satisfies Record<NonNullable<Overview["connection"]>["status"], State>;

const messenger = {
  connected: { tone: "good", label: "Connected" },
  pending: { tone: "warn", label: "Connecting…" },
  error: { tone: "bad", label: "Needs attention" },
  disconnected: { tone: "neutral", label: "Not connected" },
} satisfies Record<Overview["channels"][number]["status"], State>;

const agent = {
  provisioning: { tone: "accent", label: "Getting ready…" },
  active: { tone: "good", label: "Answering" },
  paused: { tone: "bad", label: "All replies are stopped" },
  error: { tone: "bad", label: "Stopped by an error" },
} satisfies Record<NonNullable<Overview["agent"]>["status"], State>;

type ShopFacts = Pick<
  NonNullable<Overview["connection"]>,
  "channel" | "status" | "lastSyncAt" | "lastError" | "pausedUntil"
>;

/** A shop's connection in a word or three. */
export function shopState(connection: ShopFacts | null): State {
  if (!connection) return connections.revoked;
  if (connection.channel === "sample") return { tone: "neutral", label: "Made up by us" };
  if (connection.status !== "active") return connections[connection.status];
  if (connection.pausedUntil) return { tone: "warn", label: "Not answering" };
  if (connection.lastError) return { tone: "warn", label: "Last sync failed" };
  return connection.lastSyncAt ? connections.active : { tone: "accent", label: "First sync under way" };
}

/** A messenger's state in a word. */
export const messengerState = (channel: Overview["channels"][number] | null): State =>
  messenger[channel?.status ?? "disconnected"];

/** The agent's state in a word. */
export const agentState = (one: Overview["agent"]): State =>
  one ? agent[one.status] : { tone: "neutral", label: "Not set up yet" };

import type { ApiOutputs } from "@/server/client/outputs";
import type { Tone } from "@/ui/tone";

export type Agent = NonNullable<ApiOutputs["agents"]["mine"]>;

/** Each state in words, and what it means for customers. */
export const agentStatuses: Record<Agent["status"], { label: string; tone: Tone; meaning: string }> = {
  provisioning: {
    label: "Getting ready",
    tone: "accent",
    meaning: "It is reading your shop. This takes a few seconds.",
  },
  active: { label: "Answering", tone: "good", meaning: "It answers your customers, day and night." },
  paused: {
    label: "Paused",
    tone: "warn",
    meaning: "It answers nobody. What customers write waits until you resume.",
  },
  error: { label: "Needs attention", tone: "bad", meaning: "It could not be set up." },
};

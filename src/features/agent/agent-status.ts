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
  active: { label: "Answering", tone: "good", meaning: "It answers your customers." },
  paused: {
    label: "Stopped",
    tone: "bad",
    meaning: "Nothing goes out until you resume. What customers write is kept.",
  },
  error: { label: "Needs attention", tone: "bad", meaning: "It could not be set up." },
};

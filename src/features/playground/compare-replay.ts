import type { Tone } from "@/ui/tone";
import type { TrialItem } from "./use-trial";

type Difference = "waiting" | "same" | "different" | "to_you" | "new" | "broken";

/** What a replay says beside what was sent. */
export const differenceWords: Record<Difference, { label: string; tone: Tone }> = {
  waiting: { label: "Waiting", tone: "neutral" },
  same: { label: "Same", tone: "neutral" },
  different: { label: "Different", tone: "accent" },
  to_you: { label: "Goes to you", tone: "warn" },
  new: { label: "New", tone: "accent" },
  broken: { label: "No answer", tone: "bad" },
};

type Compared = Pick<TrialItem, "status" | "sentText" | "text" | "handover">;

/** How what would be said now differs from what was sent: spaces and the first message's introduction don't count. */
export function compareReplay({ status, sentText, text, handover }: Compared): Difference {
  if (status === "waiting" || status === "broken") return status;
  if (handover) return "to_you";
  if (!sentText) return "new";
  return plain(sentText).endsWith(plain(text ?? "")) ? "same" : "different";
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

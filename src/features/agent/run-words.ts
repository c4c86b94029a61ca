import type { ListRuns } from "@/domain/agents/schemas";
import type { ApiOutputs } from "@/server/client/outputs";
import type { Tone } from "@/ui/tone";

export type Run = ApiOutputs["agents"]["runs"][number];
export type RunFilter = NonNullable<ListRuns["only"]>;

/** Which runs a list shows, in words. */
export const runFilters: Record<RunFilter, string> = {
  customers: "For customers",
  yours: "For you",
  failed: "Went wrong",
};

/** How a run ended. */
export const endings: Record<Run["status"], { label: string; tone: Tone }> = {
  running: { label: "Working", tone: "accent" },
  completed: { label: "Done", tone: "neutral" },
  failed: { label: "Failed", tone: "bad" },
  cancelled: { label: "Stopped", tone: "neutral" },
};

const outcomes: Record<NonNullable<Run["outcome"]>, { label: string; tone: Tone }> = {
  answered: { label: "Answered", tone: "neutral" },
  drafted: { label: "Drafted", tone: "neutral" },
  handed_over: { label: "Handed over", tone: "warn" },
  dropped: { label: "You took over", tone: "neutral" },
};

/** What came of a run. */
export function endingOf(run: Pick<Run, "status" | "kind" | "outcome">): { label: string; tone: Tone } {
  if (run.status !== "completed") return endings[run.status];
  if (run.outcome) return outcomes[run.outcome];
  return run.kind === "customer_message" ? { label: "Nothing to say", tone: "neutral" } : endings.completed;
}

/** What a run was about, in a line. */
export function aboutRun(run: Pick<Run, "kind" | "contactName" | "payload">): string {
  switch (run.kind) {
    case "customer_message":
      return `Answer to ${run.contactName ?? "a customer"}`;
    case "seller_message":
      return run.payload.text ?? "Your question";
    case "greeting":
      return "Said hello to you";
    case "channel_event":
      return "Looked at a change in the shop";
    case "replay":
      return "Tried an answer again";
    case "preview":
      return "Showed you a sample answer";
  }
}

/** How long it took; null while it works. */
export function tookMs(run: Pick<Run, "startedAt" | "finishedAt">): number | null {
  return run.finishedAt ? run.finishedAt.getTime() - run.startedAt.getTime() : null;
}

import type { HandoverReason } from "@/domain/messaging/schemas";
import { StatusDot } from "@/ui/patterns/status-dot";
import type { Tone } from "@/ui/tone";
import type { TrialItem } from "./use-trial";
import { becauseWords } from "./would-words";

const looks: Record<TrialItem["status"], { label: string; tone: Tone }> = {
  waiting: { label: "Waiting", tone: "neutral" },
  passed: { label: "Passed", tone: "good" },
  failed: { label: "Failed", tone: "bad" },
  answered: { label: "Answered", tone: "neutral" },
  broken: { label: "No answer", tone: "bad" },
};

/** How one question of a trial came out. */
export function ItemStatus({ item: { status, handover } }: { item: TrialItem }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-xs">
      <StatusDot {...looks[status]} />
      {handover ? <span className="text-muted">went to you because {because(handover)}</span> : null}
    </span>
  );
}

/** Why it would go to the seller; reasons of another version of ours as they are. */
export const because = (reason: string) =>
  Object.hasOwn(becauseWords, reason) ? becauseWords[reason as HandoverReason] : reason;

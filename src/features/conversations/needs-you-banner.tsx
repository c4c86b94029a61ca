import { Hand } from "lucide-react";
import type { HandoverReason } from "@/domain/messaging/schemas";

const reasons: Record<HandoverReason, string> = {
  asked_for: "They asked for a person.",
  topic: "This is a topic you answer yourself.",
  unsure: "The agent was not sure.",
  ungrounded: "The agent could not back its answer with your listings, so it sent none.",
  angry: "They sound unhappy.",
  limit: "The answer took too many steps.",
  failed: "The agent could not answer.",
};

/** Says that the agent has stepped back here, and why. */
export function NeedsYouBanner({ reason }: { reason: HandoverReason | null }) {
  return (
    <div
      role="status"
      className="flex shrink-0 items-start gap-2.5 border-hairline border-b bg-warn-soft px-4 py-2.5 text-sm text-warn md:px-6"
    >
      <Hand aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p>
        <span className="font-medium">This one needs you.</span> {reason ? reasons[reason] : ""} The agent
        stays silent until you hand it back.
      </p>
    </div>
  );
}

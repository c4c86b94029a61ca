import { Hand } from "lucide-react";
import type { HandoverReason } from "@/domain/messaging/schemas";

const reasons: Record<HandoverReason, { why: string; todo: string }> = {
  asked_for: { why: "They asked for a person.", todo: "Answer below; a few words are enough." },
  topic: { why: "This is a topic you answer yourself.", todo: "Answer below." },
  unsure: { why: "The agent was not sure.", todo: "Answer below, and tell the agent for the next time." },
  ungrounded: {
    why: "The agent could not back its answer with your listings, so it sent none.",
    todo: "Answer below, or mend the listing and hand back.",
  },
  angry: { why: "They sound unhappy.", todo: "A personal word helps most." },
  identity: {
    why: "They ask about an order and could not show that it is theirs.",
    todo: "Look the order up, and answer below once you are sure.",
  },
  spend: {
    why: "What you allow for answers is used up.",
    todo: "Answer below, or raise the limit and hand back.",
  },
  limit: { why: "The answer took too many steps.", todo: "Answer below, or hand back to let it try again." },
  failed: { why: "The agent could not answer.", todo: "Hand back to let it try again, or answer below." },
  off: { why: "The agent is off here.", todo: "Answer below." },
  rejected: {
    why: "You rejected the agent's draft.",
    todo: "Answer below, or hand back to let it try again.",
  },
};

const WITH_DRAFT = "A few words to begin with wait below: change or approve them, or write your own.";

interface NeedsYouBannerProps {
  reason: HandoverReason | null;
  /** What the seller's card says; it names the topic. */
  note: string | null;
  hasDraft: boolean;
}

/** Says that the agent has stepped back here, why, and what to do. */
export function NeedsYouBanner({ reason, note, hasDraft }: NeedsYouBannerProps) {
  const known = reason ? reasons[reason] : null;
  return (
    <div
      role="status"
      className="flex shrink-0 items-start gap-2.5 border-hairline border-b bg-warn-soft px-4 py-2.5 text-sm text-warn md:px-6"
    >
      <Hand aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p className="text-pretty">
        <span className="font-medium">
          {(reason === "topic" ? note : null) ?? known?.why ?? "This one needs you."}
        </span>{" "}
        {hasDraft ? WITH_DRAFT : (known?.todo ?? "Answer below.")} The agent stays silent until you hand it
        back.
      </p>
    </div>
  );
}

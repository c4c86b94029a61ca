import type { HandoverReason } from "@/domain/messaging/schemas";
import type { ApiOutputs } from "@/server/client/outputs";
import type { Tone } from "@/ui/tone";

export type Preview = ApiOutputs["preview"]["get"];
type Would = NonNullable<Preview["would"]>;

/** Why a person answers rather than the agent, after "because". */
export const becauseWords: Record<HandoverReason, string> = {
  asked_for: "they ask for a person",
  topic: "you keep this topic to yourself",
  unsure: "the agent isn’t sure",
  ungrounded: "your listings don’t bear out what it would have said",
  angry: "they sound unhappy",
  identity: "it isn’t shown that the order is theirs",
  spend: "your limit of cost is reached",
  limit: "it would have taken too many steps",
  failed: "it could not answer",
  off: "the agent is off here",
  rejected: "you rejected its draft",
};

const draftWords: Record<Extract<Would, { kind: "draft" }>["why"], string> = {
  shop: "all replies wait for your approval",
  channel: "replies on this channel wait for your approval",
  contact: "replies to this customer wait for your approval",
  topic: "this topic waits for your approval",
  new_shop: "the first day’s replies wait for your approval",
  old: "the question is old by now",
  spend: "your limit of cost is reached",
};

/** What would have become of an answer, in a line. */
export function wouldWords(would: Would): { label: string; why: string | null; tone: Tone } {
  switch (would.kind) {
    case "sent":
      return { label: "Would be sent", why: null, tone: "good" };
    case "draft":
      return { label: "Would wait as a draft", why: draftWords[would.why], tone: "warn" };
    case "handed_over":
      return { label: "Would go to you", why: becauseWords[would.why], tone: "warn" };
  }
}

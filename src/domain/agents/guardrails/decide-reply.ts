import type { HeldReason, Topic } from "@/db/schema";
import { addMs, hours } from "@/kernel/time";
import type { ReplyMode } from "../../messaging/schemas";
import type { Guardrails } from "./get-guardrails";

/** After so long an answer may be out of place; a person looks at it first. */
const OLD = hours(12);

/** What becomes of an answer. */
export type Decision =
  | { kind: "send" }
  | { kind: "draft"; for: HeldReason; topic?: Topic }
  | { kind: "hand_over"; topic: Topic }
  /** Nothing is written; the seller answers. */
  | { kind: "off" };

/** What is decided on. */
interface Asked {
  topics: readonly Topic[];
  channelMode: ReplyMode | null;
  contactMode: ReplyMode | null;
  /** When the longest waiting message came. */
  askedAt: Date;
  now: Date;
}

/** How the agent answers somebody: the contact's own mode before the channel's before the shop's. */
export const nearestMode = (
  guardrails: Pick<Guardrails, "replyMode">,
  { contactMode, channelMode }: Pick<Asked, "contactMode" | "channelMode">,
): ReplyMode => contactMode ?? channelMode ?? guardrails.replyMode;

/** The strictest of all that applies. Pure, so that the playground shows what would happen. */
export function decideReply(guardrails: Omit<Guardrails, "caps" | "timeZone">, asked: Asked): Decision {
  const mode = nearestMode(guardrails, asked);
  if (mode === "off") return { kind: "off" };
  const modeOf = (topic: Topic) => guardrails.topics[topic];
  const handedOver = asked.topics.find((topic) => modeOf(topic) === "hand_over");
  if (handedOver) return { kind: "hand_over", topic: handedOver };
  const drafted = asked.topics.find((topic) => modeOf(topic) === "draft");
  if (drafted) return { kind: "draft", for: "topic", topic: drafted };
  if (mode === "draft") return { kind: "draft", for: whoseMode(asked) };
  if (guardrails.draftUntil && asked.now < guardrails.draftUntil) return { kind: "draft", for: "new_shop" };
  if (addMs(asked.askedAt, OLD) < asked.now) return { kind: "draft", for: "old" };
  return { kind: "send" };
}

function whoseMode({ contactMode, channelMode }: Asked): HeldReason {
  if (contactMode) return "contact";
  return channelMode ? "channel" : "shop";
}

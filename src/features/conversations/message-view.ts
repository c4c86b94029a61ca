import type { Delivery } from "@/ui/patterns/delivery-tick";
import type { Outgoing } from "./use-reply";
import type { ThreadPage } from "./use-thread";

type Stored = ThreadPage["messages"][number];

/** A message as its bubble shows it. */
export interface MessageView {
  id: string;
  author: Stored["author"];
  text: string;
  /** The platform's word for what it was: text, photo, voice … */
  contentType: string;
  at: Date;
  isNote: boolean;
  runId: string | null;
  /** Undefined where nothing is delivered: a customer's, or one that was held back. */
  delivery: Delivery | undefined;
  /** Why it is not, or perhaps not, with the customer. */
  problem: { kind: "held_back" | "failed" | "unknown"; why: string } | null;
  /** It waits for the seller's approval. */
  isDraft: boolean;
  /** Why a draft waits, or waited; null for any other message. */
  heldFor: Stored["heldFor"];
  /** What the agent had written, where the seller sent other words instead. */
  draftText: string | null;
  /** Not stored yet: on its way to our server, or stuck here. */
  outgoing: Outgoing | null;
}

/** A stored message. */
export function viewOf(message: Stored): MessageView {
  const { id, author, text, contentType, runId, delivery, deliveryError, createdAt } = message;
  const { heldFor, draftText } = message;
  const kinds = { cancelled: "held_back", failed: "failed", unknown: "unknown" } as const;
  const kind =
    delivery === "cancelled" || delivery === "failed" || delivery === "unknown" ? kinds[delivery] : null;
  return {
    ...{ id, author, text, contentType, runId, heldFor, draftText, at: createdAt, outgoing: null },
    isNote: contentType === "start",
    delivery:
      delivery === null || delivery === "cancelled" || delivery === "draft"
        ? undefined
        : delivery === "sending"
          ? "pending"
          : delivery,
    problem: kind ? { kind, why: deliveryError ?? "" } : null,
    isDraft: delivery === "draft",
  };
}

/** One of the seller's that only this browser knows. */
export function viewOfOutgoing(outgoing: Outgoing): MessageView {
  return {
    ...{
      id: outgoing.key,
      author: "seller",
      text: outgoing.text,
      contentType: "text",
      runId: null,
      outgoing,
    },
    at: new Date(outgoing.at),
    isNote: false,
    delivery: outgoing.error === null ? "pending" : undefined,
    problem: null,
    isDraft: false,
    heldFor: null,
    draftText: null,
  };
}

/** It went out in our own words: no draft, not held back, and not what the seller made of it. */
export const saidByAgent = ({ author, isDraft, problem }: MessageView): boolean =>
  author !== "seller" && !isDraft && problem?.kind !== "held_back";

/** What became of words that the listings didn't bear out. */
export function repairWords(message: MessageView): string {
  if (message.author === "system") return "Held back";
  return saidByAgent(message) ? "Mended before it was sent" : "Mended";
}

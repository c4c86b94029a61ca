/**
 * Words that stand in rows and that browsers check too: the one list of each. Imports nothing, so that a domain's
 * `schemas.ts` may use it without bringing the tables to the browser.
 */

/** What a customer may write about, as far as it matters for who answers. */
export const topics = [
  "product",
  "shipping",
  "order_status",
  "returns",
  "discount",
  "refund",
  "complaint",
  "custom_order",
  "legal",
  "other",
] as const;
export type Topic = (typeof topics)[number];

export const topicModes = ["auto", "draft", "hand_over"] as const;
export type TopicMode = (typeof topicModes)[number];

/** Whether replies go out by themselves, wait for the seller's approval, or aren't written at all. */
export const replyModes = ["auto", "draft", "off"] as const;

/** Why a reply waits for the seller's approval. */
export const heldReasons = ["shop", "channel", "contact", "topic", "new_shop", "old", "spend"] as const;
export type HeldReason = (typeof heldReasons)[number];

/** Why a conversation waits for the seller. */
export const handoverReasons = [
  "asked_for",
  "topic",
  "unsure",
  "ungrounded",
  "angry",
  "identity",
  "spend",
  "limit",
  "failed",
  "off",
  "rejected",
] as const;

import { z } from "zod";
import { type HeldReason, heldReasons } from "@/db/schema";
import { HandoverReason } from "../../messaging/schemas";
import type { Outcome } from "../answer-customer";
import type { Decision } from "../guardrails";

/** What would have become of an answer, had a customer asked. */
export type WouldBe =
  | { kind: "sent" }
  | { kind: "draft"; why: HeldReason }
  | { kind: "handed_over"; why: HandoverReason };

/** As it is stored with the answer. */
export const StoredWouldBe: z.ZodType<WouldBe> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sent") }),
  z.object({ kind: z.literal("draft"), why: z.enum(heldReasons) }),
  z.object({ kind: z.literal("handed_over"), why: HandoverReason }),
]);

/** What the shop's guardrails would make of an outcome. */
export function wouldHappen(decision: Decision, outcome: Outcome): WouldBe {
  if (outcome.kind === "handover") return { kind: "handed_over", why: outcome.reason };
  switch (decision.kind) {
    case "send":
      return { kind: "sent" };
    case "draft":
      return { kind: "draft", why: decision.for };
    case "hand_over":
      return { kind: "handed_over", why: "topic" };
    case "off":
      return { kind: "handed_over", why: "off" };
  }
}

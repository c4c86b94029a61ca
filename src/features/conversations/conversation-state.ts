import type { ApiOutputs } from "@/server/client/outputs";
import type { ConversationFilter } from "./conversations-url";

type Row = ApiOutputs["messaging"]["list"]["conversations"][number];

/** How a conversation is handled. */
export type Handling = Pick<Row, "status" | "assignee" | "needsHuman" | "needsHumanReason">;

/** What its tabs go by, too. */
export type Handled = Handling & Pick<Row, "lastMessageAuthor" | "draftId">;

export type ConversationState = "draft" | "needs_you" | "you" | "agent" | "closed";

/** Whose turn it is. */
export function stateOf(row: Handled): ConversationState {
  if (row.status === "closed") return "closed";
  if (row.draftId) return "draft";
  if (row.needsHuman) return "needs_you";
  if (row.assignee === "human") return row.lastMessageAuthor === "customer" ? "needs_you" : "you";
  return "agent";
}

/** Whether a tab holds it: the server's rule, so that a change shows before the server has answered. */
export function isIn(filter: ConversationFilter, row: Handled): boolean {
  const isOpen = row.status === "open";
  const isAsked = isOpen && row.lastMessageAuthor === "customer";
  switch (filter) {
    case "all":
      return true;
    case "needs_you":
      return row.needsHuman || row.draftId !== null || (row.assignee === "human" && isAsked);
    case "agent":
      return row.assignee === "agent" && !row.needsHuman && isOpen;
    case "waiting":
      return isAsked;
    case "closed":
      return !isOpen;
  }
}

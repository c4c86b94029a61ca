import type { ReplyMode } from "@/domain/messaging/schemas";
import type { Handled } from "./conversation-state";

type Conversation = Pick<Handled, "status" | "assignee" | "needsHuman" | "draftId">;

/** What stands between the agent and this customer, apart from the conversation itself. */
export interface Answering {
  /** All replies of the shop. */
  stopped: boolean;
  /** How replies go out here. */
  mode: ReplyMode;
}

interface Words {
  /** Under the customer's name. */
  status: string;
  /** Below the box in which the seller writes. */
  note: string;
}

/** Who answers here just now, in words. */
export function whoAnswers(conversation: Conversation, { stopped, mode }: Answering): Words {
  const { status, assignee, needsHuman, draftId } = conversation;
  if (status === "closed") return { status: "Closed", note: "Closed. Sending opens it again." };
  if (draftId)
    return { status: "Waits for your approval", note: "What you write here goes out instead of the draft." };
  if (assignee === "human") return { status: "You answer", note: "You answer here. The agent is silent." };
  if (needsHuman) return { status: "Waits for you", note: "You answer here. The agent has handed over." };
  if (stopped)
    return { status: "All replies are stopped", note: "All replies are stopped. Yours still go out." };
  return byMode[mode];
}

const byMode: Record<ReplyMode, Words> = {
  auto: { status: "The agent answers", note: "The agent answers here." },
  draft: { status: "The agent drafts, you approve", note: "The agent writes drafts here; you approve them." },
  off: { status: "The agent is off here", note: "The agent is off here; you answer." },
};

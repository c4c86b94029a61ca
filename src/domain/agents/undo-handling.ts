import { type Ctx, inTransaction } from "../context";
import { restoreHandling } from "../messaging";
import type { RestoreHandling } from "../messaging/schemas";
import { queueAnswerIfWaiting } from "./queue-task";

/** Puts a conversation back to how it was handled; where that is by the agent, it answers what waits there again. */
export function undoHandling(ctx: Ctx, input: RestoreHandling): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await restoreHandling(ctx, input);
    const isAgents = input.assignee === "agent" && input.needsHumanReason === null;
    if (isAgents) await queueAnswerIfWaiting(ctx, input.conversationId);
  });
}

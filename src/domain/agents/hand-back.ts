import { type Ctx, inTransaction } from "../context";
import { handBack } from "../messaging";
import { queueAnswerIfWaiting } from "./queue-task";

/** Gives a conversation back to the agent, which then answers what still waits in it. */
export function handBackToAgent(ctx: Ctx, input: { conversationId: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await handBack(ctx, input);
    await queueAnswerIfWaiting(ctx, input.conversationId);
  });
}

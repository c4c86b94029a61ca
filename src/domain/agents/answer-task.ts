import { seconds } from "@/kernel/time";
import type { Ctx } from "../context";
import { answerCustomer } from "./answer-customer";
import { answerPreview } from "./answer-preview";
import { answerSeller } from "./answer-seller";
import { claimTask } from "./claim-task";
import { failTask, releaseTask } from "./settle-task";
import { extendLease, type Task, TaskReleased } from "./task";

/** A third of the lease: one missed beat is not a death. */
const HEARTBEAT = seconds(4);

/**
 * Does one inbox task, if it is due and free. Answers when to look again, or null. `signal` asks to stop: the task
 * goes back for another worker.
 */
export async function answerTask(
  ctx: Ctx,
  input: { inboxId: string; signal: AbortSignal },
): Promise<Date | null> {
  const claim = await claimTask(ctx, input.inboxId);
  if (!("task" in claim)) return claim.lookAt;
  const log = ctx.log.child({ inboxId: claim.task.id, runId: claim.runId });
  const unwanted = new AbortController();
  const stop = keepAlive({ ...ctx, log }, claim.task, unwanted);
  const signal = AbortSignal.any([input.signal, unwanted.signal]);
  try {
    if (claim.task.conversationId)
      await answerCustomer({ ...ctx, log }, claim, claim.task.conversationId, signal);
    else if (claim.task.kind === "preview") await answerPreview({ ...ctx, log }, claim, signal);
    else await answerSeller({ ...ctx, log }, claim, signal);
    log.info({ conversationId: claim.task.conversationId }, "task done");
    return null;
  } catch (error) {
    const isReleased = input.signal.aborted || unwanted.signal.reason === "silenced";
    if (isReleased || error instanceof TaskReleased) {
      await releaseTask(ctx, claim);
      return null;
    }
    log.warn({ error, attempt: claim.task.attemptCount }, "task attempt failed");
    return failTask(ctx, claim, error);
  } finally {
    stop();
  }
}

/**
 * Extends the lease while the work goes on. A lost lease aborts the work; so does a person who takes over or stops the
 * agent: nobody waits for the answer any more, and it costs.
 */
function keepAlive(ctx: Ctx, task: Task, unwanted: AbortController): () => void {
  const beat = () => {
    extendLease(ctx, task).then(
      (standing) => standing === "ours" || unwanted.abort(standing),
      (error: unknown) => ctx.log.warn({ error }, "the lease could not be extended"),
    );
  };
  const timer = setInterval(beat, HEARTBEAT);
  return () => clearInterval(timer);
}

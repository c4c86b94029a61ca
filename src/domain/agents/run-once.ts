import type { AgentEvent, HistoryMessage, RunUsage, ToolSpec } from "@/integrations/agent-runtime/port";
import { AppError, type ErrorKind } from "@/kernel/errors";
import type { Ctx } from "../context";
import type { EventWriter } from "./record-events";
import { type ClaimedTask, principalOf, runtimeOf } from "./task";

/** Spend that no answer to a customer needs: ends a run that went astray. In millionths of a dollar. */
const MAX_COST_MICROS = 500_000;

export interface RunInput {
  systemPrompt: string;
  history: HistoryMessage[];
  message: string;
  tools: ToolSpec[];
  events: EventWriter;
  signal: AbortSignal;
}

export interface RunResult {
  text: string;
  /** Of this run and `before` together. */
  usage: RunUsage | null;
  /** It was stopped at a limit of turns, time or cost. */
  limit: boolean;
}

/** One pass through the runtime, every event written down. Throws AppError when the model can't be had. */
export async function runOnce(
  ctx: Ctx,
  claimed: ClaimedTask,
  input: RunInput,
  before: RunUsage | null,
): Promise<RunResult> {
  const { task, agent, runId } = claimed;
  const result: RunResult = { text: "", usage: before, limit: false };
  const stream = runtimeOf(ctx, task).run(
    {
      runId,
      sellerId: ctx.sellerId,
      principal: principalOf(task),
      workspace: agent.workspacePath,
      systemPrompt: input.systemPrompt,
      history: input.history,
      message: input.message,
      tools: input.tools,
      limits: {
        maxTurns: ctx.settings.agent.maxTurns,
        maxCostMicros: MAX_COST_MICROS,
        timeoutMs: ctx.settings.agent.timeoutMs,
      },
    },
    input.signal,
  );
  for await (const event of stream) {
    note(input.events, event);
    if (event.type === "usage") result.usage = addUsage(before, event.usage);
    if (event.type === "response") result.text = event.text;
    if (event.type === "error") {
      if (event.kind !== "limit") throw failure(event);
      result.limit = true;
    }
  }
  return result;
}

/** How each event stands in the stored stream; `started`, `usage` and `response` go to the run's row and the reply. */
function note(events: EventWriter, event: AgentEvent): void {
  if (event.type === "text") events.add({ type: "text", content: event.text });
  if (event.type === "error")
    events.add({ type: "error", content: event.message, metadata: { kind: event.kind } });
  if (event.type === "tool_use") {
    events.add({
      type: "tool_use",
      content: event.name,
      metadata: { callId: event.callId, input: event.input },
    });
  }
  if (event.type === "tool_result") {
    const { callId, result, error, ms } = event;
    events.add({ type: "tool_result", content: event.name, metadata: { callId, result, error, ms } });
  }
}

const errorKindOf: Record<"rate_limited" | "unavailable" | "rejected" | "aborted", ErrorKind> = {
  rate_limited: "rate_limited",
  unavailable: "unavailable",
  rejected: "channel_rejected",
  aborted: "unavailable",
};

function failure(event: Extract<AgentEvent, { type: "error" }>): AppError {
  const kind = event.kind === "limit" ? "unavailable" : errorKindOf[event.kind];
  return new AppError(
    kind,
    event.message,
    event.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: event.retryAfterSeconds },
  );
}

function addUsage(before: RunUsage | null, now: RunUsage): RunUsage {
  if (!before) return now;
  return {
    model: now.model,
    inputTokens: before.inputTokens + now.inputTokens,
    outputTokens: before.outputTokens + now.outputTokens,
    cacheReadTokens: before.cacheReadTokens + now.cacheReadTokens,
    turns: before.turns + now.turns,
    costMicros: before.costMicros + now.costMicros,
  };
}

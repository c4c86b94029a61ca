import type {
  AgentEvent,
  HistoryMessage,
  RunRequest,
  RunUsage,
  ToolSpec,
} from "@/integrations/agent-runtime/port";
import { AppError, type ErrorKind } from "@/kernel/errors";
import type { Ctx } from "../context";
import type { EventWriter } from "./record-events";
import { type ClaimedTask, principalOf, runtimeOf } from "./task";

/**
 * What one answer may cost, in millionths of a dollar: it is held back from the shop's caps before the model is asked,
 * and a run that reaches it is cut.
 */
export const RUN_COST_MICROS = 100_000;

export interface RunInput {
  systemPrompt: string;
  about: string;
  history: HistoryMessage[];
  message: string;
  tools: ToolSpec[];
  limits: RunLimits;
  events: EventWriter;
  signal: AbortSignal;
}

/** How long an answer may take. */
export type RunLimits = Pick<RunRequest["limits"], "maxTurns" | "timeoutMs">;

interface RunResult {
  text: string;
  /** It was stopped at a limit of turns, time or cost. */
  limit: boolean;
}

/** One pass through the runtime, every event written down. Throws AppError when the model can't be had. */
export async function runOnce(ctx: Ctx, claimed: ClaimedTask, input: RunInput): Promise<RunResult> {
  const { task, agent, runId } = claimed;
  const result: RunResult = { text: "", limit: false };
  const before = claimed.usage;
  const stream = runtimeOf(ctx, task).run(
    {
      runId,
      sellerId: ctx.sellerId,
      principal: principalOf(task),
      workspace: agent.workspacePath,
      systemPrompt: input.systemPrompt,
      about: input.about,
      history: input.history,
      message: input.message,
      tools: input.tools,
      limits: { ...input.limits, maxCostMicros: RUN_COST_MICROS - (before?.costMicros ?? 0) },
    },
    input.signal,
  );
  for await (const event of stream) {
    note(input.events, event);
    if (event.type === "usage") claimed.usage = addUsage(before, event.usage);
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

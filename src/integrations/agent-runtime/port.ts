import type { ZodType } from "zod";

/** On whose behalf a run happens. */
export type RunPrincipal = "customer" | "seller" | "system";

export interface ToolSpec {
  name: string;
  description: string;
  /** Parsed before `run`; a model's arguments that don't fit are told back to the model. */
  input: ZodType;
  /** Gets parsed input; what it returns is the tool's result as JSON. Bound on the server to seller and conversation. */
  run(input: unknown, signal: AbortSignal): Promise<unknown>;
}

export interface HistoryMessage {
  role: "customer" | "assistant";
  text: string;
}

export interface RunRequest {
  runId: string;
  sellerId: string;
  principal: RunPrincipal;
  /** The runtime's own session to go on with, where it keeps one. */
  sessionId?: string;
  /** Absolute path of the seller's workspace. */
  workspace: string;
  /** The same for every conversation of a seller, so that the model's server may keep it. */
  systemPrompt: string;
  /** What holds for this conversation alone; may be empty. */
  about: string;
  history: HistoryMessage[];
  /** The words to answer, unaltered. */
  message: string;
  tools: ToolSpec[];
  limits: { maxTurns: number; maxCostMicros: number; timeoutMs: number };
}

export interface RunUsage {
  inputTokens: number;
  outputTokens: number;
  cacheReadTokens: number;
  turns: number;
  /** Millionths of a US dollar; 0 where the model's price is not known. */
  costMicros: number;
  model: string;
}

export type AgentEvent =
  | { type: "started"; sessionId: string | null; pid: number | null }
  | { type: "text"; text: string }
  | { type: "tool_use"; callId: string; name: string; input: unknown }
  | { type: "tool_result"; callId: string; name: string; result: unknown; error: boolean; ms: number }
  | { type: "usage"; usage: RunUsage }
  /** The whole final text. Exactly one of `response` and `error` ends a run. */
  | { type: "response"; text: string }
  | {
      type: "error";
      kind: "rate_limited" | "unavailable" | "rejected" | "limit" | "aborted";
      message: string;
      retryAfterSeconds?: number;
    };

export interface RuntimeHealth {
  ok: boolean;
  detail: string;
}

/** Something that runs a model with tools. It never throws from `run`: failures are `error` events. */
export interface AgentRuntime {
  readonly name: "direct" | "claude-code" | "openclaw";
  run(request: RunRequest, signal: AbortSignal): AsyncIterable<AgentEvent>;
  health(): Promise<RuntimeHealth>;
}

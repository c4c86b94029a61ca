import type { TextStreamPart, ToolSet } from "ai";
import type { AgentEvent } from "@/integrations/agent-runtime/port";
import type { BoundTools } from "./tools";

/** The SDK's part as our event; null for what only the SDK needs to know. */
export function toEvent(part: TextStreamPart<ToolSet>, bound: BoundTools): AgentEvent | null {
  switch (part.type) {
    case "text-delta":
      return { type: "text", text: part.text };
    case "tool-call":
      return { type: "tool_use", callId: part.toolCallId, name: part.toolName, input: part.input };
    case "tool-result":
      return toolResult(part, part.output, false, bound);
    case "tool-error":
      return toolResult(
        part,
        part.error instanceof Error ? part.error.message : String(part.error),
        true,
        bound,
      );
    default:
      return null;
  }
}

function toolResult(
  call: { toolCallId: string; toolName: string },
  result: unknown,
  error: boolean,
  bound: BoundTools,
): AgentEvent {
  const { toolCallId: callId, toolName: name } = call;
  return { type: "tool_result", callId, name, result, error, ms: bound.durationOf(callId) };
}

/** How a run ends whose stream came to an end: by the last turn's text and the reason it stopped for. */
export function toEnd(text: string, finishReason: string | undefined): AgentEvent {
  switch (finishReason) {
    case "stop":
      if (text.trim() !== "") return { type: "response", text };
      return { type: "error", kind: "unavailable", message: "The model gave an empty answer." };
    case "tool-calls":
      return {
        type: "error",
        kind: "limit",
        message: "The model found no answer within the run's turns and cost.",
      };
    case "length":
      return {
        type: "error",
        kind: "limit",
        message: "The model's answer was longer than allowed and was cut.",
      };
    case "content-filter":
      return { type: "error", kind: "rejected", message: "The model declined to answer." };
    default:
      return { type: "error", kind: "unavailable", message: "The model's answer broke off." };
  }
}

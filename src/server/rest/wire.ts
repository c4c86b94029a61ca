import { z } from "zod";
import type { AgentEventRow } from "@/domain/agents";

/** The answer to a change that has nothing more to tell. */
export const Done = z.object({ success: z.literal(true) });

/** One step of the agent's, as the log lists it. */
export const AgentEvent = z.object({
  id: z.string(),
  eventType: z.enum(["text", "tool_use", "tool_result", "check", "response", "error", "status"]),
  content: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  createdAt: z.iso.datetime(),
});

export function eventOnTheWire(row: AgentEventRow): z.output<typeof AgentEvent> {
  const { id, type, content, metadata, createdAt } = row;
  return { id, eventType: type, content, metadata, createdAt: createdAt.toISOString() };
}

import { type Schema, type ToolSet, tool, zodSchema } from "ai";
import type { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import { toAppError } from "@/kernel/errors";

/** Marks the end of a prefix that the model's server may keep for the next call. */
export const cachePoint = { anthropic: { cacheControl: { type: "ephemeral" } } } as const;

/** Our tools in the SDK's form, and how long each call took. */
export interface BoundTools {
  tools: ToolSet;
  /** Milliseconds of a call that ran; 0 for one that was refused. */
  durationOf(callId: string): number;
}

/**
 * The SDK parses arguments by `input` and tells the model about those that don't fit and about names that aren't
 * offered; neither runs anything. A tool that throws is told back as a sentence without detail.
 */
export function bindTools(specs: ToolSpec[], signal: AbortSignal): BoundTools {
  const durations = new Map<string, number>();
  const tools: ToolSet = {};
  for (const [index, spec] of specs.entries()) {
    tools[spec.name] = tool({
      description: spec.description,
      inputSchema: schemaOf(spec.input),
      execute: async (input, { toolCallId }) => {
        const startedAt = performance.now();
        try {
          return asJson(await untilAborted(spec.run(input, signal), signal));
        } catch (error) {
          throw new Error(toAppError(error).message);
        } finally {
          durations.set(toolCallId, Math.round(performance.now() - startedAt));
        }
      },
      ...(index === specs.length - 1 ? { providerOptions: cachePoint } : {}),
    });
  }
  return { tools, durationOf: (callId) => durations.get(callId) ?? 0 };
}

/** A tool's JSON Schema is worked out once, not for every call of the model. */
const schemas = new WeakMap<z.ZodType, Schema<unknown>>();

function schemaOf(input: z.ZodType): Schema<unknown> {
  const schema = schemas.get(input) ?? zodSchema(input);
  schemas.set(input, schema);
  return schema;
}

/** What the model and the events get is the same JSON; a result that can't be JSON is the tool's failure. */
function asJson(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result ?? null));
}

/** A tool that doesn't listen to the signal must not hold up the end of a run. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

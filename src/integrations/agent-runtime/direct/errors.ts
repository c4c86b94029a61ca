import { z } from "zod";
import type { AgentEvent } from "@/integrations/agent-runtime/port";

export type ErrorEvent = Extract<AgentEvent, { type: "error" }>;

/** What the SDK's errors carry, both for a refused call and for an error in mid-stream. */
const ModelFailure = z.object({
  statusCode: z.number().optional(),
  responseHeaders: z.record(z.string(), z.string()).optional(),
});

/** 408 and 409 are the server's own trouble; https://platform.claude.com/docs/en/api/errors */
const passingClientErrors = new Set([408, 409]);

/** A failed call to the model as the event that ends the run. Its message has neither key nor prompt. */
export function toErrorEvent(error: unknown, apiKey: string | undefined): ErrorEvent {
  const failure = ModelFailure.safeParse(error);
  const status = failure.data?.statusCode;
  const retryAfterSeconds = readRetryAfter(failure.data?.responseHeaders?.["retry-after"]);
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  if (status === undefined || status < 400) {
    return { type: "error", kind: "unavailable", message: "The connection to the model failed." };
  }
  if (status === 429) {
    return { type: "error", kind: "rate_limited", message: "The model asks us to wait (429).", ...wait };
  }
  if (status >= 500 || passingClientErrors.has(status)) {
    return {
      type: "error",
      kind: "unavailable",
      message: `The model is not available (${status}).`,
      ...wait,
    };
  }
  return {
    type: "error",
    kind: "rejected",
    message: `The model refused the request (${status}): ${reason(error, apiKey)}`,
  };
}

function reason(error: unknown, apiKey: string | undefined): string {
  const text = error instanceof Error ? error.message : "no reason given";
  return (apiKey ? text.replaceAll(apiKey, "[key]") : text).slice(0, 300);
}

/** Seconds, or an HTTP date (RFC 9110, 10.2.3). */
function readRetryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds));
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1_000));
}

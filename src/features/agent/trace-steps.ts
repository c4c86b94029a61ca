import type { HandoverReason } from "@/domain/messaging/schemas";
import type { ApiOutputs } from "@/server/client/outputs";
import type { TraceStep } from "@/ui/patterns/run-trace";
import { fieldOf, numberOf, textOf } from "./read-field";

type TraceEvent = Pick<ApiOutputs["agents"]["run"]["events"][number], "id" | "type" | "content" | "metadata">;

/**
 * A run's stored events as steps for people: a call and its result are one step, streamed text is one, and what only
 * says "began" or "ended" is none. `isRunning` lets the last open step turn.
 */
export function traceSteps(events: readonly TraceEvent[], isRunning: boolean): TraceStep[] {
  const steps: TraceStep[] = [];
  const calls = new Map<string, TraceStep>();
  for (const event of events) {
    const step = event.type === "tool_result" ? finishCall(event, calls) : startStep(event, steps.at(-1));
    if (!step) continue;
    if (event.type === "tool_use") calls.set(textOf(event.metadata, "callId") ?? event.id, step);
    steps.push(step);
  }
  if (events.some(isDraft))
    for (const step of steps) if (step.kind === "response") step.title = "Wrote its reply";
  return steps.map((step) =>
    step.status === "running" && !isRunning ? { ...step, status: "failed" } : step,
  );
}

const isDraft = ({ type, content }: TraceEvent) => type === "status" && content === "drafted";

/** Completes the call's own step; a result without its call stands for itself. */
function finishCall({ id, content, metadata }: TraceEvent, calls: Map<string, TraceStep>): TraceStep | null {
  const call = calls.get(textOf(metadata, "callId") ?? "");
  const result = fieldOf(metadata, "result");
  const status = fieldOf(metadata, "error") === true ? "failed" : "done";
  if (!call) return { id, kind: "result", title: content, detail: metadata, status };
  const title = textOf(result, "title");
  if (content === "get_product" && title) call.title = `Read “${title}”`;
  Object.assign(call, {
    status,
    ms: numberOf(metadata, "ms"),
    detail: { asked: call.detail, got: result },
  });
  return null;
}

function startStep(event: TraceEvent, last: TraceStep | undefined): TraceStep | null {
  const { id, content } = event;
  switch (event.type) {
    case "text":
      if (last?.kind === "text") {
        last.detail = `${String(last.detail)}${content}`;
        return null;
      }
      return { id, kind: "text", title: "Wrote a draft", detail: content, status: "done" };
    case "tool_use": {
      const input = fieldOf(event.metadata, "input");
      return { id, kind: "tool", title: callTitle(content, input), detail: input, status: "running" };
    }
    case "check":
      return checkStep(event);
    case "response":
      return { id, kind: "response", title: "Answered", detail: content, status: "done" };
    case "error":
      return { id, kind: "error", title: content, status: "failed" };
    case "status":
      return statusStep(event);
    case "tool_result":
      return null;
  }
}

function callTitle(tool: string, input: unknown): string {
  const query = textOf(input, "query");
  const reason = textOf(input, "reason");
  switch (tool) {
    case "search_products":
      return query ? `Looked for “${short(query)}”` : "Looked through the products";
    case "get_product":
      return "Read a product";
    case "get_shop":
      return "Read the shop's own words";
    case "search_knowledge":
      return query ? `Looked in your answers for “${short(query)}”` : "Looked in your answers";
    case "compare_products":
      return "Compared products";
    case "order_total":
      return "Added up an order";
    case "check_order":
      return "Checked an order";
    case "list_orders":
      return "Looked at your orders";
    case "sales_summary":
      return "Added up your sales";
    case "propose_change":
      return "Proposed a change";
    case "ask_for_human":
      return reason ? `Asked for you: ${reasonWords(reason)}` : "Asked for you";
    default:
      return `Used ${tool}`;
  }
}

function checkStep({ id, content, metadata }: TraceEvent): TraceStep {
  if (content === "passed") {
    const count = numberOf(metadata, "ties") ?? 0;
    const title =
      count === 0
        ? "Checked: states no price or stock"
        : `Checked: ${count} ${count === 1 ? "value" : "values"} found in your listings`;
    return { id, kind: "check", title, status: "done" };
  }
  const failures = fieldOf(metadata, "failures");
  const detail = (Array.isArray(failures) ? failures : [])
    .map((one) => {
      const kind = textOf(one, "kind")?.replaceAll("_", " ");
      return `${textOf(one, "value")} (${kind}): ${textOf(one, "excerpt")}`;
    })
    .join("\n");
  return { id, kind: "check", title: "Stopped: not in your listings", detail, status: "failed" };
}

function statusStep({ id, content, metadata }: TraceEvent): TraceStep | null {
  const reason = textOf(metadata, "reason");
  if (content === "handed_over") {
    return {
      id,
      kind: "status",
      title: reason ? `Handed over to you: ${reasonWords(reason)}` : "Handed over to you",
      status: "done",
    };
  }
  if (content === "drafted") return { id, kind: "status", title: "Held for your approval", status: "done" };
  if (content === "dropped")
    return { id, kind: "status", title: "Dropped: you took over meanwhile", status: "done" };
  return null;
}

/** A step is one line or two. */
function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words;
}

const reasons: Record<HandoverReason, string> = {
  asked_for: "they asked for a person",
  topic: "a topic of yours",
  unsure: "it was not sure",
  ungrounded: "nothing to back the answer",
  angry: "they sound unhappy",
  identity: "not shown to be their order",
  spend: "your limit of cost",
  limit: "too many steps",
  failed: "it could not answer",
  off: "the agent is off here",
  rejected: "you rejected its draft",
};

function reasonWords(reason: string): string {
  return Object.hasOwn(reasons, reason) ? reasons[reason as HandoverReason] : reason;
}

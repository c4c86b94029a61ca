import { createAnthropic } from "@ai-sdk/anthropic";
import { type LanguageModel, type LanguageModelUsage, type ModelMessage, streamText } from "ai";
import type { AgentEvent, AgentRuntime, RunRequest } from "@/integrations/agent-runtime/port";
import { type Deadline, startDeadline } from "./deadline";
import { type ErrorEvent, toErrorEvent } from "./errors";
import { toEnd, toEvent } from "./events";
import { bindTools, cachePoint } from "./tools";
import { addUpUsage, costOf, type ModelPrice } from "./usage";

/** The SDK prints warnings about models it doesn't know; our log is pino's alone. */
globalThis.AI_SDK_LOG_WARNINGS = false;

/** One answer to a customer; a reply that needs more is cut and ends as `limit`. */
const maxOutputTokens = 4_096;

interface DirectRuntimeOptions {
  /** Origin of the Messages API, without `/v1`. */
  baseUrl?: string;
  /** Without one nothing is called and every run ends as `rejected`. */
  apiKey: string | undefined;
  model: string;
  /** By model id; a model that isn't listed costs 0. */
  prices?: Readonly<Record<string, ModelPrice>>;
}

/**
 * A tool loop over the Messages API in our own process. Nothing is repeated here: a task is retried as a whole by
 * whoever asked for the run. Calls `baseUrl` and nothing else.
 */
export function createDirectRuntime(options: DirectRuntimeOptions): AgentRuntime {
  const { apiKey, model: modelId } = options;
  const origin = (options.baseUrl ?? "https://api.anthropic.com").replace(/\/+$/, "");
  const anthropic = createAnthropic({
    baseURL: `${origin}/v1`,
    apiKey: apiKey ?? "",
    // A redirect would carry the key and the conversation elsewhere.
    fetch: (url, init) => fetch(url, { ...init, redirect: "error" }),
  });
  const model = anthropic(modelId);

  return {
    name: "direct",

    async *run(request, signal) {
      yield { type: "started", sessionId: null, pid: null };
      if (!apiKey) {
        yield {
          type: "error",
          kind: "rejected",
          message: "No key for the model is set (ANTHROPIC_API_KEY).",
        };
        return;
      }
      const price = options.prices?.[modelId];
      const turns: LanguageModelUsage[] = [];
      const deadline = startDeadline(signal, request.limits.timeoutMs);
      let end: AgentEvent;
      try {
        end = yield* converse({ model, price, apiKey, request, turns, signal: deadline.signal });
      } catch (error) {
        end = toErrorEvent(error, apiKey);
      } finally {
        deadline.done();
      }
      const stopped = end.type === "response" ? null : whyStopped(deadline, request);
      if (turns.length > 0) yield { type: "usage", usage: addUpUsage(modelId, price, turns) };
      yield stopped ?? end;
    },

    async health() {
      return apiKey
        ? { ok: true, detail: `model ${modelId} at ${origin}` }
        : { ok: false, detail: "no key for the model is set (ANTHROPIC_API_KEY)" };
    },
  };
}

function whyStopped(deadline: Deadline, { limits }: RunRequest): ErrorEvent | null {
  switch (deadline.endedBy()) {
    case "caller":
      return { type: "error", kind: "aborted", message: "The run was stopped." };
    case "time":
      return {
        type: "error",
        kind: "limit",
        message: `No answer within ${limits.timeoutMs / 1_000} seconds.`,
      };
    default:
      return null;
  }
}

interface Conversation {
  model: LanguageModel;
  price: ModelPrice | undefined;
  apiKey: string;
  request: RunRequest;
  /** Filled turn by turn, so that what was used is known however the run ends. */
  turns: LanguageModelUsage[];
  signal: AbortSignal;
}

/** Streams the events of all turns and returns the one that ends the run. */
async function* converse(conversation: Conversation): AsyncGenerator<AgentEvent, AgentEvent> {
  const { model, price, apiKey, request, turns, signal } = conversation;
  const { limits } = request;
  const bound = bindTools(request.tools, signal);
  const result = streamText({
    model,
    instructions: [
      { role: "system", content: request.systemPrompt, providerOptions: cachePoint },
      ...(request.about === "" ? [] : [{ role: "system" as const, content: request.about }]),
    ],
    messages: toMessages(request),
    ...(request.tools.length > 0 ? { tools: bound.tools } : {}),
    maxOutputTokens,
    maxRetries: 0,
    stopWhen: ({ steps }) =>
      steps.length >= limits.maxTurns ||
      costOf(
        price,
        steps.map((step) => step.usage),
      ) > limits.maxCostMicros,
    abortSignal: signal,
    telemetry: { isEnabled: false },
    // Arguments arrive whole and valid; nobody watches them being written.
    providerOptions: { anthropic: { toolStreaming: false } },
    // Without a handler the SDK prints the error, the prompt included.
    onError: () => {},
  });

  let text = "";
  let finish: string | undefined;
  for await (const part of result.stream) {
    if (part.type === "error") return toErrorEvent(part.error, apiKey);
    if (part.type === "start-step") text = "";
    if (part.type === "text-delta") text += part.text;
    if (part.type === "finish-step") {
      turns.push(part.usage);
      finish = part.finishReason;
    }
    const event = toEvent(part, bound);
    if (event) yield event;
  }
  return toEnd(text, finish);
}

/** The API wants a person's words first and no empty text; neither is changed otherwise. */
function toMessages({ history, message }: RunRequest): ModelMessage[] {
  const said = history.filter(({ text }) => text.trim() !== "");
  const first = said.findIndex(({ role }) => role === "customer");
  const before = first === -1 ? [] : said.slice(first);
  return [
    ...before.map(
      ({ role, text }): ModelMessage => ({ role: role === "customer" ? "user" : "assistant", content: text }),
    ),
    // The next turn of the tool loop reads all of this again.
    { role: "user", content: message, providerOptions: cachePoint },
  ];
}

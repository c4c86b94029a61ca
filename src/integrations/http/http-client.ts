import { setTimeout as wait } from "node:timers/promises";
import type { z } from "zod";
import { AppError } from "@/kernel/errors";
import { storableText } from "@/kernel/text";
import { type Clock, seconds } from "@/kernel/time";
import { retryAfterSeconds, retryDelayMs } from "./retry";

/** What a log line needs to know of one try; never addresses, headers or bodies. */
export interface HttpCallRecord {
  service: string;
  operation: string;
  /** Null when no answer came. */
  status: number | null;
  ms: number;
  /** 1 for the first try. */
  attempt: number;
}

export interface HttpClientOptions {
  /** The platform's name as a seller knows it; stands in error sentences. */
  service: string;
  now: Clock;
  fetch?: typeof globalThis.fetch;
  /** For the headers and the body together; 20 s by default. */
  timeoutMs?: number;
  /** Larger replies are cut off and refused; 16 MB by default. */
  maxResponseBytes?: number;
  /** Waits between tries; tests hand in one that returns at once. */
  delay?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  random?: () => number;
  onCall?: (call: HttpCallRecord) => void;
  /** Sees every reply before its body, also refused ones. */
  onReply?: (status: number, headers: Headers) => void;
}

export interface HttpRequest {
  /** The platform's name of the call, for logs and errors, e.g. `getListingsByShop`. */
  operation: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: URL;
  headers?: Record<string, string>;
  body?: { json: unknown } | { form: Record<string, string> };
  signal?: AbortSignal | undefined;
  /** Waits until a try may start; asked before each. With it, a GET that was told to slow down is tried again. */
  admit?: () => Promise<void>;
}

/** A reply below 500 that is neither a redirect nor 429. `json` is undefined when the body is not JSON. */
export interface HttpReply {
  operation: string;
  status: number;
  json: unknown;
}

export interface HttpClient {
  /**
   * Sends a request; a GET is tried up to three times when the connection is cut, the platform answers 5xx or, where
   * `admit` does the waiting, 429. Throws AppError `rate_limited` for 429, `unavailable` for everything else that leaves no usable reply. What a 4xx means is
   * the adapter's to say.
   */
  send(request: HttpRequest): Promise<HttpReply>;
  /** The reply's body by schema; `unavailable` with `meta.problems` naming the fields when it doesn't parse. */
  parse<T>(reply: HttpReply, schema: z.ZodType<T>): T;
}

const maxTries = 3;

/** One outgoing HTTP client per platform. Errors carry the operation and a cause's code, never addresses or bodies. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  return {
    async send(request) {
      for (let attempt = 1; ; attempt++) {
        await admitted(options, request);
        const outcome = await tryOnce(options, request, attempt);
        if (!(outcome instanceof Failure)) return outcome;
        const next = nextTry(request, outcome, attempt);
        if (next === "none") throw outcome.error;
        if (next === "paused") await pause(options, request, attempt);
      }
    },
    parse(reply, schema) {
      const parsed = schema.safeParse(reply.json);
      if (parsed.success) return parsed.data;
      const meta = {
        operation: reply.operation,
        status: reply.status,
        problems: fieldProblems(parsed.error),
      };
      throw new AppError("unavailable", `${options.service} sent an answer we could not read.`, { meta });
    },
  };
}

/** A parse error as short sentences that name fields and never quote values; at most ten. */
export function fieldProblems(error: z.ZodError): string[] {
  return error.issues.slice(0, 10).map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`);
}

class Failure {
  constructor(
    readonly error: AppError,
    readonly transient: boolean,
  ) {}
}

/** Whether to try again: after a pause of ours, or when admitted, since whoever admits knows how long we were asked to wait. */
function nextTry(request: HttpRequest, failure: Failure, attempt: number): "none" | "paused" | "admitted" {
  if (request.method !== "GET" || attempt === maxTries) return "none";
  if (failure.error.kind === "rate_limited" && request.admit) return "admitted";
  return failure.transient ? "paused" : "none";
}

async function pause(options: HttpClientOptions, request: HttpRequest, attempt: number): Promise<void> {
  const delay = options.delay ?? ((ms, signal) => wait(ms, undefined, signal ? { signal } : {}));
  await delay(retryDelayMs(attempt, options.random), request.signal).catch(() => undefined);
  if (request.signal?.aborted) throw stopped(options, request).error;
}

async function admitted(options: HttpClientOptions, request: HttpRequest): Promise<void> {
  try {
    await request.admit?.();
  } catch (error) {
    throw request.signal?.aborted ? stopped(options, request).error : error;
  }
}

async function tryOnce(
  options: HttpClientOptions,
  request: HttpRequest,
  attempt: number,
): Promise<HttpReply | Failure> {
  const started = performance.now();
  let status: number | null = null;
  const timeout = AbortSignal.timeout(options.timeoutMs ?? seconds(20));
  try {
    const response = await (options.fetch ?? globalThis.fetch)(request.url, {
      method: request.method,
      // A redirect would carry our keys to an address nobody checked.
      redirect: "manual",
      signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
      ...encodeBody(request),
    });
    status = response.status;
    options.onReply?.(status, response.headers);
    const text = await readText(response, options.maxResponseBytes ?? 16 * 1024 * 1024);
    return text === null ? tooLarge(options, request) : readReply(options, request, response, text);
  } catch (error) {
    if (request.signal?.aborted) return stopped(options, request);
    return cut(options, request, timeout.aborted ? "timeout" : causeCode(error));
  } finally {
    const ms = Math.round(performance.now() - started);
    options.onCall?.({ service: options.service, operation: request.operation, status, ms, attempt });
  }
}

function readReply(options: HttpClientOptions, request: HttpRequest, response: Response, text: string) {
  const { status } = response;
  const meta = { operation: request.operation, status };
  if (status === 429) {
    const wait = retryAfterSeconds(response.headers.get("retry-after"), options.now());
    const sentence = `${options.service} asks us to slow down. We will try again shortly.`;
    return new Failure(new AppError("rate_limited", sentence, { meta, retryAfterSeconds: wait }), false);
  }
  if (status >= 500 || (status >= 300 && status < 400)) {
    const sentence = `${options.service} has a problem right now. Please try again in a few minutes.`;
    return new Failure(new AppError("unavailable", sentence, { meta }), status >= 500);
  }
  return { operation: request.operation, status, json: parseJson(text) };
}

function tooLarge(options: HttpClientOptions, request: HttpRequest) {
  const meta = { operation: request.operation, problems: ["body: larger than we accept"] };
  return new Failure(
    new AppError("unavailable", `${options.service} sent an answer we could not read.`, { meta }),
    false,
  );
}

function stopped(options: HttpClientOptions, request: HttpRequest) {
  const meta = { operation: request.operation, reason: "aborted" };
  return new Failure(
    new AppError("unavailable", `The call to ${options.service} was stopped.`, { meta }),
    false,
  );
}

/** A platform that hangs is not asked again at once: three timeouts would hold a worker for a minute. */
function cut(options: HttpClientOptions, request: HttpRequest, reason: string) {
  const meta = { operation: request.operation, reason };
  const sentence = `${options.service} can't be reached right now. Please try again in a few minutes.`;
  return new Failure(new AppError("unavailable", sentence, { meta }), reason !== "timeout");
}

function causeCode(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error) return "code" in cause ? String(cause.code) : cause.name;
  return "unknown";
}

function encodeBody(request: HttpRequest): { headers: Headers; body?: string } {
  const headers = new Headers({ accept: "application/json", ...request.headers });
  if (!request.body) return { headers };
  const form = "form" in request.body;
  headers.set("content-type", form ? "application/x-www-form-urlencoded" : "application/json");
  const body =
    "form" in request.body
      ? new URLSearchParams(request.body.form).toString()
      : JSON.stringify(request.body.json);
  return { headers, body };
}

/** The body as text, or null when it is larger than `maxBytes`; the rest is then not downloaded. */
async function readText(response: Response, maxBytes: number): Promise<string | null> {
  if (!response.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function parseJson(text: string): unknown {
  // Only escapes can smuggle in what the database refuses; most replies have none and skip the slow reviver.
  const suspicious = /\\u(?:0000|d[89a-f])/i.test(text);
  try {
    return JSON.parse(
      text,
      suspicious ? (_, value) => (typeof value === "string" ? storableText(value) : value) : undefined,
    );
  } catch {
    return undefined;
  }
}

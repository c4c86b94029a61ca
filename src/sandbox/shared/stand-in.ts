import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { z } from "zod";
import type { Bell } from "./bell";
import type { Fault, Faults, Platform } from "./faults";
import type { Journal, Recording } from "./journal";
import type { Store } from "./store";

/** What every stand-in is built from. */
export interface StandInDeps {
  store: Store;
  faults: Faults;
  log: Journal;
  now: () => Date;
  /** The sandbox's own origin, known once it listens: call it per request, not at creation. */
  origin: () => string;
  /** Where the product runs, for links back from the sandbox's pages. */
  appUrl: string | undefined;
  /** Rings when what is switched on changes. */
  changed: Bell;
  /** What is made to go wrong right now; every page says so on top. */
  switchedOn: () => SwitchedOn[];
}

/** One thing that is made to go wrong. */
export interface SwitchedOn {
  id: string;
  platform: Platform;
  label: string;
  /** Calls that it will still hit; undefined until it is switched off. */
  left: number | undefined;
}

/** The request carries Node's own request and response, which `cutConnection` needs. */
export type StandInEnv = { Bindings: HttpBindings };
export type StandInContext = Context<StandInEnv>;

/** A stand-in: routes with absolute paths for the server to mount at `/`, and verbs and state for tests and pages. */
export interface StandIn<Control> {
  routes: Hono<StandInEnv>;
  control: Control;
  /** Ends timers and deliveries; awaited when the sandbox closes. */
  close?: () => Promise<void> | void;
}

/** An answer that ends a handler early; thrown anywhere inside it and sent as JSON. */
export class Refusal extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly body: unknown,
    readonly headers: Record<string, string> = {},
  ) {
    super(`refused with ${status}`);
    this.name = "Refusal";
  }
}

/** How one platform says no. */
export interface PlatformVoice {
  platform: Platform;
  /** The platform's name of the called operation, for faults and the journal; undefined when unknown. */
  operation?: (c: StandInContext) => string | undefined;
  /** 429 in the platform's words. */
  rateLimited: (retryAfterSeconds: number) => Refusal;
  /** Any other status in the platform's shape: 500 for a crash, 404 for an unknown path. */
  failed: (status: ContentfulStatusCode, message: string) => Refusal;
  /** What a caller with an expired or revoked token is told; undefined for operations that take no token. */
  expiredToken: (operation: string | undefined) => Refusal | undefined;
}

/** Parses input; a problem becomes the refusal that `refuse` builds from a sentence and the field's path. */
export function validated<T>(
  schema: z.ZodType<T>,
  input: unknown,
  refuse: (problem: string, field: string) => Refusal,
): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw refuse(issue?.message ?? "invalid input", issue?.path.join(".") ?? "");
}

/** Ends the TCP connection without (the rest of) an answer. */
export function cutConnection(c: StandInContext): Response {
  c.env.outgoing.socket?.destroy();
  return RESPONSE_ALREADY_SENT;
}

/**
 * The app of one stand-in: the journal outermost, then the faults, then refusals and crashes in the platform's shape.
 * Register absolute paths. `paths` are the patterns this platform answers, e.g. `/v3/*`.
 */
export function createStandInApp(deps: StandInDeps, voice: PlatformVoice, paths: string[]): Hono<StandInEnv> {
  const app = new Hono<StandInEnv>();
  app.onError((error, c) => {
    if (error instanceof Refusal) return answer(c, error);
    console.error(`sandbox: ${voice.platform} crashed:`, error);
    return answer(c, voice.failed(500, "server error"));
  });
  for (const path of paths) {
    app.use(path, async (c, next) => {
      const operation = voice.operation?.(c);
      const recording = await recordRequest(deps, voice.platform, operation, c);
      await next();
      await recordResponse(recording, c);
    });
    app.use(path, async (c, next) => {
      const { pathname } = new URL(c.req.url);
      const names = [`${c.req.method} ${pathname}`, voice.operation?.(c)].filter(
        (name) => name !== undefined,
      );
      const faults = deps.faults.take(voice.platform, names, requestFaults);
      const early = await beforeEffect(c, faults, voice);
      if (early) return early;
      await next();
      const late = afterEffect(c, faults);
      if (late) c.res = late;
    });
  }
  return app;
}

function answer(c: StandInContext, refusal: Refusal): Response {
  return c.json(refusal.body, refusal.status, refusal.headers);
}

const requestFaults: Fault["kind"][] = ["slow", "rate_limit", "status", "expired_token", "cut", "malformed"];

async function beforeEffect(c: StandInContext, faults: Fault[], voice: PlatformVoice) {
  for (const fault of faults) {
    if (fault.kind === "slow") await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  }
  for (const fault of faults) {
    if (fault.kind === "cut" && fault.when === "before") return cutConnection(c);
    if (fault.kind === "rate_limit") return answer(c, voice.rateLimited(fault.retryAfterSeconds));
    const expired = fault.kind === "expired_token" ? voice.expiredToken(voice.operation?.(c)) : undefined;
    if (expired) return answer(c, expired);
    if (fault.kind === "status") return answer(c, voice.failed(fault.status, "injected failure"));
  }
  return undefined;
}

function afterEffect(c: StandInContext, faults: Fault[]) {
  if (faults.some((fault) => fault.kind === "cut" && fault.when === "after")) return cutConnection(c);
  if (!faults.some((fault) => fault.kind === "malformed")) return undefined;
  const contentType = c.res.headers.get("content-type") ?? "application/json";
  return new Response('{"broken": [', { status: c.res.status, headers: { "content-type": contentType } });
}

async function recordRequest(
  deps: StandInDeps,
  platform: Platform,
  operation: string | undefined,
  c: StandInContext,
) {
  const { pathname, search } = new URL(c.req.url);
  return deps.log.record({
    platform,
    direction: "in",
    ...(operation === undefined ? {} : { operation }),
    method: c.req.method,
    path: pathname + search,
    headers: Object.fromEntries(c.req.raw.headers),
    body: await c.req.raw.clone().text(),
  });
}

/** A whole answer is in the journal before the client has it; a streamed one grows there while it is sent. */
async function recordResponse(recording: Recording, c: StandInContext) {
  if (c.res.headers.has("x-hono-already-sent")) return recording.answered({ status: 0 });
  const { status } = c.res;
  const headers = Object.fromEntries(c.res.headers);
  if (!c.res.body) return recording.answered({ status, headers });
  const copy = c.res.clone();
  if (!headers["content-type"]?.startsWith("text/event-stream"))
    return recording.answered({ status, headers, body: await copy.text() });
  recording.answered({ status, headers });
  void followStream(recording, copy);
}

async function followStream(recording: Recording, copy: Response) {
  const decoder = new TextDecoder();
  try {
    for await (const chunk of copy.body ?? []) recording.append(decoder.decode(chunk, { stream: true }));
  } catch {
    // The client left or a fault cut the stream: what was sent until then is in the journal.
  }
}

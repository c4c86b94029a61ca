import { Hono } from "hono";
import { z } from "zod";
import {
  createStandInApp,
  cutConnection,
  type StandIn,
  type StandInContext,
  type StandInDeps,
  type StandInEnv,
} from "../shared/stand-in";
import { apiError, overloaded, rateLimited } from "./errors";
import { runModel } from "./model";
import { createModes, ModelMode, type ModelModeInput, type Modes } from "./modes";
import { buildReply, newApiId, replyBody, replyEvents } from "./reply";
import { type MessagesRequest, readRequest } from "./request";

/** The stand-in model as tests drive it. */
export interface ModelControl {
  /** Replaces how it misbehaves; without arguments it is obedient. Throws ZodError for an unknown mode. */
  set(...modes: ModelModeInput[]): void;
  clear(): void;
  modes(): ModelMode[];
  /** The accepted requests, oldest first, at most the last 500. */
  requests(): MessagesRequest[];
}

const keptRequests = 500;

/** Anthropic's Messages API at `/v1/messages` with a rule-based model; its modes at `/control/model`. */
export function createAnthropic(deps: StandInDeps): StandIn<ModelControl> {
  const modes = createModes(deps.changed.ring);
  const requests: MessagesRequest[] = [];
  const api = createStandInApp(
    deps,
    {
      platform: "anthropic",
      operation: (c) => (c.req.path === "/v1/messages" ? "messages" : undefined),
      rateLimited,
      failed: (status, message) => apiError(status, message),
      expiredToken: () => apiError(401, "invalid x-api-key"),
    },
    ["/v1/messages"],
  );
  api.use("/v1/messages", async (c, next) => {
    await next();
    if (!c.res.headers.has("x-hono-already-sent")) c.res.headers.set("request-id", newApiId("req"));
  });
  api.post("/v1/messages", async (c) => {
    const request = readRequest(c.req.raw.headers, await c.req.text());
    requests.push(request);
    if (requests.length > keptRequests) requests.shift();
    return answer(c, request, modes);
  });
  api.all("/v1/messages", () => {
    throw apiError(405, "Method Not Allowed");
  });

  const control: ModelControl = {
    set: (...inputs) => modes.set(inputs),
    clear: () => modes.set([]),
    modes: modes.list,
    requests: () => [...requests],
  };
  const routes = new Hono<StandInEnv>();
  routes.route("/", api);
  routes.route("/control/model", controlRoutes(control));
  return { routes, control };
}

async function answer(c: StandInContext, request: MessagesRequest, modes: Modes): Promise<Response> {
  const limit = modes.take("rate_limit");
  if (limit) throw rateLimited(limit.retryAfterSeconds);
  if (modes.take("overloaded")) throw overloaded();
  const thinking = modes.take("think_ms");
  if (thinking) await pause(thinking.ms);
  const cut = modes.take("cut");
  const slow = modes.take("slow_stream");
  const reply = buildReply(request, runModel(request, modes));
  if (!request.stream) {
    if (slow) await pause(slow.msPerChunk);
    return cut ? cutConnection(c) : c.json(replyBody(reply));
  }
  return stream(c, replyEvents(reply), { msPerChunk: slow?.msPerChunk ?? 0, cutAfter: cut?.afterEvents });
}

function stream(
  c: StandInContext,
  events: Iterable<string>,
  { msPerChunk, cutAfter }: { msPerChunk: number; cutAfter: number | undefined },
): Response {
  const encoder = new TextEncoder();
  const pending = events[Symbol.iterator]();
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent === cutAfter) return hangUp(c);
      if (sent > 0 && msPerChunk > 0) await pause(msPerChunk);
      const event = pending.next();
      if (event.done) return controller.close();
      sent += 1;
      controller.enqueue(encoder.encode(event.value));
    },
  });
  const headers = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" };
  return new Response(body, { headers });
}

/** Lets what was written leave first: a cut stream has a beginning. */
async function hangUp(c: StandInContext) {
  await pause(20);
  c.env.outgoing.socket?.destroy();
}

function controlRoutes(control: ModelControl) {
  const app = new Hono<StandInEnv>();
  const state = () => ({ modes: control.modes(), requests: control.requests().length });
  app.get("/", (c) => c.json(state()));
  app.get("/requests", (c) => c.json(control.requests()));
  app.post("/", async (c) => {
    const Body = z.union([z.array(ModelMode), ModelMode.transform((mode) => [mode])]);
    const parsed = Body.safeParse(await c.req.json().catch(() => null));
    if (!parsed.success) return c.json({ error: z.prettifyError(parsed.error) }, 400);
    control.set(...parsed.data);
    return c.json(state());
  });
  app.delete("/", (c) => {
    control.clear();
    return c.json(state());
  });
  return app;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

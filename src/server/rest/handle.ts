import { createOpenApiFetchHandler } from "trpc-to-openapi";
import type { WebBoot } from "@/boot/web";
import { AppError } from "@/kernel/errors";
import { type RequestCtx, requestIdOf, restContext } from "../context";
import { appErrorOf } from "../http/app-error-of";
import { problemResponse } from "../http/problem";
import { readBody } from "../http/read-body";
import { requireJson } from "../http/same-origin";
import { withHeaders } from "../http/with-http-errors";
import { corsHeaders, preflightHeaders } from "./cors";
import { runOnce } from "./once";
import { restRouter } from "./root";
import { methodsOf } from "./routes";

const BASE = "/api/v1";
const MAX_BODY_BYTES = 1_000_000;

/** Answers one request under `/api/v1`; every refusal is problem details. */
export function handleRest(boot: WebBoot, request: Request): Promise<Response> {
  return answerCall(boot, request, (requestId) => dispatch(boot, request, requestId));
}

/** What all answers under `/api/v1` have in common, also those that aren't a procedure's. */
export async function answerCall(
  boot: WebBoot,
  request: Request,
  work: (requestId: string) => Promise<Response>,
): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  const cors = corsHeaders(request.headers.get("origin"), boot.env.corsOrigin);
  const answer = await work(requestId).catch((thrown: unknown) => {
    const error = appErrorOf(thrown);
    if (error.kind === "internal")
      boot.system.log.error({ requestId, error: error.cause ?? error }, "request failed");
    return problemResponse(error, { requestId });
  });
  return withHeaders(answer, { "x-request-id": requestId, "cache-control": "no-store", ...cors });
}

async function dispatch(boot: WebBoot, request: Request, requestId: string): Promise<Response> {
  const url = new URL(request.url);
  const methods = methodsOf(url.pathname.slice(BASE.length));
  // HEAD is a GET whose body stays behind; Next drops it.
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (methods.length === 0) throw new AppError("not_found", "There is nothing at this address.");
  if (method === "OPTIONS") return new Response(null, { status: 204, headers: preflightHeaders(methods) });
  if (!methods.includes(method)) return wrongMethod(request.method, methods, requestId);
  const body = await readBody(request, MAX_BODY_BYTES);
  if (body.length > 0) requireObject(request.headers, body);
  const ctx = await restContext(boot, request.headers, requestId);
  const run = () => callProcedure(ctx, url, method, body);
  const key = request.headers.get("idempotency-key");
  if (key === null || method !== "POST" || !ctx.session) return run();
  return runOnce({ ctx, key, method, path: url.pathname + url.search, body }, run);
}

/** 405, with the methods there are. */
export function wrongMethod(method: string, methods: string[], requestId: string): Response {
  const error = new AppError("invalid", `This address answers ${methods.join(", ")}, not ${method}.`);
  return problemResponse(error, { requestId, status: 405, headers: { allow: methods.join(", ") } });
}

/** Bodies are JSON objects; without one, a call that needs no input is fine. */
function requireObject(headers: Headers, body: Buffer): void {
  requireJson(headers);
  let value: unknown;
  try {
    value = JSON.parse(body.toString("utf8"));
  } catch (cause) {
    throw new AppError("invalid", "The body isn't valid JSON.", { cause });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AppError("invalid", "The body must be a JSON object.");
  }
}

async function callProcedure(ctx: RequestCtx, url: URL, method: string, body: Buffer): Promise<Response> {
  // The library collects parameters in a plain object, where these names would hit Object.prototype.
  for (const name of [...url.searchParams.keys()]) if (name in {}) url.searchParams.delete(name);
  const hasBody = method !== "GET" && method !== "DELETE";
  let failure: unknown = null;
  const answer = await createOpenApiFetchHandler({
    router: restRouter,
    endpoint: BASE,
    req: new Request(url, {
      method,
      headers: hasBody ? { "content-type": "application/json" } : {},
      ...(hasBody ? { body: body.length > 0 ? new Uint8Array(body) : "{}" } : {}),
    }),
    createContext: () => ctx,
    onError: ({ error }) => {
      failure = error;
    },
  });
  return failure === null ? answer : problemResponse(appErrorOf(failure), { requestId: ctx.requestId });
}

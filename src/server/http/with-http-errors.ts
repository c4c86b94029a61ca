import { type WebBoot, webBoot } from "@/boot/web";
import type { SystemCtx } from "@/domain/context";
import { AppError } from "@/kernel/errors";
import { requestIdOf } from "../context";
import { appErrorOf } from "./app-error-of";
import { problemResponse } from "./problem";

/** What a plain HTTP handler gets: the process's world, and the system context of this one request. */
interface HttpWorld {
  boot: WebBoot;
  system: SystemCtx & { requestId: string };
}

/**
 * Wraps a route handler (webhook, callback, stream): whatever it throws is answered as problem details, bugs are
 * logged with the request id, and a database that can't be reached is a 503 rather than a crash.
 */
export function withHttpErrors<Params = Record<string, never>>(
  handler: (request: Request, world: HttpWorld, params: Params) => Promise<Response>,
) {
  return async (request: Request, route: { params: Promise<Params> }): Promise<Response> => {
    const requestId = requestIdOf(request.headers);
    let world: HttpWorld | null = null;
    try {
      const boot = await openWorld();
      world = { boot, system: { ...boot.system, requestId, log: boot.system.log.child({ requestId }) } };
      const answer = await handler(request, world, await route.params);
      return withHeaders(answer, { "x-request-id": answer.headers.get("x-request-id") ?? requestId });
    } catch (thrown) {
      const error = appErrorOf(thrown);
      if (error.kind === "internal") {
        world?.system.log.error(
          { error: error.cause ?? error, path: new URL(request.url).pathname },
          "request failed",
        );
      }
      return problemResponse(error, { requestId });
    }
  };
}

/** The answer with more headers; a redirect's own can't be changed, so it is made anew. */
export function withHeaders(answer: Response, more: Record<string, string>): Response {
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return new Response(answer.body, { status: answer.status, headers });
}

function openWorld(): Promise<WebBoot> {
  return webBoot().catch((cause: unknown) => {
    throw new AppError("unavailable", "We can't reach our database just now. Please try again in a moment.", {
      cause,
    });
  });
}

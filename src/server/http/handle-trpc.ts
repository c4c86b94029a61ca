import { type AnyTRPCRouter, TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { WebBoot } from "@/boot/web";
import { errorKinds } from "@/kernel/errors";
import { pageContext, type RequestCtx, sessionCookie } from "../context";
import { appRouter } from "../root";
import { appErrorOf } from "./app-error-of";
import { cookieOf } from "./cookie";
import { readBody } from "./read-body";
import { refuseCrossSite, requireJson } from "./same-origin";
import { withHttpErrors } from "./with-http-errors";

const MAX_BODY_BYTES = 1_000_000;

/** The pages' calls. */
export const handleTrpc = withHttpErrors<{ trpc: string }>((request, { boot }) => answerTrpc(boot, request));

/** The same in a given world, for any router of ours. Refusals come in tRPC's shape, so that the page can show their sentence. */
export async function answerTrpc(
  boot: WebBoot,
  request: Request,
  router: AnyTRPCRouter = appRouter,
): Promise<Response> {
  const { request: admitted, refusal } = await admit(boot, request);
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: admitted,
    router,
    createContext: () => (refusal === null ? contextOf(boot, request.headers) : rejectWith(refusal)),
    onError: ({ error, path, ctx }) => {
      // What procedures throw is logged where it is translated; streams fail later, and contexts before.
      const known = appErrorOf(error);
      if (known.kind !== "internal" || error.cause === known) return;
      (ctx?.log ?? boot.system.log).error({ error: known.cause ?? known, path }, "request failed");
    },
  });
}

interface Admitted {
  request: Request;
  refusal: unknown;
}

/** Changes must come from our own pages, as JSON of bounded size. */
async function admit(boot: WebBoot, request: Request): Promise<Admitted> {
  if (request.method !== "POST") return { request, refusal: null };
  const { url, method, headers, signal } = request;
  try {
    refuseCrossSite(headers, boot.env.appUrl);
    requireJson(headers);
    const body = new Uint8Array(await readBody(request, MAX_BODY_BYTES));
    return { request: new Request(url, { method, headers, signal, body }), refusal: null };
  } catch (refusal) {
    return { request: new Request(url, { method, headers, signal }), refusal };
  }
}

async function contextOf(boot: WebBoot, headers: Headers): Promise<RequestCtx> {
  try {
    return await pageContext(boot, headers, cookieOf(headers, sessionCookie(boot.env.appUrl)));
  } catch (thrown) {
    return rejectWith(thrown);
  }
}

function rejectWith(thrown: unknown): never {
  const known = appErrorOf(thrown);
  throw new TRPCError({
    code: errorKinds[known.kind].trpc,
    message: known.message,
    cause: known.kind === "internal" ? thrown : known,
  });
}

import { initTRPC, TRPCError } from "@trpc/server";
import type { OpenApiMeta } from "trpc-to-openapi";
import { asTenant, type Ctx } from "@/domain/context";
import { takeRate } from "@/domain/sellers";
import { AppError, errorKinds } from "@/kernel/errors";
import { minutes, seconds } from "@/kernel/time";
import { fromWire, toWire } from "@/kernel/wire";
import type { RequestCtx } from "./context";
import { appErrorOf } from "./http/app-error-of";

const t = initTRPC
  .context<RequestCtx>()
  .meta<OpenApiMeta>()
  .create({
    transformer: { serialize: toWire, deserialize: fromWire },
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      const known = appErrorOf(error);
      const { fields } = known.meta;
      return {
        ...shape,
        message: known.message,
        data: {
          ...shape.data,
          kind: known.kind,
          requestId: ctx?.requestId ?? null,
          retryAfterSeconds: known.retryAfterSeconds ?? null,
          fields: (fields ?? null) as Record<string, string> | null,
        },
      };
    },
    sse: {
      // A stream ends now and then, and reconnects by itself: then a revoked session is noticed.
      maxDurationMs: minutes(10),
      ping: { enabled: true, intervalMs: seconds(15) },
      client: { reconnectAfterInactivityMs: seconds(40) },
    },
  });

export const router = t.router;

/** The only place where what a verb threw becomes a transport's error; bugs are logged here with their request id. */
const translateErrors = t.middleware(async ({ ctx, next, path }) => {
  const result = await next();
  if (result.ok) return result;
  const known = appErrorOf(result.error);
  if (known.kind === "internal") ctx.log.error({ error: known.cause ?? known, path }, "request failed");
  throw new TRPCError({ code: errorKinds[known.kind].trpc, message: known.message, cause: known });
});

/** Anybody may call; signing in and registering count the caller's address. */
export const publicProcedure = t.procedure.use(translateErrors);

/** Sign-in attempts, exact and per address: guessing passwords must stay slow over all processes. */
export const authProcedure = publicProcedure.use(async ({ ctx, next }) => {
  await takeAuthRate(ctx);
  return next();
});

/** Counts one attempt to sign in or register against its address. */
export function takeAuthRate(ctx: RequestCtx): Promise<void> {
  return takeRate(ctx, {
    key: `auth:${ctx.address}`,
    limit: ctx.settings.rateLimits.authPerMinute,
    exact: true,
  });
}

/** The tenant of a request's session; `unauthenticated` without one, `forbidden` while it is suspended. */
export function sellerCtx<C extends RequestCtx>(ctx: C): C & Ctx {
  const { session } = ctx;
  if (!session) throw new AppError("unauthenticated", "Please sign in.");
  if (session.status === "suspended") {
    throw new AppError("forbidden", "This account is suspended. Please write to support.");
  }
  return {
    ...ctx,
    ...asTenant(ctx, session.sellerId, { kind: "seller", id: session.sellerId }, ctx.surface),
  };
}

/** A signed-in seller's call; its `ctx` is the verb's. Bearer calls and changes share one limit, page reads have their own. */
export const sellerProcedure = publicProcedure.use(async ({ ctx, next, type }) => {
  const seller = sellerCtx(ctx);
  await takeSellerRate(seller, ctx.surface === "rest" || type === "mutation" ? "calls" : "reads");
  return next({ ctx: seller });
});

/** Counts one call of a seller; approximate, so that reading doesn't cost a write each time. */
export function takeSellerRate(ctx: Ctx, kind: "calls" | "reads"): Promise<void> {
  const { sellerPerMinute, readsPerMinute } = ctx.settings.rateLimits;
  const limit = kind === "calls" ? sellerPerMinute : readsPerMinute;
  return takeRate(ctx, { key: `${kind}:${ctx.sellerId}`, limit, exact: false });
}

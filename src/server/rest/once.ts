import { createHash } from "node:crypto";
import { beginOnce, finishOnce } from "@/domain/sellers";
import { AppError } from "@/kernel/errors";
import type { RequestCtx } from "../context";
import { sellerCtx, takeSellerRate } from "../trpc";

interface Call {
  ctx: RequestCtx;
  key: string;
  method: string;
  /** With query. */
  path: string;
  body: Buffer;
}

/**
 * Runs a seller's POST at most once per `Idempotency-Key`: a repeat gets the first answer. Only successes are kept,
 * because what failed left nothing behind and may be tried again under the same key.
 */
export async function runOnce({ key, ...call }: Call, run: () => Promise<Response>): Promise<Response> {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new AppError("invalid", "An Idempotency-Key has 1 to 255 visible characters.", {
      meta: { fields: { "Idempotency-Key": "must have 1 to 255 visible characters" } },
    });
  }
  const ctx = sellerCtx(call.ctx);
  const requestHash = createHash("sha256")
    .update(`${call.method} ${call.path}\n`)
    .update(call.body)
    .digest("hex");
  const first = await beginOnce(ctx, key, requestHash);
  if (first) {
    await takeSellerRate(ctx, "calls");
    return Response.json(first.body, { status: first.status, headers: { "idempotency-replayed": "true" } });
  }
  let answer: Response | null = null;
  try {
    answer = await run();
    return answer;
  } finally {
    const kept = answer?.ok ? { status: answer.status, body: await answer.clone().json() } : null;
    await finishOnce(ctx, key, kept);
  }
}

import type { WebBoot } from "@/boot/web";
import { type AgentEventRow, listEvents } from "@/domain/agents";
import type { Ctx } from "@/domain/context";
import { seconds } from "@/kernel/time";
import { restContext } from "../context";
import { preflightHeaders } from "../rest/cors";
import { answerCall, wrongMethod } from "../rest/handle";
import { streamEvents } from "../stream-events";
import { sellerCtx, takeSellerRate } from "../trpc";
import { withHttpErrors } from "./with-http-errors";

/** Proxies cut connections that are silent for a minute or so, and a reader learns that we are alive. */
const HEARTBEAT = seconds(15);
/** No event's id; what the stream doesn't know starts it at the first event. */
const BEFORE_ALL = "none";

/** `/api/v1/agents/me/events/stream`, for all methods. */
export const answerEventStream = withHttpErrors((request, { boot }) => streamAgentEvents(boot, request));

/**
 * The agent's steps as server-sent events, from now on or after `Last-Event-ID`, until the reader leaves or its token
 * stops being valid. `heartbeatMs`: how often a comment is sent and the token looked at again.
 */
export async function streamAgentEvents(
  boot: WebBoot,
  request: Request,
  heartbeatMs = HEARTBEAT,
): Promise<Response> {
  const answer = await answerCall(boot, request, async (requestId) => {
    const { headers, method, signal } = request;
    if (method === "OPTIONS") return new Response(null, { status: 204, headers: preflightHeaders(["GET"]) });
    if (method !== "GET") return wrongMethod(method, ["GET"], requestId);
    const ctx = sellerCtx(await restContext(boot, headers, requestId));
    await takeSellerRate(ctx, "calls");
    const leave = new AbortController();
    // Decided before the first byte: what happens after it is in the stream.
    const lastEventId = headers.get("last-event-id") || (await newestEventId(ctx)) || BEFORE_ALL;
    const body = eventBody({
      events: streamEvents(ctx, boot.live, { lastEventId, signal: leave.signal }),
      leave,
      left: signal,
      heartbeatMs,
      isStillWelcome: async () => (await restContext(boot, headers, requestId)).session?.status === "active",
      onFailure: (error) => ctx.log.warn({ error }, "an event stream broke off"),
    });
    return new Response(body, { headers: { "content-type": "text/event-stream; charset=utf-8" } });
  });
  // Else a proxy or Next itself might hold events back to compress them.
  answer.headers.set("cache-control", "no-store, no-transform");
  answer.headers.set("x-accel-buffering", "no");
  return answer;
}

async function newestEventId(ctx: Ctx): Promise<string | undefined> {
  return (await listEvents(ctx, { limit: 1 }))[0]?.id;
}

interface Source {
  events: AsyncGenerator<AgentEventRow>;
  /** Ends `events`. */
  leave: AbortController;
  /** The reader's connection is gone. */
  left: AbortSignal;
  heartbeatMs: number;
  isStillWelcome(): Promise<boolean>;
  onFailure(error: unknown): void;
}

/** Pulls one event at a time, as fast as the reader takes them: a slow reader costs one page of memory. */
function eventBody({
  events,
  leave,
  left,
  heartbeatMs,
  isStillWelcome,
  onFailure,
}: Source): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let heartbeat: NodeJS.Timeout | undefined;
  function stop(): boolean {
    if (leave.signal.aborted) return false;
    clearInterval(heartbeat);
    leave.abort();
    // Waiting, it wakes by the signal; between two events it has to be told.
    events.return(undefined).catch(onFailure);
    return true;
  }
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const close = () => {
        if (stop()) controller.close();
      };
      const fail = (error: unknown) => {
        if (!stop()) return;
        onFailure(error);
        controller.error(error);
      };
      controller.enqueue(encoder.encode(": open\n\n"));
      heartbeat = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(": alive\n\n"));
        isStillWelcome().then((welcome) => {
          if (!welcome) close();
        }, fail);
      }, heartbeatMs);
      if (left.aborted) close();
      else left.addEventListener("abort", close, { once: true });
    },
    async pull(controller) {
      try {
        const next = await events.next();
        if (!next.done) return controller.enqueue(encoder.encode(frame(next.value)));
        if (stop()) controller.close();
      } catch (error) {
        if (stop()) onFailure(error);
        throw error;
      }
    },
    cancel() {
      stop();
    },
  });
}

/** One event of the stream; JSON has no line breaks, so its data is one line. */
function frame({ id, type, content, metadata, createdAt }: AgentEventRow): string {
  const data = JSON.stringify({ id, type, content, metadata, createdAt: createdAt.toISOString() });
  return `id: ${id}\nevent: ${type}\ndata: ${data}\n\n`;
}

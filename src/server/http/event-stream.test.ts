import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { WebBoot } from "@/boot/web";
import { listEvents, listEventsAfter } from "@/domain/agents";
import { appendEvents, type NewEvent } from "@/domain/agents/record-events";
import { inTransaction } from "@/domain/context";
import { readToken, revokeSession } from "@/domain/sellers";
import { seconds } from "@/kernel/time";
import { waitFor } from "@/testing/world";
import { type Api, type ApiSeller, apiRequest, openApi } from "../rest/api.fixture";
import { answerEventStream, streamAgentEvents } from "./event-stream";

const PATH = "/agents/me/events/stream";
let api: Api;

beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());
afterEach(() => waitFor(() => api.listeners() === 0));

interface Employer extends ApiSeller {
  agentId: string;
}

/** A seller with an agent that isn't at work yet, so that only the test writes events. */
async function employer(): Promise<Employer> {
  const seller = await api.shopkeeper();
  const { json } = await api.send("POST", "/agents/provision", { seller });
  return { ...seller, agentId: String(json.agent.id) };
}

/** Writes numbered events in one transaction, as a run does. */
function write({ ctx, agentId }: Employer, ...contents: (string | number)[]): Promise<void> {
  const events: NewEvent[] = contents.map((content) => ({
    type: "response",
    content: String(content),
    metadata: { step: content },
  }));
  return inTransaction(ctx, (ctx) => appendEvents(ctx, { agentId, runId: null }, events));
}

interface Opened {
  lastEventId?: string | undefined;
  heartbeatMs?: number;
}

async function open(seller: ApiSeller, { lastEventId, heartbeatMs = seconds(15) }: Opened = {}) {
  const connection = new AbortController();
  const headers: Record<string, string> = lastEventId ? { "last-event-id": lastEventId } : {};
  const request = new Request(apiRequest("GET", PATH, { seller, headers }), { signal: connection.signal });
  const answer = await streamAgentEvents(api.boot, request, heartbeatMs);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error("no body");
  let rest = "";
  /** The next block of lines; null at the end. */
  async function block(): Promise<string | null> {
    for (;;) {
      const end = rest.indexOf("\n\n");
      if (end >= 0) {
        const found = rest.slice(0, end);
        rest = rest.slice(end + 2);
        return found;
      }
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return null;
      rest += value;
    }
  }
  async function events(count: number) {
    const found: { id: string; event: string; data: { id: string; type: string; content: string } }[] = [];
    while (found.length < count) {
      const lines = await block();
      if (lines === null) throw new Error(`the stream ended after ${found.length} events`);
      if (lines.startsWith(":")) continue;
      const fields = Object.fromEntries(lines.split("\n").map((line) => line.split(/: (.*)/s)));
      found.push({ id: fields.id, event: fields.event, data: JSON.parse(fields.data) });
    }
    return found;
  }
  return { answer, block, events, leave: () => reader.cancel(), drop: () => connection.abort() };
}

const contents = (events: { data: { content: string } }[]) => events.map(({ data }) => data.content);
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

describe("the event stream", () => {
  it("opens at once, before anything happens, and says what it is", async () => {
    const stream = await open(await api.seller());
    expect(stream.answer.status).toBe(200);
    expect(stream.answer.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(stream.answer.headers.get("cache-control")).toBe("no-store, no-transform");
    expect(await stream.block()).toBe(": open");
    await stream.leave();
  });

  it("carries what happens from then on, each event with its id, type and data", async () => {
    const seller = await employer();
    await write(seller, "before");
    const stream = await open(seller);
    await write(seller, "two\nlines", "🧶");
    const events = await stream.events(2);
    expect(contents(events)).toEqual(["two\nlines", "🧶"]);
    const [row] = await listEvents(seller.ctx, { limit: 1 });
    expect(events[1]).toEqual({
      id: row?.id,
      event: "response",
      data: {
        id: row?.id,
        type: "response",
        content: "🧶",
        metadata: { step: "🧶" },
        createdAt: row?.createdAt.toISOString(),
      },
    });
    await stream.leave();
  });

  it("has the very first event of an agent, even when nobody has read yet", async () => {
    const seller = await employer();
    const stream = await open(seller);
    await write(seller, "first");
    expect(contents(await stream.events(1))).toEqual(["first"]);
    await stream.leave();
  });

  it("goes on after Last-Event-ID without holes or doubles, over pages and while events are written", async () => {
    const seller = await employer();
    await write(seller, ...numbers(1, 700));
    const [first] = await listEventsAfter(seller.ctx, 0);
    const writing = (async () => {
      for (let n = 701; n <= 760; n += 3) await write(seller, ...numbers(n, n + 2));
    })();
    let lastEventId = first?.id;
    const seen = ["1"];
    for (const count of [3, 510, 200, 46]) {
      const stream = await open(seller, { lastEventId });
      const events = await stream.events(count);
      seen.push(...contents(events));
      lastEventId = events.at(-1)?.id;
      await (count % 2 ? stream.leave() : stream.drop());
    }
    await writing;
    expect(seen).toEqual(numbers(1, 760));
  });

  it("starts at the first event when the last one is unknown", async () => {
    const seller = await employer();
    await write(seller, ...numbers(1, 5));
    const stream = await open(seller, { lastEventId: "evt_gone" });
    expect(contents(await stream.events(5))).toEqual(numbers(1, 5));
    await stream.leave();
  });

  it("beats while nothing happens, and has nothing of another seller's", async () => {
    const [seller, stranger] = [await employer(), await api.seller()];
    await write(seller, "mine");
    const [mine] = await listEvents(seller.ctx, { limit: 1 });
    const stream = await open(stranger, { heartbeatMs: 10, lastEventId: mine?.id });
    expect(await stream.block()).toBe(": open");
    await write(seller, "mine too");
    for (let n = 0; n < 5; n += 1) expect(await stream.block()).toBe(": alive");
    await stream.leave();
  });
});

describe("the event stream lets go", () => {
  it("when the reader leaves, whether it waits, has stopped reading or never read", async () => {
    const seller = await employer();
    await write(seller, ...numbers(1, 50));
    for (const end of ["leave", "drop"] as const) {
      const waiting = await open(seller);
      await waiting.block();
      await waitFor(() => api.listeners() === 1);
      await waiting[end]();
      await waitFor(() => api.listeners() === 0);

      const stalled = await open(seller, { lastEventId: "evt_gone" });
      await stalled.events(2);
      expect(api.listeners()).toBe(1);
      await stalled[end]();
      await waitFor(() => api.listeners() === 0);

      const unread = await open(seller);
      await unread[end]();
      expect(await unread.block().catch(() => null)).not.toBe(": alive");
      await waitFor(() => api.listeners() === 0);
    }
  });

  it("when many readers leave at once", async () => {
    const seller = await employer();
    const sellers = [seller, ...(await Promise.all([1, 2].map(() => employer())))];
    const streams = await Promise.all(sellers.flatMap((one) => Array.from({ length: 33 }, () => open(one))));
    await Promise.all(streams.map(({ block }) => block()));
    await waitFor(() => api.listeners() === 99);
    await Promise.all(streams.map(({ leave }, index) => (index % 2 ? leave() : streams[index]?.drop())));
    await waitFor(() => api.listeners() === 0);
  });

  it("when the reader's session is revoked", async () => {
    const seller = await employer();
    const stream = await open(seller, { heartbeatMs: 10 });
    expect(await stream.block()).toBe(": open");
    expect(await stream.block()).toBe(": alive");
    const claims = await readToken(seller.token, api.boot.env.authSecret, api.world.system.now());
    await revokeSession(seller.ctx, claims?.jti ?? "none");
    let last: string | null = "";
    while (last !== null) last = await stream.block();
    expect(api.listeners()).toBe(0);
  });
});

describe("the event stream refuses", () => {
  const call = (request: Request) => streamAgentEvents(api.boot, request);

  it("everybody without a bearer token, cookies and tokens in the address included", async () => {
    const { token } = await api.seller();
    const requests = [
      apiRequest("GET", PATH, {}),
      apiRequest("GET", PATH, { headers: { cookie: `next-auth.session-token=${token}` } }),
      apiRequest("GET", `${PATH}?token=${token}&access_token=${token}`, {}),
    ];
    for (const request of requests) {
      const answer = await call(request);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: "unauthenticated" });
    }
  });

  it("under one request id, in header and problem alike", async () => {
    (globalThis as { stallhandWeb?: Promise<WebBoot> }).stallhandWeb = Promise.resolve(api.boot);
    const answer = await answerEventStream(apiRequest("GET", PATH, {}), { params: Promise.resolve({}) });
    const problem = await answer.json();
    expect(problem.requestId).toBe(answer.headers.get("x-request-id"));
  });

  it("other methods, and tells browsers of our front end what it takes", async () => {
    const seller = await api.seller();
    for (const method of ["POST", "HEAD", "DELETE"]) {
      const answer = await call(apiRequest(method, PATH, { seller }));
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET"]);
    }
    const preflight = await call(
      apiRequest("OPTIONS", PATH, { headers: { origin: "https://shop.example.com" } }),
    );
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("https://shop.example.com");
    expect(preflight.headers.get("access-control-allow-headers")).toContain("Last-Event-ID");
  });
});

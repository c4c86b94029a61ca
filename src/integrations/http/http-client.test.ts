import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type AppError, toAppError } from "@/kernel/errors";
import { type PeerReply, startHttpPeer } from "@/testing/http-peer";
import {
  createHttpClient,
  type HttpCallRecord,
  type HttpClientOptions,
  type HttpRequest,
} from "./http-client";

const now = () => new Date("2026-03-01T12:00:00Z");

async function world(answers: PeerReply[], options: Partial<HttpClientOptions> = {}) {
  const peer = await startHttpPeer((_, index) => answers[index] ?? answers.at(-1) ?? {});
  const waits: number[] = [];
  const calls: HttpCallRecord[] = [];
  const client = createHttpClient({
    service: "Peer",
    now,
    random: () => 0,
    delay: async (ms) => void waits.push(ms),
    onCall: (call) => calls.push(call),
    ...options,
  });
  const request = (extra: Partial<HttpRequest> = {}): HttpRequest => ({
    operation: "getThing",
    method: "GET",
    url: new URL("/thing?token=sekret", peer.origin),
    headers: { "x-api-key": "sekret" },
    ...extra,
  });
  return { peer, waits, calls, client, request };
}

const failure = (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(() => expect.fail("expected an error"), toAppError);

describe("a reply", () => {
  it("is parsed by schema, unknown fields left aside", async () => {
    const { client, request } = await world([{ json: { name: "tray", extra: 1 } }]);
    expect(client.parse(await client.send(request()), z.object({ name: z.string() }))).toEqual({
      name: "tray",
    });
  });

  it("that doesn't parse names its fields and quotes nothing", async () => {
    const { client, request } = await world([{ json: { thing: { name: 7 }, secret: "sekret" } }]);
    const reply = await client.send(request());
    const error = await failure(
      (async () =>
        client.parse(reply, z.object({ thing: z.object({ name: z.string(), size: z.number() }) })))(),
    );
    expect(error.kind).toBe("unavailable");
    expect(error.meta.problems).toEqual([
      expect.stringMatching(/^thing\.name: .*string/),
      expect.stringMatching(/^thing\.size: .*number/),
    ]);
    expect(JSON.stringify(error.meta)).not.toContain("sekret");
  });

  it.each(["{not json", "", "<html>"])("with the body %j is a reply that doesn't parse", async (body) => {
    const { client, request } = await world([{ body }]);
    const reply = await client.send(request());
    expect(reply.json).toBeUndefined();
    expect(() => client.parse(reply, z.object({}))).toThrow("could not read");
  });

  it("comes without what a database refuses", async () => {
    const { client, request } = await world([{ body: String.raw`{"name":"a\u0000b \ud83d \ud83e\uddf6"}` }]);
    expect((await client.send(request())).json).toEqual({ name: "ab \ufffd 🧶" });
  });

  it("larger than the limit is refused without being read to its end", async () => {
    const { client, request, peer } = await world([{ json: "x".repeat(5_000) }], { maxResponseBytes: 1_000 });
    const error = await failure(client.send(request()));
    expect(error).toMatchObject({ kind: "unavailable", meta: { problems: ["body: larger than we accept"] } });
    expect(peer.requests).toHaveLength(1);
  });

  it("with a 4xx status is the adapter's to judge", async () => {
    const { client, request } = await world([{ status: 404, json: { error: "gone" } }]);
    expect(await client.send(request())).toEqual({
      operation: "getThing",
      status: 404,
      json: { error: "gone" },
    });
  });

  it("that redirects is not followed", async () => {
    const { client, request, peer } = await world([{ status: 302, headers: { location: "/elsewhere" } }]);
    expect((await failure(client.send(request()))).kind).toBe("unavailable");
    expect(peer.requests).toHaveLength(1);
  });
});

describe("a GET", () => {
  it.each<PeerReply>([{ status: 500 }, { status: 503, body: "<html>" }, "cut", "cut-body"])(
    "is tried again after %j",
    async (fault) => {
      const { client, request, waits, calls } = await world([fault, fault, { json: { ok: true } }]);
      expect((await client.send(request())).json).toEqual({ ok: true });
      expect(waits).toEqual([1_000, 2_000]);
      expect(calls.map((call) => call.attempt)).toEqual([1, 2, 3]);
      expect(calls[2]).toMatchObject({
        service: "Peer",
        operation: "getThing",
        status: 200,
        ms: expect.any(Number),
      });
    },
  );

  it("gives up after three tries, without secrets in the error", async () => {
    const { client, request, peer } = await world(["cut"]);
    const error = await failure(client.send(request()));
    expect(error.kind).toBe("unavailable");
    expect(peer.requests).toHaveLength(3);
    expect(JSON.stringify([error.message, error.meta, String(error.cause)])).not.toContain("sekret");
  });

  it("is stopped by its signal while it waits", async () => {
    const controller = new AbortController();
    const { client, request, peer } = await world([{ status: 500 }], {
      delay: async () => controller.abort(),
    });
    const error = await failure(client.send(request({ signal: controller.signal })));
    expect(error).toMatchObject({ kind: "unavailable", meta: { operation: "getThing", reason: "aborted" } });
    expect(peer.requests).toHaveLength(1);
  });

  it("is stopped by its signal while it runs", async () => {
    const controller = new AbortController();
    const peer = await startHttpPeer(() => {
      controller.abort();
      return "hang";
    });
    const client = createHttpClient({ service: "Peer", now });
    const url = new URL(peer.origin);
    const error = await failure(
      client.send({ operation: "getThing", method: "GET", url, signal: controller.signal }),
    );
    expect(error.meta.reason).toBe("aborted");
  });

  it("that hangs is given up once, at the timeout", async () => {
    const { client, request, peer } = await world(["hang"], { timeoutMs: 100 });
    expect((await failure(client.send(request()))).meta).toEqual({
      operation: "getThing",
      reason: "timeout",
    });
    expect(peer.requests).toHaveLength(1);
  });

  it("to a closed port says what happened", async () => {
    const { client, request } = await world([]);
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const address = closed.address();
    const port = typeof address === "object" ? address?.port : undefined;
    await new Promise((resolve) => closed.close(resolve));
    const error = await failure(client.send(request({ url: new URL(`http://127.0.0.1:${port}`) })));
    expect(error).toMatchObject({ kind: "unavailable", meta: { reason: "ECONNREFUSED" } });
    expect(error.message).toBe("Peer can't be reached right now. Please try again in a few minutes.");
  });
});

describe("a POST", () => {
  it.each<PeerReply>([{ status: 500 }, "cut"])("is never repeated after %j", async (fault) => {
    const { client, request, peer } = await world([fault, { json: {} }]);
    const error = await failure(client.send(request({ method: "POST", body: { form: { code: "1" } } })));
    expect(error.kind).toBe("unavailable");
    expect(peer.requests).toHaveLength(1);
  });

  it("carries a form or JSON under its content type", async () => {
    const { client, request, peer } = await world([{ json: {} }]);
    await client.send(request({ method: "POST", body: { form: { a: "1 &", b: "é" } } }));
    await client.send(request({ method: "POST", body: { json: { a: 1 } } }));
    expect(peer.requests.map((sent) => [sent.headers["content-type"], sent.body])).toEqual([
      ["application/x-www-form-urlencoded", "a=1+%26&b=%C3%A9"],
      ["application/json", '{"a":1}'],
    ]);
  });
});

describe("429", () => {
  it.each([
    ["7", 7],
    ["Sun, 01 Mar 2026 12:00:30 GMT", 30],
  ])("with retry-after %s becomes rate_limited and is not retried", async (header, wait) => {
    const { client, request, peer } = await world([{ status: 429, headers: { "retry-after": header } }]);
    expect(await failure(client.send(request()))).toMatchObject({
      kind: "rate_limited",
      retryAfterSeconds: wait,
    });
    expect(peer.requests).toHaveLength(1);
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../server";
import { send, tools } from "./shop.fixture";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const hello = { messages: [{ role: "user", content: "Hello" }] };
const question = { tools, messages: [{ role: "user", content: "How much is the walnut tray?" }] };
const use = { type: "tool_use", id: "toolu_1", name: "search_products", input: { query: "mug" } };
const result = { type: "tool_result", tool_use_id: "toolu_1", content: "{}" };

describe("the Messages API", () => {
  it("answers in the API's shape, with ids and token counts", async () => {
    const response = await send(sandbox, question);
    expect(response.headers.get("request-id")).toMatch(/^req_01/);
    expect(await response.json()).toMatchObject({
      id: expect.stringMatching(/^msg_01/),
      type: "message",
      role: "assistant",
      content: [
        { type: "tool_use", id: expect.stringMatching(/^toolu_01/), input: { query: "walnut tray" } },
      ],
      stop_reason: "tool_use",
      usage: { input_tokens: expect.toSatisfy((count) => count > 50), output_tokens: expect.any(Number) },
    });
    expect(sandbox.model.requests()).toHaveLength(1);
  });

  it("streams the same answer as events in the API's order", async () => {
    const response = await send(sandbox, { ...hello, stream: true });
    const events = (await response.text()).trim().split("\n\n").map(parseEvent);
    const kinds = events.map((event) => event.type).filter((type, index, all) => type !== all[index - 1]);
    expect(kinds).toEqual([
      "message_start",
      "ping",
      "content_block_start",
      "content_block_delta",
      "content_block_stop",
      "message_delta",
      "message_stop",
    ]);
    const whole = await (await send(sandbox, hello)).json();
    expect(events.map((event) => event.delta?.text ?? "").join("")).toBe(whole.content[0].text);
  });

  it("stops at max_tokens", async () => {
    const reply = await (await send(sandbox, { ...hello, max_tokens: 2 })).json();
    expect(reply).toMatchObject({ stop_reason: "max_tokens" });
    expect(reply.content[0].text).toHaveLength(8);
  });

  it.each([
    ["no key", hello, { "x-api-key": "" }, 401, "authentication_error", /x-api-key/],
    ["no version", hello, { "anthropic-version": "" }, 400, "invalid_request_error", /anthropic-version/],
    ["no messages", {}, {}, 400, "invalid_request_error", /^messages: Field required/],
    ["an unknown field", { ...hello, colour: 1 }, {}, 400, "invalid_request_error", /^colour: Extra inputs/],
    ["no tokens", { ...hello, max_tokens: 0 }, {}, 400, "invalid_request_error", /^max_tokens/],
    ["another model", { ...hello, model: "gpt-1" }, {}, 404, "not_found_error", /model: gpt-1/],
    [
      "a system turn",
      { messages: [{ role: "system", content: "x" }] },
      {},
      400,
      "invalid_request_error",
      /^messages\.0/,
    ],
    [
      "an assistant first",
      { messages: [{ role: "assistant", content: "x" }] },
      {},
      400,
      "invalid_request_error",
      /first message/,
    ],
    [
      "an empty turn",
      { messages: [{ role: "user", content: "" }] },
      {},
      400,
      "invalid_request_error",
      /non-empty/,
    ],
    [
      "an empty block",
      { messages: [{ role: "user", content: [{ type: "text", text: "" }] }] },
      {},
      400,
      "invalid_request_error",
      /messages\.0\.content\.0/,
    ],
    [
      "a tool without a schema",
      { ...hello, tools: [{ name: "x" }] },
      {},
      400,
      "invalid_request_error",
      /^tools\.0\.input_schema: Field required/,
    ],
    [
      "two tools of one name",
      { ...hello, tools: [tools[0], tools[0]] },
      {},
      400,
      "invalid_request_error",
      /unique/,
    ],
    [
      "a call without its result",
      { messages: [...hello.messages, { role: "assistant", content: [use] }, ...hello.messages] },
      {},
      400,
      "invalid_request_error",
      /without `tool_result`.*toolu_1/,
    ],
    [
      "a result without its call",
      { messages: [{ role: "user", content: [result] }] },
      {},
      400,
      "invalid_request_error",
      /unexpected `tool_use_id`.*toolu_1/,
    ],
  ])("refuses %s", async (_what, body, headers, status, type, message) => {
    const response = await send(sandbox, body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      type: "error",
      error: { type, message: expect.stringMatching(message) },
    });
  });

  it("takes several turns of one role in a row, and a result that answers its call", async () => {
    const answered = [
      ...hello.messages,
      ...hello.messages,
      { role: "assistant", content: [use] },
      { role: "user", content: [result] },
    ];
    expect(
      (await send(sandbox, { tools, messages: answered, system: [{ type: "text", text: "Be kind." }] }))
        .status,
    ).toBe(200);
  });
});

describe("modes", () => {
  it("refuse as the API does, then end", async () => {
    sandbox.model.set(
      { mode: "rate_limit", retryAfterSeconds: 9, count: 1 },
      { mode: "overloaded", count: 1 },
    );
    const limited = await send(sandbox, hello);
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "9"]);
    const overloaded = await send(sandbox, hello);
    expect([overloaded.status, await overloaded.json()]).toEqual([
      529,
      { type: "error", error: { type: "overloaded_error", message: "Overloaded" } },
    ]);
    expect((await send(sandbox, hello)).status).toBe(200);
  });

  it("cut a stream after its beginning", async () => {
    sandbox.model.set({ mode: "cut", afterEvents: 3, count: 1 });
    const response = await send(sandbox, { ...hello, stream: true });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it("call what wasn't offered, send arguments that don't parse, and never end", async () => {
    const firstBlock = async () => (await (await send(sandbox, question)).json()).content[0];
    sandbox.model.set({ mode: "forbidden_tool", name: "drop_tables" });
    expect(await firstBlock()).toMatchObject({ type: "tool_use", name: "drop_tables" });
    sandbox.model.set({ mode: "endless_loop" });
    expect(await firstBlock()).toMatchObject({ type: "tool_use", name: "search_products" });
    sandbox.model.set({ mode: "malformed_arguments" });
    const stream = await (await send(sandbox, { ...question, stream: true })).text();
    const json = stream
      .trim()
      .split("\n\n")
      .map(parseEvent)
      .map((event) => event.delta?.partial_json ?? "")
      .join("");
    expect(() => JSON.parse(json)).toThrow();
  });

  it("make it slow", async () => {
    sandbox.model.set({ mode: "think_ms", ms: 60 }, { mode: "slow_stream", msPerChunk: 10 });
    const began = performance.now();
    await (await send(sandbox, { ...hello, stream: true })).text();
    expect(performance.now() - began).toBeGreaterThan(120);
  });

  it("are set, shown and cleared over HTTP", async () => {
    const url = `${sandbox.origin}/control/model`;
    const post = (body: unknown) =>
      fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect(await (await post({ mode: "bare", count: 2 })).json()).toEqual({
      modes: [{ mode: "bare", count: 2 }],
      requests: 0,
    });
    expect((await post({ mode: "dance" })).status).toBe(400);
    expect(sandbox.model.modes()).toHaveLength(1);
    await fetch(url, { method: "DELETE" });
    expect(sandbox.model.modes()).toEqual([]);
  });

  it("leave room for the shared faults", async () => {
    sandbox.faults.add({ platform: "anthropic", kind: "status", status: 500, count: 1 });
    const response = await send(sandbox, hello);
    expect([response.status, (await response.json()).error.type]).toEqual([500, "api_error"]);
  });
});

function parseEvent(text: string): { type: string; delta?: { text?: string; partial_json?: string } } {
  const [name, data] = text.split("\n");
  const parsed = JSON.parse(data?.slice("data: ".length) ?? "");
  expect(name).toBe(`event: ${parsed.type}`);
  return parsed;
}

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { AgentEvent, RunRequest } from "@/integrations/agent-runtime/port";
import { startHttpPeer } from "@/testing/http-peer";
import { type ScriptedModel, startScriptedModel } from "@/testing/scripted-model";
import { createDirectRuntime } from "./runtime";

let model: ScriptedModel;
beforeAll(async () => {
  model = await startScriptedModel();
});
afterAll(() => model.close());

const price = { input: 3_000_000, output: 15_000_000, cacheRead: 300_000, cacheWrite: 3_750_000 };
const look = { name: "look", description: "Looks.", input: z.object({}), run: async () => "a tray" };

function runtimeWith(options: Partial<Parameters<typeof createDirectRuntime>[0]> = {}) {
  return createDirectRuntime({
    baseUrl: model.url,
    apiKey: "sk-test",
    model: "model-nobody-knows",
    ...options,
  });
}

async function run(request: Partial<RunRequest> = {}, runtime = runtimeWith()): Promise<AgentEvent[]> {
  const whole: RunRequest = {
    runId: "run_1",
    sellerId: "sel_1",
    principal: "customer",
    workspace: "/nonexistent",
    systemPrompt: "You are the shop.",
    about: "",
    history: [],
    message: "Hello?",
    tools: [],
    limits: { maxTurns: 4, maxCostMicros: 1_000_000, timeoutMs: 5_000 },
    ...request,
  };
  const events: AgentEvent[] = [];
  for await (const event of runtime.run(whole, new AbortController().signal)) events.push(event);
  return events;
}

describe("cost", () => {
  it("is counted from the model's prices, cache reads and writes at their own", async () => {
    model.play({ say: ["Hi."] });
    const events = await run({}, runtimeWith({ prices: { "model-nobody-knows": price } }));
    // 100 × $3 + 40 × $0.30 + 10 × $3.75 + 20 × $15, each per million tokens.
    expect(events.at(-2)).toMatchObject({ type: "usage", usage: { costMicros: 650 } });
  });

  it("ends the loop once it passes the limit", async () => {
    model.play({ call: [{ name: "look", input: {} }] });
    const limits = { maxTurns: 50, maxCostMicros: 1_000, timeoutMs: 5_000 };
    const events = await run(
      { tools: [look], limits },
      runtimeWith({ prices: { "model-nobody-knows": price } }),
    );
    expect(model.requests).toHaveLength(2);
    expect(events.at(-1)).toMatchObject({ type: "error", kind: "limit" });
  });
});

describe("the request", () => {
  it("starts with the customer's first words, without blank ones", async () => {
    model.play({ say: ["Hi."] });
    await run({
      history: [
        { role: "assistant", text: "Welcome!" },
        { role: "customer", text: "A tray?" },
        { role: "assistant", text: " " },
      ],
    });
    expect(JSON.stringify(model.requests[0]?.messages)).not.toContain("Welcome");
    expect(model.requests[0]?.messages).toEqual([
      {
        role: "user",
        content: [
          { type: "text", text: "A tray?" },
          { type: "text", text: "Hello?", cache_control: { type: "ephemeral" } },
        ],
      },
    ]);
  });

  it("marks the last tool for caching, and needs no tools at all", async () => {
    model.play({ say: ["Hi."] });
    await run({ tools: [{ ...look, name: "first" }, look] });
    expect(model.requests[0]?.tools?.map((tool) => tool.cache_control)).toEqual([
      undefined,
      { type: "ephemeral" },
    ]);
    await run();
    expect(model.requests[1]?.tools).toBeUndefined();
  });
});

describe("a tool's result", () => {
  it("is the same JSON for the model and for us, and what can't be JSON is a failure of the tool", async () => {
    const date = { ...look, name: "date", run: async () => ({ at: new Date(0) }) };
    const big = { ...look, name: "big", run: async () => 1n };
    model.play(
      {
        call: [
          { name: "date", input: {} },
          { name: "big", input: {} },
        ],
      },
      { say: ["Done."] },
    );
    const results = (await run({ tools: [date, big] })).filter((event) => event.type === "tool_result");
    expect(results.find(({ name }) => name === "date")).toMatchObject({
      error: false,
      result: { at: "1970-01-01T00:00:00.000Z" },
    });
    expect(results.find(({ name }) => name === "big")).toMatchObject({ error: true });
  });
});

describe("what leaves the process", () => {
  afterEach(() => vi.restoreAllMocks());

  it("is nothing without a key", async () => {
    model.play({ say: ["Hi."] });
    const keyless = runtimeWith({ apiKey: undefined });
    expect((await run({}, keyless)).at(-1)).toMatchObject({ type: "error", kind: "rejected" });
    expect(await keyless.health()).toMatchObject({ ok: false });
    expect(model.requests).toHaveLength(0);
  });

  it("is never printed, neither warnings about the model nor errors", async () => {
    const printed = (["error", "warn", "log"] as const).map((name) =>
      vi.spyOn(console, name).mockReturnValue(),
    );
    const warned = vi.spyOn(process, "emitWarning").mockReturnValue();
    model.play({ status: 400 }, { say: ["Hi."] });
    await run();
    await run();
    for (const spy of [...printed, warned]) expect(spy).not.toHaveBeenCalled();
    expect(globalThis.AI_SDK_LOG_WARNINGS).toBe(false);
  });

  it("doesn't follow a redirect, which would carry the key along", async () => {
    const redirect = { status: 307, headers: { location: `${model.url}/v1/messages` } };
    const elsewhere = await startHttpPeer(() => redirect);
    model.play({ say: ["Hi."] });
    const events = await run({}, runtimeWith({ baseUrl: elsewhere.origin }));
    expect(elsewhere.requests).toHaveLength(1);
    expect(model.requests).toHaveLength(0);
    expect(events.at(-1)).toMatchObject({ type: "error", kind: "unavailable" });
  });

  it("calls a model that can't be reached unavailable", async () => {
    const cut = await startHttpPeer(() => "cut");
    const events = await run({}, runtimeWith({ baseUrl: cut.origin }));
    expect(events.map(({ type }) => type)).toEqual(["started", "error"]);
    expect(events.at(-1)).toMatchObject({ kind: "unavailable" });
  });
});

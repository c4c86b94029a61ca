import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import type { AgentEvent, RunRequest, ToolSpec } from "@/integrations/agent-runtime/port";
import { startSandbox } from "@/sandbox/server";
import { createDirectRuntime } from "./runtime";

const searchProducts: ToolSpec = {
  name: "search_products",
  description: "Searches this shop's products by words.",
  input: z.object({ query: z.string() }),
  run: async () => ({
    products: [
      { id: "prd_1", title: "Walnut tray", price: "42.00 USD", quantity: 3, url: "https://shop.example/1" },
    ],
  }),
};

async function standIn() {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const runtime = createDirectRuntime({
    baseUrl: sandbox.origin,
    apiKey: "no-key-set",
    model: "claude-sonnet-4-5",
  });
  const ask = async (message: string, signal = new AbortController().signal) => {
    const events: AgentEvent[] = [];
    const request: RunRequest = {
      runId: "run_1",
      sellerId: "sel_1",
      principal: "customer",
      workspace: "/nonexistent",
      systemPrompt: "You answer for a shop that sells trays.",
      about: "",
      history: [],
      message,
      tools: [searchProducts],
      limits: { maxTurns: 4, maxCostMicros: 1_000_000, timeoutMs: 5_000 },
    };
    for await (const event of runtime.run(request, signal)) events.push(event);
    return events;
  };
  return { model: sandbox.model, ask };
}

it("answers a shopping question from what the tool gave, in a request that the stand-in accepts", async () => {
  const { ask } = await standIn();
  const events = await ask("Do you have a walnut tray?");
  expect(events.find(({ type }) => type === "tool_result")).toMatchObject({
    name: "search_products",
    error: false,
  });
  expect(events.at(-1)).toMatchObject({ type: "response", text: expect.stringContaining("Walnut tray") });
});

it.each([
  [{ mode: "overloaded" }, { type: "error", kind: "unavailable" }],
  [
    { mode: "rate_limit", retryAfterSeconds: 9 },
    { type: "error", kind: "rate_limited", retryAfterSeconds: 9 },
  ],
  [
    { mode: "cut", afterEvents: 4 },
    { type: "error", kind: "unavailable" },
  ],
  [{ mode: "empty" }, { type: "error", kind: "unavailable" }],
  [{ mode: "endless_loop" }, { type: "error", kind: "limit" }],
] as const)("ends a model with %j as %j", async (mode, end) => {
  const { model, ask } = await standIn();
  model.set(mode);
  expect((await ask("Do you have a walnut tray?")).at(-1)).toMatchObject(end);
});

it("doesn't run a forbidden tool, and goes on to an answer", async () => {
  const { model, ask } = await standIn();
  model.set({ mode: "forbidden_tool", name: "delete_listing", count: 1 });
  const events = await ask("Do you have a walnut tray?");
  expect(events).toContainEqual(
    expect.objectContaining({ type: "tool_result", name: "delete_listing", error: true }),
  );
  expect(events.at(-1)?.type).toBe("response");
});

it("is stopped in the middle of a slow answer", async () => {
  const { model, ask } = await standIn();
  model.set({ mode: "think_ms", ms: 60_000 });
  expect((await ask("Hello?", AbortSignal.timeout(100))).at(-1)).toMatchObject({
    type: "error",
    kind: "aborted",
  });
});

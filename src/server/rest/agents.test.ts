import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/kernel/ids";
import { waitFor } from "@/testing/world";
import { type Api, type ApiSeller, openApi } from "./api.fixture";

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const me = (seller: ApiSeller) => api.send("GET", "/agents/me", { seller });
const events = async (seller: ApiSeller, query = "") =>
  (await api.send("GET", `/agents/me/events${query}`, { seller })).json;

/** A seller whose agent has come to life and greeted; nothing works on afterwards. */
async function employer(): Promise<ApiSeller> {
  const seller = await api.shopkeeper();
  await api.world.startWorker();
  expect(await api.send("POST", "/agents/provision", { seller })).toMatchObject({ status: 200 });
  await waitFor(async () => (await me(seller)).json.agent.status === "active");
  await waitFor(async () =>
    (await events(seller)).events.some(({ eventType }: { eventType: string }) => eventType === "response"),
  );
  await api.world.stopWorker();
  return seller;
}

describe("setting an agent up", () => {
  it("needs a connected shop", async () => {
    const seller = await api.seller();
    expect(await api.send("POST", "/agents/provision", { seller })).toMatchObject({ status: 409 });
    expect(await me(seller)).toMatchObject({ status: 404, json: { code: "not_found" } });
  });

  it("answers at once that it is being set up; a second time is a conflict and changes nothing", async () => {
    const seller = await api.shopkeeper();
    const { status, json } = await api.send("POST", "/agents/provision", { seller });
    expect(status).toBe(200);
    expect(json.agent).toMatchObject({ id: expect.stringMatching(/^agt_/), status: "provisioning" });
    expect(await api.send("POST", "/agents/provision", { seller })).toMatchObject({
      status: 409,
      json: { code: "conflict" },
    });
    expect((await me(seller)).json.agent.id).toBe(json.agent.id);
  });

  it("under one Idempotency-Key gives the same answer twice", async () => {
    const seller = await api.shopkeeper();
    const provision = () =>
      api.send("POST", "/agents/provision", { seller, headers: { "idempotency-key": "set-up-1" } });
    const [first, again] = [await provision(), await provision()];
    expect([again.status, again.json]).toEqual([200, first.json]);
  });
});

describe("an agent", () => {
  let seller: ApiSeller;
  beforeAll(async () => {
    seller = await employer();
  });

  it("is shown with its session and instructions, without any path of ours", async () => {
    const { status, json } = await me(seller);
    expect(status).toBe(200);
    expect(Object.keys(json.agent).sort()).toEqual(
      ["createdAt", "error", "id", "name", "session", "soulInstructions", "status", "updatedAt"].sort(),
    );
    expect(json.agent.soulInstructions).toMatch(/\w/);
    expect(json.agent.session).toMatchObject({ sessionId: expect.stringMatching(/^ags_/) });
    expect(JSON.stringify(json)).not.toContain(api.world.system.settings.workspacesDir);
  });

  it("is nobody else's: another seller finds none, whatever they call", async () => {
    const stranger = await api.seller();
    const calls = [
      ["GET", "/agents/me", undefined],
      ["POST", "/agents/me/send", { message: "Hello" }],
      ["POST", "/agents/me/pause", undefined],
      ["POST", "/agents/me/resume", undefined],
      ["PATCH", "/agents/me/soul", { soulInstructions: "Be rude." }],
    ] as const;
    for (const [method, path, body] of calls)
      expect(await api.send(method, path, { seller: stranger, body })).toMatchObject({ status: 404 });
    expect((await events(stranger)).events).toEqual([]);
    expect((await me(seller)).json.agent).toMatchObject({ status: "active" });
  });

  it("pauses and goes on, each safe to repeat", async () => {
    for (const [verb, status] of [
      ["pause", "paused"],
      ["pause", "paused"],
      ["resume", "active"],
      ["resume", "active"],
    ]) {
      const answer = await api.send("POST", `/agents/me/${verb}`, { seller });
      expect(answer).toMatchObject({ status: 200, json: { success: true, status } });
      expect((await me(seller)).json.agent.status).toBe(status);
    }
  });

  it("lists what it did, newest first, page by page without holes", async () => {
    const all = (await events(seller)).events;
    expect(all.length).toBeGreaterThan(3);
    expect(all.at(0)).toEqual({
      id: expect.stringMatching(/^evt_/),
      eventType: expect.any(String),
      content: expect.any(String),
      metadata: expect.any(Object),
      createdAt: expect.stringMatching(/Z$/),
    });
    const paged: unknown[] = [];
    let before = "";
    for (;;) {
      const page = (await events(seller, `?limit=2${before}`)).events;
      if (page.length === 0) break;
      paged.push(...page);
      before = `&before=${page.at(-1).id}`;
    }
    expect(paged).toEqual(all);
  });

  it.each(["limit=0", "limit=201", "limit=many", "before=17"])("refuses %s for its log", async (query) => {
    const answer = await api.send("GET", `/agents/me/events?${query}`, { seller });
    expect(answer).toMatchObject({ status: 400, json: { errors: [{ field: query.split("=")[0] }] } });
  });

  it("doesn't page from another seller's event", async () => {
    const [foreign] = (await events(seller)).events;
    const path = `/agents/me/events?before=${foreign.id}`;
    expect(await api.send("GET", path, { seller: await api.seller() })).toMatchObject({ status: 400 });
    expect(await api.send("GET", `/agents/me/events?before=${newId("event")}`, { seller })).toMatchObject({
      status: 400,
    });
  });

  it("takes a new personality word for word", async () => {
    const soulInstructions = "Be extra friendly. 🧶 Recommend «best sellers».\n\nשלום";
    for (const _time of [1, 2]) {
      const answer = await api.send("PATCH", "/agents/me/soul", { seller, body: { soulInstructions } });
      expect(answer).toMatchObject({ status: 200, json: { success: true } });
    }
    expect((await me(seller)).json.agent.soulInstructions).toBe(soulInstructions);
  });

  it.each([
    ["a megabyte", { soulInstructions: "x".repeat(1_000_000) }, 413],
    ["a character too many", { soulInstructions: "x".repeat(20_001) }, 400],
    ["none", {}, 400],
    ["a number", { soulInstructions: 7 }, 400],
    ["a NUL character", { soulInstructions: "Be\u0000kind." }, 400],
  ])("refuses %s as its personality and keeps the old one", async (_what, body, status) => {
    const { soulInstructions } = (await me(seller)).json.agent;
    const answer = await api.send("PATCH", "/agents/me/soul", { seller, body });
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.json.errors).toMatchObject([{ field: "soulInstructions" }]);
    expect((await me(seller)).json.agent.soulInstructions).toBe(soulInstructions);
  });

  it.each([
    ["no message", {}, "message"],
    ["an empty one", { message: "  " }, "message"],
    ["10 001 characters", { message: "x".repeat(10_001) }, "message"],
    ["a NUL character", { message: "a\u0000b" }, "message"],
    ["half an emoji", { message: "a\ud83e" }, "message"],
    ["an unknown source", { message: "Hello", source: "pigeon" }, "source"],
  ])("refuses %s and names the field", async (_what, body, field) => {
    const answer = await api.send("POST", "/agents/me/send", { seller, body });
    expect(answer).toMatchObject({ status: 400, json: { errors: [{ field }] } });
  });

  it("queues a question, one task under one Idempotency-Key, and answers as an event", async () => {
    const ask = (key: string) =>
      api.send("POST", "/agents/me/send", {
        seller,
        body: { message: "What products do I have in stock?", source: "dashboard" },
        headers: { "idempotency-key": key },
      });
    const [first, again, other] = [await ask("a"), await ask("a"), await ask("b")];
    expect(first.json).toEqual({ queued: true, inboxId: expect.stringMatching(/^inb_/) });
    expect(again.json).toEqual(first.json);
    expect(other.json.inboxId).not.toBe(first.json.inboxId);
    const answers = async () =>
      (await events(seller, "?limit=200")).events.filter(
        ({ eventType }: { eventType: string }) => eventType === "response",
      ).length;
    const before = await answers();
    await api.world.startWorker();
    await waitFor(async () => (await answers()) === before + 2);
    await api.world.stopWorker();
  });
});

import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentEvents, agentInbox, auditLog } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import type { AgentRuntime } from "@/integrations/agent-runtime/port";
import { seconds } from "@/kernel/time";
import { openShop, openStall, type Stall, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import {
  answerTask,
  bringToLife,
  findAgentWithSession,
  listEvents,
  listEventsAfter,
  listSoulVersions,
  pauseAgent,
  provisionAgent,
  refreshWorkspace,
  renameAgent,
  resumeAgent,
  sendToAgent,
  updateGuardrails,
  updateSoul,
} from ".";
import { appendEvents } from "./record-events";
import { SOUL_MAX } from "./schemas";

let world: World;
let stall: Stall;
let people = 0;

beforeAll(async () => {
  world = await createWorld();
  stall = await openStall(world, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
});
afterAll(() => world.close());

const status = async () => (await findAgentWithSession(stall.ctx))?.status;
const guest = () => {
  people += 1;
  return world.sandbox.telegram.customer(`Guest ${people}`);
};

describe("setting an agent up", () => {
  it("needs a shop, and happens once", async () => {
    const ctx = await world.seller();
    await expect(provisionAgent(ctx)).rejects.toMatchObject({ kind: "conflict" });
    await expect(provisionAgent(stall.ctx)).rejects.toMatchObject({ message: "You have an agent already." });
  });

  it("brings it to life with one greeting, however often the job runs", async () => {
    const ctx = await world.seller();
    await openShop(world, ctx, []);
    const agent = await provisionAgent(ctx);
    expect(agent.status).toBe("provisioning");
    await Promise.all([bringToLife(ctx, agent.id), bringToLife(ctx, agent.id)]);
    await bringToLife(ctx, agent.id);
    const tasks = await inTransaction(ctx, (ctx) => ctx.db.select().from(agentInbox));
    expect(tasks).toMatchObject([{ kind: "greeting", status: "queued", priority: 50 }]);
    expect(await findAgentWithSession(ctx)).toMatchObject({ status: "active", error: null });
  });

  it("that fails says so and can be tried again", async () => {
    const ctx = await world.seller();
    await openShop(world, ctx, []);
    const agent = await provisionAgent(ctx);
    await mkdir(dirname(agent.workspacePath), { recursive: true });
    await writeFile(agent.workspacePath, "a file where the folder should be");
    await expect(bringToLife(ctx, agent.id)).rejects.toThrow();
    const failed = await findAgentWithSession(ctx);
    expect(failed).toMatchObject({ status: "error", error: expect.any(String) });
    expect(failed?.error).not.toContain(agent.workspacePath);
    await rm(agent.workspacePath);
    await provisionAgent(ctx);
    await bringToLife(ctx, agent.id);
    expect(await findAgentWithSession(ctx)).toMatchObject({ id: agent.id, status: "active", error: null });
  });

  it("is nothing that another seller could do", async () => {
    const other = await world.seller();
    await bringToLife(other, stall.agentId);
    expect(await findAgentWithSession(other)).toBeNull();
    for (const verb of [pauseAgent, resumeAgent])
      await expect(verb(other)).rejects.toMatchObject({ kind: "not_found" });
    await expect(updateSoul(other, { soulInstructions: "Mine now" })).rejects.toMatchObject({
      kind: "not_found",
    });
    expect(await listEvents(other)).toEqual([]);
    expect(await status()).toBe("active");
  });
});

/** The real runtime; the seller presses Pause while the model is at it. */
function pausedMeanwhile(): AgentRuntime {
  const { customerRuntime } = stall.ctx.ports;
  return {
    ...customerRuntime,
    async *run(request, signal) {
      await pauseAgent(stall.ctx);
      yield* customerRuntime.run(request, signal);
    },
  };
}

describe("a paused agent", () => {
  it("keeps what comes in and answers it after the pause; both verbs twice are once", async () => {
    const customer = guest();
    await pauseAgent(stall.ctx);
    await pauseAgent(stall.ctx);
    await stall.hear(customer, "How much is the Walnut tray?");
    await stall.workAfter(seconds(30));
    expect(customer.messages(stall.bot.username).filter((one) => one.from === "bot")).toEqual([]);
    await resumeAgent(stall.ctx);
    await resumeAgent(stall.ctx);
    await stall.workAfter(seconds(3));
    const answers = customer.messages(stall.bot.username).filter((one) => one.from === "bot");
    expect(answers.map((one) => one.text)).toEqual([expect.stringContaining("$42.00")]);
    const audit = await inTransaction(stall.ctx, (ctx) =>
      ctx.db.select().from(auditLog).orderBy(auditLog.id),
    );
    const verbs = audit.map((row) => row.action).filter((action) => /pause|resume/.test(action));
    expect(verbs).toEqual(["agent.pause", "agent.resume"]);
  });

  it("says nothing even of an answer that was in the making, and gives it after the pause", async () => {
    const customer = guest();
    const thinking = { ...stall.ctx, ports: { ...stall.ctx.ports, customerRuntime: pausedMeanwhile() } };
    await stall.hear(customer, "How much is the Walnut tray?");
    world.clock.forward(seconds(3));
    const [task] = await inTransaction(stall.ctx, (ctx) =>
      ctx.db.select().from(agentInbox).where(eq(agentInbox.status, "queued")),
    );
    await answerTask(thinking, { inboxId: task?.id ?? "", signal: new AbortController().signal });
    await stall.workAfter(seconds(30));
    const answers = () => customer.messages(stall.bot.username).filter((one) => one.from === "bot");
    expect(answers()).toEqual([]);
    await resumeAgent(stall.ctx);
    await stall.workAfter(seconds(3));
    expect(answers()).toHaveLength(1);
  });
});

describe("the seller's own words", () => {
  it("stand word for word in what the model is told, and the old ones are kept", async () => {
    const soul = `Sign as "Ada & Söhne" 👋 — {{f1}} {{shopName}} $& \\n literally.\n\nمرحبا`;
    const before = (await findAgentWithSession(stall.ctx))?.soulInstructions;
    await updateSoul(stall.ctx, { soulInstructions: soul });
    await updateSoul(stall.ctx, { soulInstructions: soul });
    await stall.hear(guest(), "How much is the Walnut tray?");
    await stall.workAfter(seconds(3));
    const asked = world.sandbox.model.requests().at(-1);
    expect(JSON.stringify(asked?.system)).toContain(JSON.stringify(soul).slice(1, -1));
    expect((await listSoulVersions(stall.ctx)).map((version) => version.instructions)).toEqual([before]);
  });

  it("of a megabyte are refused, naming the field; the longest allowed are taken", async () => {
    const tooLong = async () => updateSoul(stall.ctx, { soulInstructions: "x".repeat(1_000_000) });
    await expect(tooLong()).rejects.toMatchObject({ issues: [{ path: ["soulInstructions"] }] });
    await updateSoul(stall.ctx, { soulInstructions: "y".repeat(SOUL_MAX) });
    expect((await findAgentWithSession(stall.ctx))?.soulInstructions).toHaveLength(SOUL_MAX);
  });
});

describe("the agent's name", () => {
  it("is noted once, however often it is saved", async () => {
    await renameAgent(stall.ctx, { name: " Robin " });
    await renameAgent(stall.ctx, { name: "Robin" });
    expect(await findAgentWithSession(stall.ctx)).toMatchObject({ name: "Robin" });
    const audit = await inTransaction(stall.ctx, ({ db }) =>
      db.select().from(auditLog).where(eq(auditLog.action, "agent.rename")),
    );
    expect(audit).toMatchObject([{ after: { name: "Robin" } }]);
  });

  it("is nothing that another seller could change", async () => {
    const other = await world.seller();
    await expect(renameAgent(other, { name: "Mine" })).rejects.toMatchObject({ kind: "not_found" });
    expect(await findAgentWithSession(stall.ctx)).toMatchObject({ name: "Robin" });
  });
});

describe("asking one's own agent", () => {
  it("twice while it thinks is one question, and later a new one", async () => {
    const ask = () => sendToAgent(stall.ctx, { message: "What sells best?" });
    const clicks = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(clicks.map((click) => click.inboxId)).size).toBe(1);
    await stall.work();
    expect((await ask()).inboxId).not.toBe(clicks[0]?.inboxId);
    await stall.work();
  });

  it("keeps to what the seller allows for answers, and says so", async () => {
    const careful = await openStall(world, []);
    await updateGuardrails(careful.ctx, { dayCapMicros: 0 });
    const calls = world.sandbox.model.requests().length;
    await sendToAgent(careful.ctx, { message: "What sells best?" });
    await careful.work();
    expect(world.sandbox.model.requests()).toHaveLength(calls);
    expect(JSON.stringify(await listEvents(careful.ctx))).toContain("What you allow for answers is used up");
  });

  it("reaches nobody else's agent", async () => {
    const other = await openStall(world, []);
    await sendToAgent(other.ctx, { message: "Only for my agent" });
    await Promise.all([other.work(), stall.work()]);
    expect(JSON.stringify(await listEvents(other.ctx))).toContain("seller_message");
    expect(JSON.stringify(await listEvents(stall.ctx))).not.toContain("Only for my agent");
    await expect(sendToAgent(await world.seller(), { message: "Hello" })).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});

describe("the stream of events", () => {
  it("has no holes and no doubles under twenty writers at once", async () => {
    const write = (writer: number) =>
      inTransaction(stall.ctx, async (ctx) => {
        await appendEvents(ctx, { agentId: stall.agentId, runId: null }, [
          { type: "status", content: `${writer} a` },
          { type: "status", content: `${writer} b` },
        ]);
        if (writer % 5 === 0) throw new Error("rolled back");
      });
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, writer) => write(writer)));
    expect(results.filter((result) => result.status === "rejected")).toHaveLength(4);
    const rows = await inTransaction(stall.ctx, (ctx) =>
      ctx.db.select({ seq: agentEvents.seq }).from(agentEvents).orderBy(agentEvents.seq),
    );
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1));
    const last = rows.at(-1)?.seq ?? 0;
    expect((await listEventsAfter(stall.ctx, last - 3)).map((event) => event.seq)).toEqual([
      last - 2,
      last - 1,
      last,
    ]);
  });
});

describe("the workspace", () => {
  it("holds role, personality, tool address and a digest, no secret, for its owner alone", async () => {
    await updateSoul(stall.ctx, { soulInstructions: "Be brief." });
    await refreshWorkspace(stall.ctx);
    const path = (await findAgentWithSession(stall.ctx))?.workspacePath ?? "";
    expect(path).toBe(join(world.system.settings.workspacesDir, `seller_${stall.ctx.sellerId}`));
    const names = (await readdir(path, { recursive: true })).sort();
    expect(names).toEqual([".mcp.json", "CLAUDE.md", "SOUL.md", "products", "products/inventory.json"]);
    const read = (name: string) => readFile(join(path, name), "utf8");
    const files = ["CLAUDE.md", "SOUL.md", ".mcp.json", "products/inventory.json"];
    const texts = await Promise.all(files.map(read));
    expect(texts[0]).toContain(stall.shop.name);
    expect(texts[1]).toBe("Be brief.");
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the variable that only the agent's process gets
    expect(texts[2]).toContain("${STALLHAND_MCP_TOKEN}");
    expect(JSON.parse(texts[3] ?? "")).toMatchObject({
      products: [{ title: "Walnut tray", priceMinor: 4_200 }],
    });
    for (const secret of [stall.bot.token, "5e".repeat(32), "test-secret", "test-key"])
      expect(texts.join("\n")).not.toContain(secret);
    for (const name of files) expect((await stat(join(path, name))).mode & 0o777, name).toBe(0o600);
    for (const name of [".", "products"]) expect((await stat(join(path, name))).mode & 0o077, name).toBe(0);
  });

  it("is never seen half written, and is rebuilt when it was lost", async () => {
    const path = (await findAgentWithSession(stall.ctx))?.workspacePath ?? "";
    const file = join(path, "products/inventory.json");
    let writing = true;
    const writers = Promise.all(Array.from({ length: 10 }, () => refreshWorkspace(stall.ctx))).then(() => {
      writing = false;
    });
    while (writing) expect(JSON.parse(await readFile(file, "utf8"))).toHaveProperty("products");
    await writers;
    expect((await readdir(join(path, "products"))).sort()).toEqual(["inventory.json"]);
    await rm(path, { recursive: true });
    await syncNow(stall.ctx);
    await refreshWorkspace(stall.ctx);
    expect(await readFile(join(path, "SOUL.md"), "utf8")).toBe("Be brief.");
  });
});

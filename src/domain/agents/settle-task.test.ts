import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { agentInbox, agentRuns } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import { getThread, listConversations, rejectDraft } from "@/domain/messaging";
import { seconds } from "@/kernel/time";
import type { CustomerControl } from "@/sandbox/telegram/control";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World, waitFor } from "@/testing/world";
import { answerTask, handBackToAgent, listRuns, updateGuardrails } from ".";

const PRICE = "How much is the Walnut tray?";
const A_WHILE = seconds(21);

let world: World;
let stall: Stall;
let maya: CustomerControl;
let people = 0;

beforeAll(async () => {
  world = await createWorld({ env: { BURST_QUIET_MS: "20000", BURST_MAX_MS: "60000" } });
});
beforeEach(async () => {
  stall = await openStall(world, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
  people += 1;
  maya = world.sandbox.telegram.customer(`Maya ${people}`, "en");
});
afterEach(() => world.sandbox.model.clear());
afterAll(() => world.close());

const runs = () => inTransaction(stall.ctx, ({ db }) => db.select().from(agentRuns));
const running = async () => (await listRuns(stall.ctx)).filter((run) => run.status === "running");

describe("a worker that was thought dead and is asked to stop", () => {
  it("leaves the task to who has taken it up: one answer, and nothing is held back for ever", async () => {
    world.sandbox.model.set({ mode: "think_ms", ms: 3_000 });
    await stall.hear(maya, PRICE);
    world.clock.forward(A_WHILE);
    const tasks = await inTransaction(stall.ctx, ({ db }) => db.select().from(agentInbox));
    const inboxId = tasks.find((row) => row.status === "queued")?.id ?? "";
    const stop = new AbortController();
    const work = (signal = new AbortController().signal) => answerTask(stall.ctx, { inboxId, signal });
    const first = work(stop.signal);
    await waitFor(async () => (await running()).length === 1);
    const [lost] = await running();
    world.clock.forward(seconds(30));
    await work();
    const second = work();
    await waitFor(async () => (await running()).some((run) => run.id !== lost?.id));
    stop.abort();
    await Promise.all([first, second]);
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([expect.stringContaining("$42.00")]);
    const held = (await runs()).filter((run) => run.conversationId !== null);
    expect(held.map((run) => run.status).sort()).toEqual(["completed", "failed"]);
    expect(held.every((run) => run.settledAt !== null)).toBe(true);
  });
});

describe("what was never sent", () => {
  it("isn't told to the model as said", async () => {
    const conversation = async () => (await listConversations(stall.ctx)).conversations[0];
    await stall.hear(maya, PRICE);
    await stall.workAfter(A_WHILE);
    await updateGuardrails(stall.ctx, { replyMode: "draft" });
    world.sandbox.model.set({ mode: "say", text: "A marmot told me so." });
    await stall.hear(maya, "Is it nice?");
    await stall.workAfter(A_WHILE);
    const { id = "", draftId } = (await conversation()) ?? {};
    await rejectDraft(stall.ctx, { messageId: draftId ?? "", reason: "" });
    await handBackToAgent(stall.ctx, { conversationId: id });
    await stall.workAfter(A_WHILE);
    const asked = JSON.stringify(world.sandbox.model.requests().at(-1)?.messages);
    expect(asked).toContain("$42.00");
    expect(asked).not.toContain("marmot");
    // It still stands in the thread, for the seller.
    expect(JSON.stringify((await getThread(stall.ctx, { conversationId: id })).messages)).toContain("marmot");
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { agentInbox } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import { getThread, listConversations } from "@/domain/messaging";
import { hours, seconds } from "@/kernel/time";
import type { CustomerControl } from "@/sandbox/telegram/control";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World, waitFor } from "@/testing/world";
import { answerTask, listRuns, pauseAgent, resumeAgent, sayInWebChat, updateGuardrails } from ".";

const PRICE = "How much is the Walnut tray?";
const STOCK = "And how many do you have?";
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

async function thread() {
  const [first] = (await listConversations(stall.ctx)).conversations;
  if (!first) throw new Error("there is no conversation");
  return getThread(stall.ctx, { conversationId: first.id });
}

/** Works on what waits, and lets something happen while the model thinks. */
async function whileAnswering(meanwhile: () => Promise<unknown>) {
  world.sandbox.model.set({ mode: "think_ms", ms: 1_000, count: 1 });
  world.clock.forward(A_WHILE);
  const tasks = await inTransaction(stall.ctx, ({ db }) => db.select().from(agentInbox));
  const inboxId = tasks.find((row) => row.status === "queued")?.id ?? "";
  const working = answerTask(stall.ctx, { inboxId, signal: new AbortController().signal });
  await waitFor(async () => (await listRuns(stall.ctx)).some((run) => run.status === "running"));
  await meanwhile();
  await working;
}

/** Quiet now, and for two hours more. */
async function beQuiet() {
  const clock = (inHours: number) =>
    new Date(stall.ctx.now().getTime() + hours(inHours)).toISOString().slice(11, 16);
  await updateGuardrails(stall.ctx, { quietHours: { from: clock(-1), to: clock(2) } });
}

describe("a message that comes while an answer is written", () => {
  it("is answered after it", async () => {
    await stall.hear(maya, PRICE);
    await whileAnswering(() => stall.hear(maya, STOCK));
    await stall.workAfter(A_WHILE);
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([expect.stringContaining("$42.00"), expect.stringContaining("3")]);
  });

  it("makes a draft die before anybody saw it: the next answers both", async () => {
    await updateGuardrails(stall.ctx, { replyMode: "draft" });
    await stall.hear(maya, PRICE);
    await whileAnswering(() => stall.hear(maya, STOCK));
    await stall.workAfter(A_WHILE);
    await stall.workAfter(A_WHILE);
    const { conversation, messages } = await thread();
    const drafts = messages.filter((message) => message.delivery === "draft");
    expect(drafts.map(({ id }) => id)).toEqual([conversation.draftId]);
    expect(conversation.needsHuman).toBe(false);
    const asked = JSON.stringify(world.sandbox.model.requests().at(-1));
    expect(asked).toContain(STOCK);
    expect(asked).toContain(PRICE);
  });
});

describe("in quiet hours", () => {
  it("nothing is said while replies are stopped: nobody knows when they go on", async () => {
    await beQuiet();
    await pauseAgent(stall.ctx);
    await stall.hear(maya, PRICE);
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([]);
    await resumeAgent(stall.ctx);
    await stall.workAfter(hours(2));
    expect(stall.sent()).toEqual([expect.stringContaining("$42.00")]);
  });

  it("nothing is said where the agent is off: it won't answer at their end", async () => {
    await beQuiet();
    await updateGuardrails(stall.ctx, { replyMode: "off" });
    await stall.hear(maya, PRICE);
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([]);
  });

  it("who tries out their own agent is answered, each message", async () => {
    await beQuiet();
    const say = (text: string) => sayInWebChat(stall.ctx, { text, clientId: text.slice(0, 3) });
    const { conversationId } = await say(PRICE);
    await whileAnswering(() => say(STOCK));
    await stall.workAfter(A_WHILE);
    const { messages } = await getThread(stall.ctx, { conversationId });
    expect(messages.filter((message) => message.author === "agent")).toHaveLength(2);
  });
});

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditLog } from "@/db/schema";
import { handBackToAgent, undoHandling } from "@/domain/agents";
import { inTransaction } from "@/domain/context";
import { listOpenNotices } from "@/domain/notifications";
import { seconds } from "@/kernel/time";
import type { CustomerControl } from "@/sandbox/telegram/control";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { closeConversation, getThread, listConversations, reopenConversation, takeOver } from ".";

const A_WHILE = seconds(3);
const QUESTION = "How much is the Walnut tray?";

let world: World;
let stall: Stall;
let maya: CustomerControl;
let conversationId: string;
let people = 0;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  stall = await openStall(world, [{ title: "Walnut tray", priceMinor: 4_200 }]);
  people += 1;
  maya = world.sandbox.telegram.customer(`Maya ${people}`);
});
afterAll(() => world.close());

/** She asks; nobody has answered yet. */
async function asked(text: string): Promise<void> {
  await stall.hear(maya, text);
  conversationId = (await listConversations(stall.ctx)).conversations[0]?.id ?? "";
}
const handling = async () => {
  const { status, assignee, needsHumanReason } = (await getThread(stall.ctx, { conversationId }))
    .conversation;
  return { status, assignee, needsHumanReason };
};
const undo = (assignee: "agent" | "human", needsHumanReason: "asked_for" | null = null) =>
  undoHandling(stall.ctx, { conversationId, assignee, needsHumanReason });
const actions = () =>
  inTransaction(stall.ctx, async (ctx) =>
    (await ctx.db.select().from(auditLog).where(eq(auditLog.entityId, conversationId))).map(
      (row) => row.action,
    ),
  );

describe("reopening", () => {
  it("opens once, for the agent, and asks nothing again", async () => {
    await asked(QUESTION);
    await closeConversation(stall.ctx, { conversationId });
    await reopenConversation(stall.ctx, { conversationId });
    await reopenConversation(stall.ctx, { conversationId });
    await stall.workAfter(A_WHILE);
    expect(await handling()).toEqual({ status: "open", assignee: "agent", needsHumanReason: null });
    expect(stall.sent()).toEqual([]);
    expect((await actions()).filter((action) => action === "conversation.reopen")).toHaveLength(1);
  });

  it("is not for another seller", async () => {
    await asked(QUESTION);
    await closeConversation(stall.ctx, { conversationId });
    const other = await world.seller();
    await expect(reopenConversation(other, { conversationId })).rejects.toMatchObject({ kind: "not_found" });
    expect(await handling()).toMatchObject({ status: "closed" });
  });
});

describe("the undo", () => {
  it("of closing lets the agent answer what was asked, once", async () => {
    await asked(QUESTION);
    await closeConversation(stall.ctx, { conversationId });
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([]);
    await undo("agent");
    await undo("agent");
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toEqual([expect.stringContaining("$42.00")]);
  });

  it("of closing brings the card and its reason back", async () => {
    await asked("Can I talk to a human please?");
    await stall.workAfter(A_WHILE);
    await closeConversation(stall.ctx, { conversationId });
    expect(await listOpenNotices(stall.ctx)).toEqual([]);
    await undo("agent", "asked_for");
    await undo("agent", "asked_for");
    expect(await handling()).toEqual({ status: "open", assignee: "agent", needsHumanReason: "asked_for" });
    expect(await listOpenNotices(stall.ctx)).toMatchObject([{ kind: "handover" }]);
    expect(stall.sent()).toHaveLength(1);
  });

  it("of closing asks nothing again that was settled before", async () => {
    await asked(QUESTION);
    await stall.workAfter(A_WHILE);
    await closeConversation(stall.ctx, { conversationId });
    await undo("agent");
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toHaveLength(1);
  });

  it("of handing back silences the agent before it says anything", async () => {
    await asked(QUESTION);
    await takeOver(stall.ctx, { conversationId });
    await handBackToAgent(stall.ctx, { conversationId });
    await undo("human");
    await stall.workAfter(A_WHILE);
    expect(await handling()).toEqual({ status: "open", assignee: "human", needsHumanReason: null });
    expect(stall.sent()).toEqual([]);
  });

  it("of taking over leaves it waiting for the seller where it did", async () => {
    await asked("Can I talk to a human please?");
    await stall.workAfter(A_WHILE);
    await takeOver(stall.ctx, { conversationId });
    await undo("agent", "asked_for");
    expect(await handling()).toEqual({ status: "open", assignee: "agent", needsHumanReason: "asked_for" });
    await stall.hear(maya, QUESTION);
    await stall.workAfter(A_WHILE);
    expect(stall.sent()).toHaveLength(1);
  });

  it("is not for another seller", async () => {
    await asked(QUESTION);
    await closeConversation(stall.ctx, { conversationId });
    const other = await world.seller();
    const undone = undoHandling(other, { conversationId, assignee: "human", needsHumanReason: null });
    await expect(undone).rejects.toMatchObject({ kind: "not_found" });
    expect(await handling()).toMatchObject({ status: "closed", assignee: "agent" });
  });
});

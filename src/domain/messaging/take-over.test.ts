import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditLog } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import { listOpenNotices } from "@/domain/notifications";
import { seconds } from "@/kernel/time";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { closeConversation, getThread, listConversations, takeOver } from ".";

let world: World;
let stall: Stall;
let conversationId: string;
let people = 0;

beforeAll(async () => {
  world = await createWorld();
  stall = await openStall(world);
});
beforeEach(async () => {
  people += 1;
  await stall.hear(world.sandbox.telegram.customer(`Guest ${people}`, "en"), "Can I talk to a human?");
  await stall.workAfter(seconds(3));
  conversationId = (await listConversations(stall.ctx)).conversations[0]?.id ?? "";
});
afterAll(() => world.close());

const state = async () => (await getThread(stall.ctx, { conversationId })).conversation;

/** What was noted of this conversation since it was handed over. */
async function noted(): Promise<string[]> {
  const rows = await inTransaction(stall.ctx, ({ db }) => db.select().from(auditLog).orderBy(auditLog.id));
  return rows
    .filter((row) => row.entityId === conversationId && row.action !== "conversation.hand-over")
    .map((row) => row.action);
}

describe("taking over", () => {
  it("twice is once, also at the same moment", async () => {
    await Promise.all([takeOver(stall.ctx, { conversationId }), takeOver(stall.ctx, { conversationId })]);
    await takeOver(stall.ctx, { conversationId });
    expect(await state()).toMatchObject({ assignee: "human", status: "open" });
    expect(await noted()).toEqual(["conversation.take-over"]);
  });
});

describe("closing", () => {
  it("settles the matter: nobody is waited for, no card is open; twice is once", async () => {
    await Promise.all([
      closeConversation(stall.ctx, { conversationId }),
      closeConversation(stall.ctx, { conversationId }),
    ]);
    await closeConversation(stall.ctx, { conversationId });
    expect(await state()).toMatchObject({ status: "closed", assignee: "agent", needsHuman: false });
    expect(await listOpenNotices(stall.ctx)).toEqual(
      expect.not.arrayContaining([
        expect.objectContaining({ href: expect.stringContaining(conversationId) }),
      ]),
    );
    expect(await noted()).toEqual(["conversation.close"]);
  });

  it("is nothing that another seller could do", async () => {
    const other = await world.seller();
    const theirs = closeConversation(other, { conversationId });
    await expect(theirs).rejects.toMatchObject({ kind: "not_found" });
    expect(await state()).toMatchObject({ status: "open", needsHuman: true });
  });
});

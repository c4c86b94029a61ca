import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { outbox } from "@/db/schema";
import { type Ctx, inTransaction } from "@/domain/context";
import { listOpenNotices } from "@/domain/notifications";
import { minutes, seconds } from "@/kernel/time";
import type { CustomerControl } from "@/sandbox/telegram/control";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World, waitFor } from "@/testing/world";
import { deliverMessage, disconnectChannel, listConversations, sendReply, takeOver } from ".";
import { queueMessage } from "./queue-message";

let world: World;
let stall: Stall;
let customer: CustomerControl;
let people = 0;
const yes = async () => null;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  stall = await openStall(world, []);
  people += 1;
  customer = world.sandbox.telegram.customer(`Jonas ${people}`);
  await stall.hear(customer, "Can I talk to a human please?");
  await stall.workAfter(seconds(3));
});
afterEach(() => void world.sandbox.faults.clear());
afterAll(() => world.close());

/** Of the stall's only conversation. The handover's own message is the first that was sent. */
async function conversationId(ctx: Ctx = stall.ctx): Promise<string> {
  return (await listConversations(ctx)).conversations[0]?.id ?? "";
}

const reply = async (text: string) => sendReply(stall.ctx, { conversationId: await conversationId(), text });
const rowOf = async (id: string) =>
  (await inTransaction(stall.ctx, (ctx) => ctx.db.select().from(outbox).where(eq(outbox.id, id))))[0];
const notices = async () => (await listOpenNotices(stall.ctx)).map((notice) => notice.kind);
const replies = () => stall.sent().slice(1);
const sends = () => world.sandbox.log.list({ platform: "telegram", operation: "sendMessage" }).length;

describe("a message that goes out", () => {
  it("is sent once, though its row is looked at many times and at once", async () => {
    const { outboxId } = await reply("Hello!");
    world.clock.forward(seconds(3));
    const look = () => deliverMessage(stall.ctx, { outboxId, gate: yes });
    await Promise.all([look(), look(), look(), look()]);
    await look();
    expect(replies()).toEqual(["Hello!"]);
    expect(await rowOf(outboxId)).toMatchObject({
      status: "sent",
      attemptCount: 1,
      externalId: expect.any(String),
    });
  });

  it("keeps its place: the chat reads in the order it was written", async () => {
    const texts = ["one", "two", "three", "four"];
    const ids = [];
    for (const text of texts) ids.push((await reply(text)).outboxId);
    for (let round = 0; round < 12; round++) {
      world.clock.forward(seconds(2));
      await Promise.all(
        ids.toReversed().map((outboxId) => deliverMessage(stall.ctx, { outboxId, gate: yes })),
      );
    }
    expect(replies()).toEqual(texts);
  });

  it("of another seller is not touched", async () => {
    const { outboxId } = await reply("Mine");
    const other = await world.seller();
    expect(await deliverMessage(other, { outboxId, gate: yes })).toBeNull();
    expect(await rowOf(outboxId)).toMatchObject({ status: "pending", attemptCount: 0 });
    const write = sendReply(other, { conversationId: await conversationId(), text: "Not mine" });
    await expect(write).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("a send that fails", () => {
  it("by Telegram's limit waits as long as it says, then goes", async () => {
    const { outboxId } = await reply("Patience");
    world.sandbox.faults.add({
      platform: "telegram",
      match: "sendMessage",
      kind: "rate_limit",
      retryAfterSeconds: 40,
      count: 1,
    });
    await stall.workAfter(seconds(3));
    const row = await rowOf(outboxId);
    expect(row).toMatchObject({ status: "pending", attemptCount: 1 });
    expect((row?.availableAt.getTime() ?? 0) - stall.ctx.now().getTime()).toBeGreaterThan(seconds(35));
    await stall.workAfter(seconds(10));
    expect(replies()).toEqual([]);
    await stall.workAfter(seconds(35));
    expect(replies()).toEqual(["Patience"]);
    expect(await rowOf(outboxId)).toMatchObject({ status: "sent", error: null });
  });

  it("because the customer blocked the bot is shown to the seller, and not tried again", async () => {
    const { outboxId } = await reply("Are you there?");
    customer.block(stall.bot.username);
    await stall.workAfter(seconds(3));
    const after = sends();
    await stall.workAfter(minutes(10));
    expect(sends()).toBe(after);
    expect(await rowOf(outboxId)).toMatchObject({
      status: "failed",
      error: expect.stringContaining("blocked"),
    });
    expect(await notices()).toEqual(["delivery_failed"]);
  });

  it("after it had its effect is unknown: told to the seller, never sent twice", async () => {
    const { outboxId } = await reply("Maybe");
    world.sandbox.faults.add({
      platform: "telegram",
      match: "sendMessage",
      kind: "cut",
      when: "after",
      count: 1,
    });
    await stall.workAfter(seconds(3));
    await stall.workAfter(minutes(10));
    expect(replies()).toEqual(["Maybe"]);
    expect(await rowOf(outboxId)).toMatchObject({ status: "unknown", attemptCount: 1 });
    expect(await notices()).toEqual(["delivery_unknown"]);
  });

  it("with an answer that makes no sense is unknown too", async () => {
    const { outboxId } = await reply("Hm");
    world.sandbox.faults.add({ platform: "telegram", match: "sendMessage", kind: "malformed", count: 1 });
    await stall.workAfter(seconds(3));
    await stall.workAfter(minutes(10));
    expect(replies()).toEqual(["Hm"]);
    expect(await rowOf(outboxId)).toMatchObject({ status: "unknown" });
  });

  it("by its sender's death is unknown once its lease is over, and the next message still goes", async () => {
    const first = await reply("Last words");
    await reply("Next");
    await inTransaction(stall.ctx, (ctx) =>
      ctx.db
        .update(outbox)
        .set({
          status: "sending",
          attemptCount: 1,
          leaseExpiresAt: new Date(ctx.now().getTime() + seconds(30)),
        })
        .where(eq(outbox.id, first.outboxId)),
    );
    await stall.workAfter(seconds(3));
    await deliverMessage(stall.ctx, { outboxId: first.outboxId, gate: yes });
    expect(await rowOf(first.outboxId)).toMatchObject({ status: "sending" });
    expect(replies()).toEqual([]);
    world.clock.forward(seconds(31));
    await deliverMessage(stall.ctx, { outboxId: first.outboxId, gate: yes });
    expect(await rowOf(first.outboxId)).toMatchObject({ status: "unknown" });
    await stall.workAfter(seconds(3));
    expect(replies()).toEqual(["Next"]);
    expect(await notices()).toEqual(["delivery_unknown"]);
  });

  it("because the channel was disconnected meanwhile is told", async () => {
    const { outboxId } = await reply("Too late");
    await disconnectChannel(stall.ctx, { channelId: stall.channelId });
    await stall.workAfter(seconds(3));
    expect(await rowOf(outboxId)).toMatchObject({ status: "failed" });
    expect(await notices()).toEqual(["delivery_failed"]);
    expect(replies()).toEqual([]);
  });
});

describe("a takeover at the very moment of the send", () => {
  it("either lets the agent's message out before it or stops it, and never breaks", async () => {
    const other = await openStall(world, []);
    for (let round = 0; round < 8; round++) {
      const guest = world.sandbox.telegram.customer(`Guest ${people}-${round}`);
      await other.hear(guest, "Hi");
      const [conversation] = (await listConversations(other.ctx)).conversations;
      const id = conversation?.id ?? "";
      const { outboxId } = await inTransaction(other.ctx, (ctx) =>
        queueMessage(ctx, {
          conversation: { id, channelId: other.channelId },
          author: "agent",
          text: `Agent ${round}`,
        }),
      );
      await Promise.all([
        takeOver(other.ctx, { conversationId: id }),
        deliverMessage(other.ctx, { outboxId, gate: yes }),
      ]);
      const [row] = await inTransaction(other.ctx, (ctx) =>
        ctx.db.select().from(outbox).where(eq(outbox.id, outboxId)),
      );
      expect(["sent", "cancelled"]).toContain(row?.status);
      expect(other.sent().includes(`Agent ${round}`)).toBe(row?.status === "sent");
    }
  });
});

describe("a seller's reply", () => {
  it("takes the conversation over and settles what was asked", async () => {
    await reply("I'm here.");
    await waitFor(async () => (await listConversations(stall.ctx)).conversations[0]?.assignee === "human");
    expect(await notices()).toEqual([]);
  });

  it.each([
    ["nothing", "   "],
    ["more than Telegram takes", "x".repeat(4_097)],
  ])("of %s is refused with a sentence", async (_what, text) => {
    await expect(reply(text)).rejects.toMatchObject({ issues: [{ path: ["text"] }] });
  });
});

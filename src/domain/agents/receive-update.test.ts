import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentInbox, inboundEvents, messages } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import { disconnectChannel, getThread, listConversations, openChannel } from "@/domain/messaging";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { receiveTelegramUpdate } from ".";

let world: World;
let stall: Stall;
let updates = 1_000;

beforeAll(async () => {
  world = await createWorld();
  stall = await openStall(world);
});
afterAll(() => world.close());

const person = { id: 77, is_bot: false, first_name: "Maya", language_code: "en" };

/** An update as Telegram would post it. */
function update(message: Record<string, unknown> = {}, from: Record<string, unknown> = {}) {
  updates += 1;
  return {
    update_id: updates,
    message: {
      message_id: updates,
      date: 1_790_000_000,
      chat: { id: 77, type: "private", ...(from.id === undefined ? {} : { id: from.id }) },
      from: { ...person, ...from },
      text: "Hello",
      ...message,
    },
  };
}

const deliver = (body: unknown, call: Partial<Parameters<typeof receiveTelegramUpdate>[1]> = {}) =>
  receiveTelegramUpdate(world.system, { channelId: stall.channelId, verify: () => true, body, ...call });

const stored = (text: string) =>
  inTransaction(stall.ctx, (ctx) => ctx.db.select().from(messages).where(eq(messages.text, text)));
const rowCounts = () =>
  inTransaction(stall.ctx, async (ctx) => {
    const [row] = await ctx.db.execute(sql`select (select count(*) from messages) as messages,
      (select count(*) from inbound_events) as events, (select count(*) from contacts) as contacts,
      (select count(*) from agent_inbox) as tasks`);
    return row;
  });

describe("an update of Telegram's", () => {
  it("is stored with its words unaltered, and asks the agent for an answer", async () => {
    const text = "  Grüße 👩‍🍳 مرحبا, 你好\n\n<b>&amp;</b> {{f1}} \u202eabc ";
    await deliver(update({ text }));
    expect(await stored(text)).toMatchObject([{ author: "customer", contentType: "text", handledAt: null }]);
    const tasks = await inTransaction(stall.ctx, (ctx) =>
      ctx.db.select().from(agentInbox).where(eq(agentInbox.kind, "customer_message")),
    );
    expect(tasks).toMatchObject([{ status: "queued", source: "telegram", priority: 20 }]);
  });

  it("twice has one effect, also at the same moment", async () => {
    const body = update({ text: "Only once" });
    await Promise.all(Array.from({ length: 8 }, () => deliver(body)));
    await deliver(body);
    expect(await stored("Only once")).toHaveLength(1);
    const events = await inTransaction(stall.ctx, (ctx) =>
      ctx.db
        .select()
        .from(inboundEvents)
        .where(eq(inboundEvents.externalId, String(body.update_id))),
    );
    expect(events).toHaveLength(1);
  });

  it("of the same message under another number is stored once too", async () => {
    const body = update({ text: "Same message" });
    await deliver(body);
    updates += 1;
    await deliver({ ...body, update_id: updates });
    expect(await stored("Same message")).toHaveLength(1);
  });

  it("with the wrong secret is refused, and nothing is stored", async () => {
    const before = await rowCounts();
    await expect(deliver(update(), { verify: () => false })).rejects.toMatchObject({
      kind: "unauthenticated",
    });
    expect(await rowCounts()).toEqual(before);
  });

  it("is checked against the channel's own secret", async () => {
    const { secret } = await openChannel(stall.ctx, stall.channelId);
    const other = await openStall(world, []);
    const seen: string[] = [];
    const verify = (given: string) => seen.push(given) > 0;
    await deliver(update(), { verify });
    await deliver(update(), { verify, channelId: other.channelId });
    expect(seen[0]).toBe(secret);
    expect(seen[1]).not.toBe(secret);
  });

  it.each([
    ["nothing", null],
    ["a text", "update"],
    ["an empty object", {}],
    ["a number that is none", { update_id: "seven" }],
    ["a message without a chat", { update_id: 5, message: { message_id: 1, date: 1 } }],
  ])("that is none is refused by its fields: %s", async (_what, body) => {
    const before = await rowCounts();
    await expect(deliver(body)).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("check "),
    });
    expect(await rowCounts()).toEqual(before);
  });

  it.each(["chn_01h455vb4pex5vsknk084sn02q", "", "nonsense"])(
    "for the unknown channel %j is not found",
    async (channelId) => {
      await expect(deliver(update(), { channelId })).rejects.toMatchObject({ kind: "not_found" });
    },
  );

  it("of a kind that we don't know is noted and asks for nothing", async () => {
    const before = await inTransaction(stall.ctx, (ctx) => ctx.db.$count(agentInbox));
    updates += 1;
    await deliver({ update_id: updates, poll: { id: "1" } });
    await deliver(update({ chat: { id: -5, type: "group" }, text: "Hi all" }));
    expect(await stored("Hi all")).toEqual([]);
    expect(await inTransaction(stall.ctx, (ctx) => ctx.db.$count(agentInbox))).toBe(before);
  });

  it.each([
    ["a zero byte", "a\u0000b"],
    ["half an emoji", "a\ud83db"],
    ["ten thousand characters", "long ".repeat(2_000)],
    ["an SQL injection", "'); drop table messages; --"],
  ])("with %s is stored all the same", async (_what, text) => {
    const before = await inTransaction(stall.ctx, (ctx) => ctx.db.$count(messages));
    await deliver(update({ text }));
    expect(await inTransaction(stall.ctx, (ctx) => ctx.db.$count(messages))).toBe(before + 1);
  });

  it("from a name of a thousand characters is stored with a shorter one", async () => {
    await deliver(update({ text: "Long name" }, { id: 78, first_name: "𝓜".repeat(1_000) }));
    const { conversations } = await listConversations(stall.ctx, { search: "𝓜" });
    const thread = await getThread(stall.ctx, { conversationId: conversations[0]?.id ?? "" });
    expect(thread.contact.name.length).toBeLessThanOrEqual(200);
  });

  it("keeps two sellers' customers apart, though they have the same ids there", async () => {
    const other = await openStall(world, []);
    const body = update({ text: "To the other shop" });
    await deliver(body, { channelId: other.channelId });
    expect(await stored("To the other shop")).toEqual([]);
    const theirs = await listConversations(other.ctx);
    expect(theirs.conversations).toHaveLength(1);
    const own = await listConversations(stall.ctx);
    expect(own.conversations.map((one) => one.id)).not.toContain(theirs.conversations[0]?.id);
    const thread = getThread(stall.ctx, { conversationId: theirs.conversations[0]?.id ?? "" });
    await expect(thread).rejects.toMatchObject({ kind: "not_found" });
  });

  it("after the channel was disconnected finds nobody", async () => {
    const other = await openStall(world, []);
    await disconnectChannel(other.ctx, { channelId: other.channelId });
    await expect(deliver(update(), { channelId: other.channelId })).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});

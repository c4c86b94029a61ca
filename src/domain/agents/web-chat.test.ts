import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditLog, messagingChannels, sellers } from "@/db/schema";
import { type Ctx, inTransaction } from "@/domain/context";
import {
  disconnectChannel,
  getThread,
  listChannels,
  listConversations,
  openWebChat,
  sendReply,
  takeOver,
} from "@/domain/messaging";
import { getDay, getOverview } from "@/domain/ops";
import { seconds } from "@/kernel/time";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { getWebChat, listProofs, pauseAgent, resumeAgent, sayInWebChat } from ".";

const PRICE = "How much is the Walnut tray?";
const goods = [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }];
/** Past the quiet time of a web chat. */
const A_MOMENT = 400;

let world: World;
let stall: Stall;

beforeAll(async () => {
  world = await createWorld();
  stall = await openStall(world, goods);
});
afterAll(() => world.close());

let chats = 0;
/** A chat of its own, so that tests don't read each other's. */
function openChat(ctx: Ctx = stall.ctx) {
  chats += 1;
  const chatId = `chat-${chats}`;
  return (text: string, clientId: string = randomUUID()) => sayInWebChat(ctx, { text, chatId, clientId });
}

const thread = (conversationId: string, ctx = stall.ctx) => getThread(ctx, { conversationId });
const said = async (conversationId: string) => (await thread(conversationId)).messages.map((one) => one.text);

describe("a chat on our own pages", () => {
  it("is answered like any other: disclosed, checked, with its proofs, and delivered without a messenger", async () => {
    const calls = () => world.sandbox.log.list({ platform: "telegram" }).length;
    const before = calls();
    const { conversationId } = await openChat()(PRICE);
    expect(await getWebChat(stall.ctx)).toMatchObject({ answering: true });
    await stall.workAfter(A_MOMENT);
    expect(await getWebChat(stall.ctx)).toMatchObject({
      answering: false,
      channel: { platform: "web" },
      contact: { name: "You, as a customer", languageCode: "en-US" },
      messages: [
        { author: "customer", text: PRICE, delivery: null },
        {
          author: "agent",
          delivery: "sent",
          text: expect.stringMatching(/AI assistant[\s\S]*\$42\.00/),
        },
      ],
    });
    expect(Object.values(await listProofs(stall.ctx, { conversationId })).flat()).toContainEqual(
      expect.objectContaining({ offer: expect.objectContaining({ title: "Walnut tray" }), stale: false }),
    );
    expect(calls()).toBe(before);
  });

  it("doesn't tell the model the name that we gave the seller", async () => {
    await openChat()(PRICE);
    await stall.workAfter(A_MOMENT);
    expect(JSON.stringify(world.sandbox.model.requests().at(-1))).not.toContain("as a customer");
  });

  it("takes a message once, however often it is clicked", async () => {
    const say = openChat();
    const clicks = await Promise.all([say(PRICE, "one"), say(PRICE, "one"), say(PRICE, "one")]);
    expect(new Set(clicks.map((click) => click.conversationId)).size).toBe(1);
    await stall.workAfter(A_MOMENT);
    await say(PRICE, "one");
    await stall.workAfter(A_MOMENT);
    expect(await said(clicks[0]?.conversationId ?? "")).toHaveLength(2);
  });

  it("is made once, with one note of it, though two tabs open it at the same time", async () => {
    const ctx = await world.seller();
    const opened = await Promise.all([openWebChat(ctx), openWebChat(ctx), openWebChat(ctx)]);
    expect(new Set([...opened, await openWebChat(ctx)].map((channel) => channel.id)).size).toBe(1);
    const rows = await inTransaction(ctx, async ({ db }) => ({
      channels: await db.select().from(messagingChannels),
      audit: await db.select().from(auditLog).where(eq(auditLog.action, "channel.open-web-chat")),
    }));
    expect([rows.channels, rows.audit]).toMatchObject([[{ platform: "web", tokenSealed: null }], [{}]]);
  });

  it("goes to a person when asked, and the person's words come without a pause between them", async () => {
    const say = openChat();
    const { conversationId } = await say("Can I talk to a human please?");
    await stall.workAfter(A_MOMENT);
    expect((await thread(conversationId)).conversation).toMatchObject({ needsHuman: true });
    await takeOver(stall.ctx, { conversationId });
    await sendReply(stall.ctx, { conversationId, text: "Ada here." });
    await sendReply(stall.ctx, { conversationId, text: "What can I do?" });
    await stall.work();
    const last = (await thread(conversationId)).messages.slice(-2);
    expect(last).toMatchObject([
      { text: "Ada here.", delivery: "sent" },
      { text: "What can I do?", delivery: "sent" },
    ]);
    await say("Never mind");
    await stall.workAfter(seconds(3));
    expect(await said(conversationId)).toHaveLength(5);
  });

  it("waits behind a pause, without looking as if an answer were written", async () => {
    const say = openChat();
    await pauseAgent(stall.ctx);
    const { conversationId } = await say(PRICE);
    await stall.workAfter(A_MOMENT);
    expect(await getWebChat(stall.ctx)).toMatchObject({ answering: false });
    await resumeAgent(stall.ctx);
    await stall.workAfter(A_MOMENT);
    expect(await said(conversationId)).toEqual([PRICE, expect.stringContaining("$42.00")]);
  });

  it("speaks the language of the seller's account", async () => {
    const german = await openStall(world, goods);
    await inTransaction(german.ctx, ({ db }) => db.update(sellers).set({ locale: "de-DE" }));
    const { conversationId } = await openChat(german.ctx)("Mensch?!");
    const seen = await thread(conversationId, german.ctx);
    expect(seen.contact).toMatchObject({ languageCode: "de-DE" });
  });

  it("needs an agent", async () => {
    const ctx = await world.seller();
    await expect(openChat(ctx)(PRICE)).rejects.toMatchObject({
      kind: "not_found",
      message: expect.stringContaining("Set it up first"),
    });
    expect(await getWebChat(ctx)).toBeNull();
  });

  it("is nobody else's: another seller neither reads it nor writes into it", async () => {
    const { conversationId } = await openChat()(PRICE);
    const other = await openStall(world, goods);
    expect(await getWebChat(other.ctx)).toBeNull();
    await expect(thread(conversationId, other.ctx)).rejects.toMatchObject({ kind: "not_found" });
    const theirs = await sayInWebChat(other.ctx, {
      text: "Mine",
      chatId: `chat-${chats}`,
      clientId: "one",
    });
    expect(theirs.conversationId).not.toBe(conversationId);
    expect(await said(conversationId)).not.toContain("Mine");
  });

  it("is no messenger that customers reach, and stays when somebody wants to take it away", async () => {
    const { id } = await openWebChat(stall.ctx);
    expect((await listChannels(stall.ctx)).map((channel) => channel.platform)).toEqual(["telegram"]);
    await expect(disconnectChannel(stall.ctx, { channelId: id })).rejects.toMatchObject({ kind: "conflict" });
  });

  it("counts in no number of the day", async () => {
    const quiet = await openStall(world, goods);
    await openChat(quiet.ctx)(PRICE);
    await quiet.workAfter(A_MOMENT);
    expect((await listConversations(quiet.ctx)).conversations).toHaveLength(1);
    expect(await getDay(quiet.ctx)).toMatchObject({ conversations: 0, medianReplySeconds: null });
    expect(await getOverview(quiet.ctx)).toMatchObject({ messages24h: { total: 0 }, hasAnswered: true });
  });

  it("gives twenty answers an hour over all its chats, then takes a break and says so once", async () => {
    const busy = await openStall(world, goods);
    for (let turn = 0; turn < 20; turn += 1) {
      await openChat(busy.ctx)(PRICE);
      await busy.workAfter(A_MOMENT);
    }
    const say = openChat(busy.ctx);
    const { conversationId } = await say(PRICE);
    await busy.workAfter(A_MOMENT);
    await say("Hello?");
    await busy.workAfter(A_MOMENT);
    const { messages } = await thread(conversationId, busy.ctx);
    expect(messages.filter((one) => one.author !== "customer")).toMatchObject([
      { author: "system", text: expect.stringContaining("short break") },
    ]);
  });
});

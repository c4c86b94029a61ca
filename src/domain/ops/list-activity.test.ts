import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentEvents, agents, contacts, conversations, messages, messagingChannels } from "@/db/schema";
import { addMs, minutes } from "@/kernel/time";
import { recordAudit } from "../audit";
import { asTenant, type Ctx, inTransaction } from "../context";
import { registerSeller } from "../sellers";
import { openTestWorld, type TestWorld } from "../sellers/world.fixture";
import { listActivity } from "./list-activity";

let world: TestWorld;
let ctx: Ctx;

/** Ten minutes in which the seller and the agent take turns, the agent starting. */
async function takeTurns(ctx: Ctx, turns: number) {
  const agentId = ctx.newId("agent");
  const start = world.clock.now;
  await inTransaction(ctx, async (ctx) => {
    const words = { name: "A", status: "active", workspacePath: "/", soulInstructions: "" } as const;
    await ctx.db
      .insert(agents)
      .values({ sellerId: ctx.sellerId, id: agentId, ...words, createdAt: start, updatedAt: start });
    for (let turn = 1; turn <= turns; turn++) {
      world.clock.now = addMs(start, minutes(turn));
      if (turn % 2 === 0) {
        await recordAudit(ctx, { action: "agent.rename", entityId: agentId, after: { name: `${turn}` } });
        continue;
      }
      for (const type of ["tool_use", "response"] as const) {
        const seq = turn * 2 + (type === "response" ? 1 : 0);
        const event = {
          sellerId: ctx.sellerId,
          id: ctx.newId("event"),
          agentId,
          seq,
          type,
          content: `${turn}`,
        };
        await ctx.db.insert(agentEvents).values({ ...event, createdAt: ctx.now() });
      }
    }
  });
}

beforeAll(async () => {
  world = await openTestWorld();
  const form = { email: "mara@example.com", password: "correct horse", name: "Mara" };
  const { seller } = await registerSeller(world.system, form, { kind: "browser", userAgent: null });
  ctx = asTenant(world.system, seller.id, { kind: "seller", id: seller.id }, "dashboard");
  await takeTurns(ctx, 10);
});
afterAll(() => world.close());

const turnOf = (entry: Awaited<ReturnType<typeof listActivity>>["entries"][number]) => {
  if (entry.kind !== "change") return entry.content;
  return (entry.after as { name?: string } | null)?.name ?? entry.action;
};

describe("activity", () => {
  it("merges changes and the agent's answers, newest first, without the agent's single steps", async () => {
    const { entries, nextCursor } = await listActivity(ctx);
    expect(entries.map(turnOf)).toEqual([
      "10",
      "9",
      "8",
      "7",
      "6",
      "5",
      "4",
      "3",
      "2",
      "1",
      "seller.register",
    ]);
    expect(nextCursor).toBeNull();
  });

  it.each([1, 2, 3, 4, 7, 10])("shows each entry once when read in pages of %i", async (limit) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listActivity(ctx, { limit, ...(cursor ? { cursor } : {}) });
      expect(page.entries.length).toBeLessThanOrEqual(limit);
      seen.push(...page.entries.map(turnOf));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(["10", "9", "8", "7", "6", "5", "4", "3", "2", "1", "seller.register"]);
  });

  it("filters by who did it", async () => {
    const you = await listActivity(ctx, { who: "you" });
    expect(you.entries.map(turnOf)).toEqual(["10", "8", "6", "4", "2", "seller.register"]);
    const agent = await listActivity(ctx, { who: "agent", limit: 3 });
    expect(agent.entries.map(turnOf)).toEqual(["9", "7", "5"]);
    const rest = await listActivity(ctx, { who: "agent", limit: 3, cursor: agent.nextCursor ?? "" });
    expect(rest).toMatchObject({ nextCursor: null });
    expect(rest.entries.map(turnOf)).toEqual(["3", "1"]);
    expect((await listActivity(ctx, { who: "system" })).entries).toEqual([]);
  });

  it("filters by what it is about, and by both", async () => {
    expect((await listActivity(ctx, { what: "account" })).entries.map(turnOf)).toEqual(["seller.register"]);
    expect((await listActivity(ctx, { what: "agent", who: "you" })).entries).toHaveLength(5);
    expect((await listActivity(ctx, { what: "account", who: "agent" })).entries).toEqual([]);
    expect((await listActivity(ctx, { what: "problems" })).entries).toEqual([]);
  });

  it("shows nothing of another seller", async () => {
    const form = { email: "other@example.com", password: "correct horse", name: "Other" };
    const { seller } = await registerSeller(world.system, form, { kind: "browser", userAgent: null });
    const { entries } = await listActivity(asTenant(world.system, seller.id));
    expect(entries.map(turnOf)).toEqual(["seller.register"]);
  });
});

describe("customers in it", () => {
  let shop: Ctx;
  let conversationId: string;

  beforeAll(async () => {
    const form = { email: "lena@example.com", password: "correct horse", name: "Lena" };
    const { seller } = await registerSeller(world.system, form, { kind: "browser", userAgent: null });
    shop = asTenant(world.system, seller.id, { kind: "seller", id: seller.id }, "dashboard");
    conversationId = await writes(shop, "Jonas", ["Hello!", "Is it still there?", "Thanks"]);
  });

  /** A customer's messages at one moment, each followed by what the seller did about it at the same moment. */
  async function writes(ctx: Ctx, name: string, texts: string[]): Promise<string> {
    const { sellerId } = ctx;
    const at = ctx.now();
    const times = { createdAt: at, updatedAt: at };
    const [channelId, contactId] = [ctx.newId("channel"), ctx.newId("contact")];
    const conversationId = ctx.newId("conversation");
    await inTransaction(ctx, async (ctx) => {
      const bot = {
        platform: "telegram",
        platformId: "1",
        displayName: "Bot",
        handle: "bot",
        delivery: "webhook",
      } as const;
      const channel = {
        sellerId,
        id: channelId,
        ...bot,
        deepLink: "https://t.me/bot",
        status: "connected",
      } as const;
      await ctx.db.insert(messagingChannels).values({ ...channel, ...times });
      await ctx.db
        .insert(contacts)
        .values({ sellerId, id: contactId, channelId, externalId: "7", name, ...times });
      const chat = { sellerId, id: conversationId, channelId, contactId, externalChatId: "7" };
      await ctx.db.insert(conversations).values({ ...chat, ...times });
      for (const text of texts) {
        const id = ctx.newId("message");
        const row = { sellerId, id, conversationId, author: "customer", text, sentAt: at } as const;
        await ctx.db.insert(messages).values({ ...row, createdAt: at });
        await recordAudit(ctx, { action: "message.send", entityId: id });
      }
    });
    return conversationId;
  }

  it("tells what they wrote, and whose conversation anything belongs to", async () => {
    const { entries } = await listActivity(shop, { what: "conversations" });
    expect(entries).toHaveLength(6);
    expect(entries.map(({ about }) => about)).toEqual(
      Array.from({ length: 6 }, () => ({ conversationId, contactName: "Jonas" })),
    );
    const wrote = await listActivity(shop, { who: "customers" });
    expect(wrote.entries.map(turnOf)).toEqual(["Thanks", "Is it still there?", "Hello!"]);
  });

  it.each([1, 2, 4])("shows each once also where much has the same moment, %i at a time", async (limit) => {
    const seen = new Set<string>();
    let cursor: string | undefined;
    let count = 0;
    do {
      const page = await listActivity(shop, { limit, ...(cursor ? { cursor } : {}) });
      for (const { id } of page.entries) seen.add(id);
      count += page.entries.length;
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect([seen.size, count]).toEqual([7, 7]);
  });

  it("keeps another seller's customers to themselves", async () => {
    expect((await listActivity(ctx, { who: "customers" })).entries).toEqual([]);
  });
});

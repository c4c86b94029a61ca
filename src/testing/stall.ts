import { eq } from "drizzle-orm";
import { agentInbox, messages, outbox } from "@/db/schema";
import { answerTask, bringToLife, letGo, provisionAgent } from "@/domain/agents";
import { syncShop } from "@/domain/catalogue";
import { startSync } from "@/domain/channels";
import { type Ctx, inTransaction } from "@/domain/context";
import { connectTelegram, deliverMessage } from "@/domain/messaging";
import { seconds } from "@/kernel/time";
import type { NewListing } from "@/sandbox/etsy/control";
import type { Shop } from "@/sandbox/etsy/state";
import type { CustomerControl } from "@/sandbox/telegram/control";
import { type World, waitFor } from "./world";

type Goods = Omit<NewListing, "shopId">;

/** A small shop of the seller's at the sandbox, connected, its first sync still waiting. */
export async function openShop(world: World, ctx: Ctx, goods: Goods[]): Promise<Shop> {
  const number = world.sandbox.etsy.shops().length;
  const shop = world.sandbox.etsy.addShop({ name: `Stall${number}`, ownerName: "Ada" });
  for (const listing of goods) world.sandbox.etsy.addListing({ shopId: shop.shopId, ...listing });
  await world.connectEtsy(ctx, number);
  return shop;
}

/** One whole pass over the shop, as the worker would do it. Returns the pass's id. */
export async function syncNow(ctx: Ctx): Promise<string> {
  const run = await startSync(ctx, { trigger: "manual" });
  await syncShop(ctx, run.id, new AbortController().signal);
  return run.id;
}

/** A seller ready for customers: shop synced, agent alive and greeted, bot connected. Works without a worker. */
export interface Stall {
  ctx: Ctx;
  shop: Shop;
  agentId: string;
  channelId: string;
  bot: { username: string; token: string };
  /** A customer writes, and it is waited until we have stored it. */
  hear(customer: CustomerControl, text: string): Promise<void>;
  /** Waits until so many messages of customers are stored. */
  heard(count: number): Promise<void>;
  /** What the bot has sent, as the customers' phones show it. */
  sent(): string[];
  /** Does all that is due on the clock: answers, then deliveries, until nothing is. */
  work(): Promise<void>;
  /** Lets time pass on the world's clock, then works. */
  workAfter(ms: number): Promise<void>;
}

/** Past the burst's quiet time and past the pause between two messages of a chat. */
const A_WHILE = seconds(3);

export async function openStall(world: World, goods: Goods[] = [{ title: "Walnut tray" }]): Promise<Stall> {
  const ctx = await world.seller();
  const shop = await openShop(world, ctx, goods);
  await syncNow(ctx);
  const agent = await provisionAgent(ctx);
  await bringToLife(ctx, agent.id);
  const bot = world.sandbox.telegram.createBot();
  const channel = await connectTelegram(ctx, { botToken: bot.token });
  const stored = () =>
    inTransaction(ctx, (ctx) =>
      ctx.db.select({ id: messages.id }).from(messages).where(eq(messages.author, "customer")),
    );
  const work = () => workDue(ctx);
  const stall: Stall = {
    ctx,
    shop,
    agentId: agent.id,
    channelId: channel.id,
    bot: { username: bot.username, token: bot.token },
    async hear(customer, text) {
      const before = (await stored()).length;
      customer.say(bot.username, text);
      await stall.heard(before + 1);
    },
    heard: async (count) => void (await waitFor(async () => (await stored()).length >= count)),
    sent: () => world.sandbox.telegram.sentMessages(bot.username).map((message) => message.text ?? ""),
    work,
    async workAfter(ms) {
      world.clock.forward(ms);
      await work();
    },
  };
  await stall.workAfter(A_WHILE);
  return stall;
}

/** Rows that are due by the seller's clock, again and again until none is; a row that waits ends it. */
export async function workDue(ctx: Ctx): Promise<void> {
  for (;;) {
    const due = await dueRows(ctx);
    if (due.tasks.length + due.outgoing.length === 0) return;
    for (const id of due.tasks) await answerTask(ctx, { inboxId: id, signal: new AbortController().signal });
    for (const id of due.outgoing) await deliverMessage(ctx, { outboxId: id, gate: letGo });
    const left = await dueRows(ctx);
    if (JSON.stringify(left) === JSON.stringify(due)) return;
  }
}

function dueRows(ctx: Ctx): Promise<{ tasks: string[]; outgoing: string[] }> {
  return inTransaction(ctx, async (ctx) => {
    const tasks = await ctx.db.select().from(agentInbox).orderBy(agentInbox.availableAt);
    const outgoing = await ctx.db.select().from(outbox).orderBy(outbox.id);
    return {
      tasks: tasks
        .filter((row) => row.status === "queued" && row.availableAt <= ctx.now())
        .map((row) => row.id),
      outgoing: outgoing
        .filter((row) => row.status === "pending" && row.availableAt <= ctx.now())
        .map((row) => row.id),
    };
  });
}

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contacts, conversations, messages, messagingChannels } from "@/db/schema";
import { addMs, hours, seconds } from "@/kernel/time";
import { asTenant, type Ctx, inTransaction } from "../context";
import { registerSeller } from "../sellers";
import { openTestWorld, type TestWorld } from "../sellers/world.fixture";
import { countWaiting } from "./count-waiting";
import { compareDays, getDay } from "./get-day";

let world: TestWorld;
let ctx: Ctx;
let channelId: string;

interface Said {
  author: "customer" | "agent" | "seller" | "system";
  /** Before now. */
  hoursAgo?: number;
  /** For a customer's message: how long until it was taken care of. */
  answeredAfterSeconds?: number;
  contentType?: "text" | "start";
}

async function talk(said: Said[], state: Partial<typeof conversations.$inferInsert> = {}) {
  const now = world.clock.now;
  const { sellerId } = ctx;
  const times = { createdAt: now, updatedAt: now };
  const contactId = ctx.newId("contact");
  const conversationId = ctx.newId("conversation");
  const who = { channelId, externalId: contactId, name: "Jonas" };
  await inTransaction(ctx, async ({ db }) => {
    await db.insert(contacts).values({ sellerId, id: contactId, ...who, ...times });
    await db.insert(conversations).values({
      sellerId,
      id: conversationId,
      channelId,
      contactId,
      externalChatId: contactId,
      ...times,
      ...state,
    });
    for (const { author, hoursAgo = 1, answeredAfterSeconds, contentType = "text" } of said) {
      const at = addMs(now, -hours(hoursAgo));
      const handledAt = answeredAfterSeconds === undefined ? null : addMs(at, seconds(answeredAfterSeconds));
      const row = {
        sellerId,
        id: ctx.newId("message"),
        conversationId,
        author,
        contentType,
        text: "…",
        handledAt,
      };
      await db.insert(messages).values({ ...row, sentAt: at, createdAt: at });
    }
  });
}

beforeAll(async () => {
  world = await openTestWorld();
  const form = { email: "mara@example.com", password: "correct horse", name: "Mara" };
  const { seller } = await registerSeller(world.system, form, { kind: "browser", userAgent: null });
  ctx = asTenant(world.system, seller.id, { kind: "seller", id: seller.id }, "dashboard");
  channelId = ctx.newId("channel");
  const bot = { platformId: "1", displayName: "Bot", handle: "bot", deepLink: "https://t.me/bot" };
  const times = { createdAt: ctx.now(), updatedAt: ctx.now() };
  await inTransaction(ctx, ({ db }) =>
    db.insert(messagingChannels).values({
      sellerId: seller.id,
      id: channelId,
      platform: "telegram",
      delivery: "webhook",
      status: "connected",
      ...bot,
      ...times,
    }),
  );
});
afterAll(() => world.close());

describe("the last 24 hours", () => {
  it("has no reply time before there is a reply", async () => {
    expect(await getDay(ctx)).toEqual({
      conversations: 0,
      answeredAlone: 0,
      medianReplySeconds: null,
      costMicros: 0,
    });
  });

  it("counts as answered alone only what no person had to see to", async () => {
    await talk([{ author: "customer", answeredAfterSeconds: 2 }, { author: "agent" }]);
    await talk([{ author: "customer", answeredAfterSeconds: 4 }, { author: "agent" }, { author: "seller" }]);
    await talk([{ author: "customer", answeredAfterSeconds: 9 }, { author: "agent" }], { needsHuman: true });
    await talk([{ author: "customer", answeredAfterSeconds: 5 }, { author: "agent" }], { assignee: "human" });
    await talk([{ author: "customer" }]);
    await talk([{ author: "seller" }]);
    await talk([{ author: "customer", contentType: "start", answeredAfterSeconds: 1 }, { author: "system" }]);
    await talk([
      { author: "customer", hoursAgo: 25, answeredAfterSeconds: 900 },
      { author: "agent", hoursAgo: 25 },
    ]);
    expect(await getDay(ctx)).toMatchObject({ conversations: 5, answeredAlone: 1, medianReplySeconds: 4.5 });
    expect(await countWaiting(ctx)).toEqual({ notices: 0, conversations: 1, proposals: 0 });
  });

  it("stands beside the same hours of the day before, and what is older counts in neither", async () => {
    await talk([{ author: "customer", hoursAgo: 49, answeredAfterSeconds: 7 }]);
    expect(await compareDays(ctx)).toMatchObject({
      conversations: 5,
      medianReplySeconds: 4.5,
      before: { conversations: 1, answeredAlone: 1, medianReplySeconds: 900, costMicros: 0 },
    });
  });

  it("shows nothing of another seller", async () => {
    const other = asTenant(world.system, "sel_other");
    expect(await getDay(other)).toMatchObject({ conversations: 0, medianReplySeconds: null });
    expect(await countWaiting(other)).toEqual({ notices: 0, conversations: 0, proposals: 0 });
  });
});

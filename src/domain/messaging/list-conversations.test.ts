import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { contacts, conversations, messages, messagingChannels } from "@/db/schema";
import { type Ctx, inTransaction } from "@/domain/context";
import { addMs, minutes } from "@/kernel/time";
import { createWorld, type World } from "@/testing/world";
import { countConversations, listConversations } from ".";

let world: World;
let ctx: Ctx;
let channelId: string;
/** Two conversations of the same age are of the same moment. */
let now: Date;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  ctx = await world.seller();
  channelId = await connectLine(ctx);
  now = ctx.now();
});
afterAll(() => world.close());

async function connectLine(ctx: Ctx): Promise<string> {
  const id = ctx.newId("channel");
  const line = {
    platform: "telegram",
    platformId: id,
    displayName: "Bot",
    handle: "bot",
    deepLink: "",
  } as const;
  await inTransaction(ctx, (ctx) =>
    ctx.db
      .insert(messagingChannels)
      .values({ ...line, sellerId: ctx.sellerId, id, delivery: "webhook", status: "connected" }),
  );
  return id;
}

interface Talk extends Partial<typeof conversations.$inferInsert> {
  name: string;
  /** What the customer wrote, the latest last. */
  said?: string[];
  /** Age of the latest message. */
  ago?: number;
}

/** A conversation as it stands in the tables. Returns its id. */
async function talk({ name, said = ["Hello"], ago = 0, ...rest }: Talk): Promise<string> {
  const { sellerId } = ctx;
  const contactId = ctx.newId("contact");
  const id = ctx.newId("conversation");
  const at = addMs(now, -minutes(ago));
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.insert(contacts).values({ sellerId, id: contactId, channelId, externalId: contactId, name });
    await ctx.db.insert(conversations).values({
      ...{ sellerId, id, channelId, contactId, externalChatId: contactId },
      ...{ lastMessageAt: at, lastMessageText: said.at(-1) ?? "", lastMessageAuthor: "customer" },
      ...rest,
    });
    for (const [index, text] of said.entries()) {
      const createdAt = addMs(at, index - said.length + 1);
      const message = { sellerId, id: ctx.newId("message"), conversationId: id, text, createdAt };
      await ctx.db.insert(messages).values({ ...message, author: "customer", sentAt: createdAt });
    }
  });
  return id;
}

const names = async (input: Parameters<typeof listConversations>[1]) =>
  (await listConversations(ctx, input)).conversations.map((one) => one.contactName);

describe("the pages of the list", () => {
  beforeEach(async () => {
    for (let n = 1; n <= 7; n++) await talk({ name: `P${n}`, ago: n === 4 ? 3 : n });
  });

  it("follow each other without a gap or a repeat, also where two are of the same moment", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (;;) {
      const page = await listConversations(ctx, { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.conversations.map((one) => one.contactName));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(["P1", "P2", "P3", "P4", "P5", "P6", "P7"]);
  });

  it("can be read again, from where one began to where it ended", async () => {
    const first = await listConversations(ctx, { limit: 2 });
    const second = await listConversations(ctx, { limit: 2, cursor: first.nextCursor ?? "" });
    await talk({ name: "New" });
    const range = { cursor: first.nextCursor ?? "", until: second.nextCursor ?? "" };
    expect(await names(range)).toEqual(["P3", "P4"]);
    expect(await names({ until: first.nextCursor ?? "" })).toEqual(["New", "P1", "P2"]);
  });

  it.each(["", "|", "yesterday|cnv_1", "2026-01-01", "' or 1=1 --|x"])(
    "begin at the beginning for the cursor %j",
    async (cursor) => {
      expect(await names({ cursor, limit: 1 })).toEqual(["P1"]);
    },
  );
});

describe("the tabs", () => {
  it("hold what their names say, and count it", async () => {
    await talk({ name: "Agent's", lastMessageAuthor: "agent" });
    await talk({ name: "Asked", ago: 1 });
    await talk({ name: "Handed over", needsHuman: true, lastMessageAuthor: "system", ago: 2 });
    await talk({ name: "Mine, answered", assignee: "human", lastMessageAuthor: "seller", ago: 3 });
    await talk({ name: "Mine, asked again", assignee: "human", ago: 4 });
    await talk({ name: "Done", status: "closed", ago: 5 });
    await talk({ name: "Never wrote", lastMessageAt: null, ago: 6 });
    expect(await names({ filter: "needs_you" })).toEqual(["Handed over", "Mine, asked again"]);
    expect(await names({ filter: "agent" })).toEqual(["Agent's", "Asked"]);
    expect(await names({ filter: "waiting" })).toEqual(["Asked", "Mine, asked again"]);
    expect(await names({ filter: "closed" })).toEqual(["Done"]);
    expect(await names({})).toHaveLength(6);
    expect(await countConversations(ctx)).toEqual({ all: 6, needs_you: 2, agent: 2, waiting: 2, closed: 1 });
  });
});

describe("a search", () => {
  beforeEach(async () => {
    await talk({ name: "Maya Lindqvist", said: ["Is the walnut tray oiled?", "Thanks"] });
    await talk({ name: "Walter O'Neil (Oslo)", said: ["How much is bwl-0042, $36.00?"], ago: 1 });
    await talk({ name: "ليلى", said: ["هل الصينية متوفرة؟"], ago: 2, status: "closed" });
    await talk({ name: "50% off_er", said: ["<b>Bold</b> & more"], ago: 3 });
  });

  it.each([
    ["the beginning of a name", "may", ["Maya Lindqvist"]],
    ["a part of a name, in any case", "LINDQ", ["Maya Lindqvist"]],
    ["every word of a name, in any order", "lindqvist maya", ["Maya Lindqvist"]],
    ["one letter", "é", []],
    ["the beginning of a word in any message", "waln", ["Maya Lindqvist"]],
    ["all words in one message", "oiled tray", ["Maya Lindqvist"]],
    ["names and messages together", "wal", ["Maya Lindqvist", "Walter O'Neil (Oslo)"]],
    ["a price", "$36.00", ["Walter O'Neil (Oslo)"]],
    ["a SKU", "BWL-0042", ["Walter O'Neil (Oslo)"]],
    ["a name with punctuation", "o'neil", ["Walter O'Neil (Oslo)"]],
    ["letters from right to left", "الصينية", ["ليلى"]],
    ["a percent sign as itself", "50%", ["50% off_er"]],
    ["an underscore as itself", "f_e", ["50% off_er"]],
    ["nothing by a backslash", "\\", []],
    ["nothing by an injection", "'; drop table messages; --", []],
  ])("finds %s", async (_what, search, found) => {
    expect(await names({ search })).toEqual(found);
  });

  it("keeps to its tab, and counts for each", async () => {
    expect(await names({ search: "ليلى", filter: "closed" })).toEqual(["ليلى"]);
    expect(await names({ search: "maya", filter: "closed" })).toEqual([]);
    expect(await countConversations(ctx, { search: "wal" })).toMatchObject({ all: 2, closed: 0 });
  });

  it("shows the message that it found, unless the name already says why", async () => {
    const { conversations } = await listConversations(ctx, { search: "wal" });
    expect(conversations.map((one) => one.match?.text ?? null)).toEqual(["Is the walnut tray oiled?", null]);
  });

  it("goes page by page like the list", async () => {
    const first = await listConversations(ctx, { search: "wal", limit: 1 });
    expect(first.nextCursor).toBeTruthy();
    expect(await names({ search: "wal", limit: 1, cursor: first.nextCursor ?? "" })).toEqual([
      "Walter O'Neil (Oslo)",
    ]);
  });

  it("shows nothing of another seller's", async () => {
    const other = await world.seller("Other");
    expect((await listConversations(other, { search: "maya" })).conversations).toEqual([]);
    expect((await listConversations(other)).conversations).toEqual([]);
    expect(await countConversations(other)).toMatchObject({ all: 0 });
  });
});

import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { listOpenNotices } from "@/domain/notifications";
import { seconds } from "@/kernel/time";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { countConversations, getThread, listConversations, sendReply } from ".";

let world: World;
let stall: Stall;
let conversationId: string;
let people = 0;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  stall = await openStall(world, []);
  people += 1;
  await stall.hear(world.sandbox.telegram.customer(`Ines ${people}`), "Can I talk to a human please?");
  await stall.workAfter(seconds(3));
  conversationId = (await listConversations(stall.ctx)).conversations[0]?.id ?? "";
});
afterAll(() => world.close());

const key = "5f0b0f9e-0001";
const send = (text: string, once?: string) =>
  sendReply(stall.ctx, { conversationId, text, ...(once ? { key: once } : {}) });
const written = async () =>
  (await getThread(stall.ctx, { conversationId })).messages
    .filter((message) => message.author === "seller")
    .map((message) => message.text);

it("tried again under the same key, also at once, is one message", async () => {
  const [first, second] = await Promise.all([send("Hello!", key), send("Hello!", key)]);
  expect(await send("Hello!", key)).toEqual(first);
  expect(second).toEqual(first);
  expect(await written()).toEqual(["Hello!"]);
});

it("takes other words under the same key for a mistake, and the same words without one for a second message", async () => {
  await send("Hello!", key);
  await expect(send("Good bye!", key)).rejects.toMatchObject({ kind: "conflict" });
  await send("Hello!");
  expect(await written()).toEqual(["Hello!", "Hello!"]);
});

it("settles what the customer waited for: it needs the seller no longer, and the agent stays silent", async () => {
  expect(await countConversations(stall.ctx)).toMatchObject({ needs_you: 1 });
  await send("I'm here.");
  expect(await countConversations(stall.ctx)).toMatchObject({ needs_you: 0 });
  expect(await listOpenNotices(stall.ctx)).toEqual([]);
  expect((await getThread(stall.ctx, { conversationId })).conversation).toMatchObject({
    assignee: "human",
    needsHuman: false,
    needsHumanReason: null,
  });
});

it("is not for another seller, also not under a key that was used", async () => {
  await send("Hello!", key);
  const other = await world.seller();
  await expect(sendReply(other, { conversationId, text: "Hello!", key })).rejects.toMatchObject({
    kind: "not_found",
  });
});

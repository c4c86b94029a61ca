import { afterAll, beforeAll, expect, it } from "vitest";
import { seconds } from "@/kernel/time";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { getThread, listConversations } from "../messaging";
import { listRepairs } from ".";

let world: World;
let stall: Stall;
let conversationId: string;

beforeAll(async () => {
  world = await createWorld();
  stall = await openStall(world, [{ title: "Walnut tray", priceMinor: 4_200 }]);
  const maya = world.sandbox.telegram.customer("Maya");
  await stall.hear(maya, "How much is the Walnut tray?");
  await stall.workAfter(seconds(3));
  world.sandbox.model.set(
    { mode: "say", text: "It was 3.33 USD, really 3.33 USD.", count: 1 },
    { mode: "say", text: "Which of the trays do you mean?", count: 1 },
  );
  await stall.hear(maya, "And how much was it before?");
  await stall.workAfter(seconds(3));
  conversationId = (await listConversations(stall.ctx)).conversations[0]?.id ?? "";
});
afterAll(() => world.close());

it("names once what was stopped on the way to a reply, and nothing for a reply that held", async () => {
  const { messages } = await getThread(stall.ctx, { conversationId });
  const replies = messages.filter((message) => message.author === "agent");
  expect(replies).toHaveLength(2);
  const repairs = await listRepairs(stall.ctx, { conversationId });
  expect(Object.keys(repairs)).toEqual([replies[1]?.id]);
  expect(repairs[replies[1]?.id ?? ""]).toEqual([expect.stringContaining("3.33")]);
});

it("rejects another seller", async () => {
  const other = await world.seller("Other");
  await expect(listRepairs(other, { conversationId })).rejects.toMatchObject({ kind: "not_found" });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getThread, listConversations } from "@/domain/messaging";
import { getDay } from "@/domain/ops";
import { listOrders, pollOrders } from "@/domain/orders";
import { minutes, seconds } from "@/kernel/time";
import { type ScriptedModel, startScriptedModel } from "@/testing/scripted-model";
import { openStall, type Stall, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { approveDraft, saveKnowledge, updateGuardrails } from ".";

type Turn = Parameters<ScriptedModel["play"]>[number];

let model: ScriptedModel;
let world: World;
let stall: Stall;
let people = 0;

beforeAll(async () => {
  model = await startScriptedModel();
  world = await createWorld({ env: { ANTHROPIC_BASE_URL: model.url } });
});
beforeEach(async () => {
  model.play({ say: ["Hello."] });
  stall = await openStall(world, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 30 }]);
  await updateGuardrails(stall.ctx, { replyMode: "draft" });
});
afterAll(async () => {
  await world.close();
  await model.close();
});

const call = (name: string, input: object): Turn => ({ call: [{ name, input }] });

/** A customer asks, and the model answers by this script. */
async function ask(text: string, ...turns: Turn[]) {
  people += 1;
  model.play(...turns);
  await stall.hear(world.sandbox.telegram.customer(`Maya ${people}`), text);
  await stall.workAfter(seconds(3));
}

async function draft() {
  const [first] = (await listConversations(stall.ctx)).conversations;
  const { messages } = await getThread(stall.ctx, { conversationId: first?.id ?? "" });
  const found = messages.find((message) => message.delivery === "draft");
  if (!found) throw new Error("there is no draft");
  return found;
}

/** Approved twice as it is: what the seller pressed once more must not send it after all. */
async function approveTwice() {
  const { id, text } = await draft();
  const outcome = await approveDraft(stall.ctx, { messageId: id });
  if (outcome === "outdated")
    await expect(approveDraft(stall.ctx, { messageId: id, text })).rejects.toMatchObject({
      kind: "conflict",
    });
  model.play({ say: ["One moment, please."] });
  await stall.workAfter(seconds(3));
  return outcome;
}

describe("approving a draft that rests on", () => {
  const searched = call("search_knowledge", { query: "gift wrap" });

  it("an answer of the seller's sends it while that stands", async () => {
    await saveKnowledge(stall.ctx, { title: "Do you gift wrap?", body: "Yes, in linen." });
    await ask("Do you gift wrap?", searched, { say: ["Yes, in linen."] });
    await saveKnowledge(stall.ctx, { title: "Do you ship abroad?", body: "Yes." });
    expect(await approveTwice()).toBe("sent");
    expect(stall.sent()).toEqual([expect.stringContaining("Yes, in linen.")]);
  });

  it("an answer that the seller has reworded since has it written anew", async () => {
    const { id, version } = await saveKnowledge(stall.ctx, {
      title: "Do you gift wrap?",
      body: "Yes, in linen.",
    });
    await ask("Do you gift wrap?", searched, { say: ["Yes, in linen."] });
    await saveKnowledge(stall.ctx, { id, version, title: "Do you gift wrap?", body: "Not any more." });
    expect(await approveTwice()).toBe("outdated");
    expect(stall.sent()).toEqual([]);
    expect((await draft()).text).toContain("One moment, please.");
  });

  it("an order that has been sent since has it written anew", async () => {
    const [tray] = world.sandbox.etsy.listings(stall.shop.shopId);
    world.sandbox.etsy.sell(tray?.listingId ?? 0);
    await pollOrders(stall.ctx, new AbortController().signal);
    const order = (await listOrders(stall.ctx)).orders.find(({ buyerEmail }) => buyerEmail);
    const input = { orderNumber: order?.externalId, emailOrPostcode: order?.buyerEmail };
    await ask(`Where is ${order?.externalId}?`, call("check_order", input), { say: ["It is not sent yet."] });
    const [receipt] = world.sandbox.etsy.receipts(stall.shop.shopId);
    world.sandbox.etsy.shipReceipt(receipt?.receiptId ?? 0);
    await stall.workAfter(seconds(90));
    await pollOrders(stall.ctx, new AbortController().signal);
    expect((await listOrders(stall.ctx)).orders[0]).toMatchObject({ status: "shipped" });
    expect(await approveTwice()).toBe("outdated");
    expect(stall.sent()).toEqual([]);
  });

  it("a listing that was taken off sale since has it written anew", async () => {
    await ask("Do you have the tray?", call("search_products", { query: "walnut tray" }), {
      say: ["Yes, the Walnut tray is in stock."],
    });
    const [tray] = world.sandbox.etsy.listings(stall.shop.shopId);
    world.sandbox.etsy.editListing(tray?.listingId ?? 0, { state: "inactive" });
    await syncNow(stall.ctx);
    expect(await approveTwice()).toBe("outdated");
    expect(stall.sent()).toEqual([]);
  });
});

describe("the day's numbers", () => {
  it("count a draft as an answer once it is approved, and never as one of the agent's alone", async () => {
    await ask("Hello?", { say: ["Hello!"] });
    expect(await getDay(stall.ctx)).toMatchObject({ answeredAlone: 0, medianReplySeconds: null });
    await stall.workAfter(minutes(10));
    await approveTwice();
    const day = await getDay(stall.ctx);
    expect(day).toMatchObject({ conversations: 1, answeredAlone: 0 });
    expect(day.medianReplySeconds).toBeGreaterThanOrEqual(600);
  });
});

it("is for the draft's seller only", async () => {
  await ask("Hello?", { say: ["Hello!"] });
  const { id } = await draft();
  const other = await world.seller();
  await expect(approveDraft(other, { messageId: id })).rejects.toMatchObject({ kind: "not_found" });
  expect((await draft()).id).toBe(id);
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { identityChecks } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import { listOrders, pollOrders } from "@/domain/orders";
import { seconds } from "@/kernel/time";
import { type ScriptedModel, startScriptedModel } from "@/testing/scripted-model";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { listConversations } from "../messaging";

let model: ScriptedModel;
let world: World;
let stall: Stall;
let order: { number: string; email: string };

beforeAll(async () => {
  model = await startScriptedModel();
  world = await createWorld({ env: { ANTHROPIC_BASE_URL: model.url } });
  model.play({ say: ["Hello."] });
  stall = await openStall(world, [{ title: "Walnut tray", quantity: 30 }]);
  const [tray] = world.sandbox.etsy.listings(stall.shop.shopId);
  world.sandbox.etsy.sell(tray?.listingId ?? 0);
  await pollOrders(stall.ctx, new AbortController().signal);
  const found = (await listOrders(stall.ctx)).orders.find(({ buyerEmail }) => buyerEmail);
  order = { number: found?.externalId ?? "", email: found?.buyerEmail ?? "" };
});
afterAll(async () => {
  await world.close();
  await model.close();
});

const check = (input: object) => ({ call: [{ name: "check_order", input }] });
const checks = () => inTransaction(stall.ctx, ({ db }) => db.select().from(identityChecks));

async function ask(name: string, text: string) {
  const customer = world.sandbox.telegram.customer(name);
  await stall.hear(customer, text);
  await stall.workAfter(seconds(3));
  const answers = customer.messages(stall.bot.username).filter((one) => one.from === "bot");
  const { conversations } = await listConversations(stall.ctx, { search: name });
  return { answer: answers.at(-1)?.text ?? "", conversation: conversations[0] };
}

it("tells a customer of their order, bound to the conversation that they write in", async () => {
  model.play(
    check({ orderNumber: order.number, emailOrPostcode: order.email, conversationId: "cnv_other" }),
    { say: [`Order ${order.number} was paid and will be sent to you. Thank you!`] },
  );
  const { answer, conversation } = await ask("Maya", `Where is ${order.number}? I am ${order.email}`);
  expect(answer).toContain(`Order ${order.number} was paid`);
  expect(await checks()).toMatchObject([{ conversationId: conversation?.id, orderId: expect.any(String) }]);
});

it("hands over to the seller when three answers were wrong, and says nothing of the order", async () => {
  const wrong = check({ orderNumber: order.number, emailOrPostcode: "guess@example.com" });
  model.play(wrong, wrong, wrong, { say: [`Order ${order.number} was sent to Burlington.`] });
  const { answer, conversation } = await ask("Mallory", `Where is ${order.number}?`);
  expect(answer).not.toContain("Burlington");
  expect(conversation).toMatchObject({ needsHuman: true, needsHumanReason: "identity" });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { identityChecks } from "@/db/schema";
import { type Ctx, inTransaction } from "@/domain/context";
import { newId } from "@/kernel/ids";
import { hours } from "@/kernel/time";
import { createWorld, type World } from "@/testing/world";
import { type Asker, checkOrder } from ".";
import { poll, shopOf } from "./orders.fixture";

let world: World;
let stall: Awaited<ReturnType<typeof openShopWithOrders>>;
beforeAll(async () => {
  world = await createWorld();
  stall = await openShopWithOrders();
});
afterAll(() => world.close());

/** One order each of the stand-in's buyers: with e-mail and postcode, with neither, with both, with a postcode only. */
async function openShopWithOrders(count = 4) {
  const { ctx, shop, listingId } = await shopOf(world, [{ title: "Walnut tray", quantity: 99 }]);
  for (let sold = 0; sold < count; sold += 1) world.sandbox.etsy.sell(listingId, { quantity: 2 });
  await poll(ctx);
  const orders = world.sandbox.etsy.receipts(shop.shopId).map(({ receiptId, buyer }) => ({
    orderNumber: String(receiptId),
    email: buyer.email,
    zip: buyer.address?.zip ?? null,
  }));
  const known = orders.find((one) => one.email !== null && one.zip !== null);
  const unknown = orders.find((one) => one.email === null && one.zip === null);
  const byPostcode = orders.find((one) => one.email === null && one.zip !== null);
  if (!known?.email) throw new Error("a buyer with an e-mail");
  return { ctx, known: { ...known, email: known.email }, unknown, byPostcode };
}

const someone = (): Asker => ({ conversationId: newId("conversation"), contactId: newId("contact") });
const tries = (ctx: Ctx) => inTransaction(ctx, ({ db }) => db.$count(identityChecks));
const right = () => ({ orderNumber: stall.known.orderNumber, emailOrPostcode: stall.known.email });
const wrong = () => ({ orderNumber: stall.known.orderNumber, emailOrPostcode: "not@example.com" });

describe("an order", () => {
  it("is shown to whoever knows its number and the buyer's e-mail or postcode", async () => {
    const { ctx, known, byPostcode } = stall;
    expect(
      await checkOrder(ctx, someone(), { ...right(), orderNumber: `# ${known.orderNumber}` }),
    ).toMatchObject({
      outcome: "verified",
      order: { number: known.orderNumber, status: "paid", items: [{ title: "Walnut tray", quantity: 2 }] },
    });
    const order = { orderNumber: byPostcode?.orderNumber ?? "", emailOrPostcode: byPostcode?.zip ?? "" };
    expect(await checkOrder(ctx, someone(), order)).toMatchObject({ outcome: "verified" });
  });

  it("is refused in the same words for a wrong number and for a wrong answer", async () => {
    const { ctx } = stall;
    const number = await checkOrder(ctx, someone(), { ...right(), orderNumber: "1234567" });
    const answer = await checkOrder(ctx, someone(), wrong());
    expect(number).toEqual(answer);
    expect(number).toEqual({ outcome: "refused", triesLeft: 2 });
  });

  it("needs an answer too; to have none yet is no try, and the same for every number", async () => {
    const { ctx, known } = stall;
    const asker = someone();
    const before = await tries(ctx);
    for (const orderNumber of [known.orderNumber, "1234567"])
      expect(await checkOrder(ctx, asker, { orderNumber })).toEqual({ outcome: "refused", triesLeft: 3 });
    expect(await tries(ctx)).toBe(before);
  });

  it("of which the platform told neither e-mail nor postcode is for a person", async () => {
    const { ctx, unknown } = stall;
    const order = { orderNumber: unknown?.orderNumber ?? "", emailOrPostcode: "05401" };
    expect(await checkOrder(ctx, someone(), order)).toEqual({ outcome: "unknown" });
  });

  it("that isn't there is for a person as well, where the platform tells of no buyer at all", async () => {
    const { ctx } = await shopOf(world, [{ title: "Bowl" }]);
    expect(await checkOrder(ctx, someone(), wrong())).toEqual({ outcome: "unknown" });
  });

  it("rejects another seller: theirs is as if it weren't there", async () => {
    const { ctx, shop, listingId } = await shopOf(world, [{ title: "Mug", quantity: 9 }]);
    while (!world.sandbox.etsy.receipts(shop.shopId).some(({ buyer }) => buyer.email))
      world.sandbox.etsy.sell(listingId);
    await poll(ctx);
    expect(await checkOrder(ctx, someone(), right())).toEqual({ outcome: "refused", triesLeft: 2 });
  });
});

describe("three tries", () => {
  it("are all that a conversation has, the right answer included", async () => {
    const asker = someone();
    for (const triesLeft of [2, 1, 0])
      expect(await checkOrder(stall.ctx, asker, wrong())).toEqual({ outcome: "refused", triesLeft });
    expect(await checkOrder(stall.ctx, asker, right())).toEqual({ outcome: "refused", triesLeft: 0 });
  });

  it("are all that a contact has over all their conversations", async () => {
    const { contactId } = someone();
    const inAnother = () => ({ contactId, conversationId: newId("conversation") });
    for (const triesLeft of [2, 1, 0])
      expect(await checkOrder(stall.ctx, inAnother(), wrong())).toMatchObject({ triesLeft });
    expect(await checkOrder(stall.ctx, inAnother(), right())).toMatchObject({ outcome: "refused" });
    expect(await checkOrder(stall.ctx, someone(), right())).toMatchObject({ outcome: "verified" });
  });

  it("are three, also when ten come at once", async () => {
    const asker = someone();
    const before = await tries(stall.ctx);
    const checks = await Promise.all(Array.from({ length: 10 }, () => checkOrder(stall.ctx, asker, wrong())));
    expect(await tries(stall.ctx)).toBe(before + 3);
    expect(checks.filter((check) => "triesLeft" in check && check.triesLeft > 0)).toHaveLength(2);
    expect(await checkOrder(stall.ctx, asker, right())).toEqual({ outcome: "refused", triesLeft: 0 });
  });

  it("come back after a day", async () => {
    const asker = someone();
    for (let count = 0; count < 3; count += 1) await checkOrder(stall.ctx, asker, wrong());
    const tomorrow = { ...stall.ctx, now: () => new Date(stall.ctx.now().getTime() + hours(25)) };
    expect(await checkOrder(tomorrow, asker, right())).toMatchObject({ outcome: "verified" });
  });
});

describe("an order that was shown to be theirs", () => {
  const again = () => ({ orderNumber: stall.known.orderNumber });

  it("may be read again by its number, in that conversation only", async () => {
    const asker = someone();
    await checkOrder(stall.ctx, asker, right());
    expect(await checkOrder(stall.ctx, asker, again())).toMatchObject({ outcome: "verified" });
    for (let count = 0; count < 3; count += 1)
      await checkOrder(stall.ctx, asker, { orderNumber: "1234567", emailOrPostcode: "05401" });
    expect(await checkOrder(stall.ctx, asker, again())).toMatchObject({ outcome: "verified" });
    const elsewhere = { ...asker, conversationId: newId("conversation") };
    expect(await checkOrder(stall.ctx, elsewhere, again())).toMatchObject({ outcome: "refused" });
  });

  it("may be for a day", async () => {
    const asker = someone();
    await checkOrder(stall.ctx, asker, right());
    const tomorrow = { ...stall.ctx, now: () => new Date(stall.ctx.now().getTime() + hours(25)) };
    expect(await checkOrder(tomorrow, asker, again())).toMatchObject({ outcome: "refused" });
  });

  it("is safe to run twice: the same check is one verified order", async () => {
    const asker = someone();
    const before = await tries(stall.ctx);
    const [one, two] = await Promise.all([
      checkOrder(stall.ctx, asker, right()),
      checkOrder(stall.ctx, asker, right()),
    ]);
    expect(one).toEqual(two);
    expect(await tries(stall.ctx)).toBe(before + 1);
  });
});

describe("the work of a check", () => {
  /** The statements that a check sends, without what they are about. */
  async function statements(input: Parameters<typeof checkOrder>[2]) {
    const sent: string[] = [];
    const watched = <T extends object>(db: T): T =>
      new Proxy(db, {
        get(target, property, receiver) {
          const value = Reflect.get(target, property, receiver);
          if (typeof value !== "function") return value;
          return (...given: unknown[]) => {
            if (["select", "execute", "$count", "insert", "delete"].includes(String(property)))
              sent.push(String(property));
            return value.apply(target, given);
          };
        },
      });
    await inTransaction(stall.ctx, (ctx) => checkOrder({ ...ctx, db: watched(ctx.db) }, someone(), input));
    return sent;
  }

  it("is the same for a number that isn't there as for one that is", async () => {
    const there = await statements(wrong());
    expect(there.length).toBeGreaterThan(5);
    expect(await statements({ ...wrong(), orderNumber: "1234567" })).toEqual(there);
  });
});

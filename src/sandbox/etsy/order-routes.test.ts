import { afterEach, beforeEach, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../server";

let sandbox: Sandbox;
let shopId: number;
beforeEach(async () => {
  sandbox = await startSandbox();
  shopId = sandbox.etsy.shops()[0]?.shopId ?? 0;
});
afterEach(() => sandbox.close());

const page = async () => (await fetch(`${sandbox.origin}/etsy/orders?shop=${shopId}`)).text();
const press = async (receiptId: number, action: string) =>
  (
    await fetch(`${sandbox.origin}/etsy/orders/${receiptId}`, {
      method: "POST",
      body: new URLSearchParams({ action }),
    })
  ).text();

function sell(): number {
  const { listingId } = sandbox.etsy.addListing({
    shopId,
    title: "Mug <i>",
    quantity: 9,
    properties: ["Size"],
    variants: [{ values: ["8 oz"], priceMinor: 3_000, quantity: 3 }],
  });
  sandbox.etsy.sell(listingId, { quantity: 2 });
  return sandbox.etsy.receipts(shopId).at(-1)?.receiptId ?? 0;
}
const statusOf = (receiptId: number) =>
  sandbox.etsy.receipts(shopId).find((one) => one.receiptId === receiptId)?.status;

it("lists the last orders of a shop, newest first, with buyer, items and total", async () => {
  expect(await page()).toContain("Nobody has ordered yet");
  const ids = [sell(), sell()];
  const text = await page();
  expect([...text.matchAll(/Order (\d+)</g)].map((match) => Number(match[1]))).toEqual(ids.reverse());
  for (const words of ["Mug &lt;i&gt;", "Size: 8 oz", "30.00 USD each", "Total 69.55 USD", "Jonas Weber"])
    expect(text).toContain(words);
  const other = sandbox.etsy.shops()[1]?.shopId;
  expect(await (await fetch(`${sandbox.origin}/etsy/orders?shop=${other}`)).text()).not.toContain("Order 34");
});

it.each([
  ["ship", "completed", "marked as shipped"],
  ["cancel", "canceled", "is canceled"],
  ["refund", "fully refunded", "refunded in full"],
])("can %s an order and says so", async (action, status, words) => {
  const receiptId = sell();
  expect(await press(receiptId, action)).toContain(words);
  expect(statusOf(receiptId)).toBe(status);
});

it("offers only what is still possible, and says what isn't", async () => {
  const receiptId = sell();
  await press(receiptId, "ship");
  const text = await page();
  expect([text.includes('value="cancel"'), text.includes('value="refund"')]).toEqual([false, true]);
  expect(await press(receiptId, "cancel")).toContain("is shipped already");
  await press(receiptId, "refund");
  expect(await press(receiptId, "refund")).toContain("is fully refunded already");
  expect(await page()).not.toContain('value="refund"');
});

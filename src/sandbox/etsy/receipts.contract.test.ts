import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithSpec, loadEtsySpec } from "@/testing/specs";
import { type Sandbox, startSandbox } from "../server";
import { connectSeller } from "./test-seller";

describeWithSpec("etsy", "the Etsy stand-in's receipts against Etsy's document", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  it("are answered as documented in every status, refusals too", async () => {
    const { shop, get } = await connectSeller(sandbox, { scope: "shops_r transactions_r" });
    const { listingId } = sandbox.etsy.addListing({
      shopId: shop.shopId,
      title: 'Mug & "cup"',
      properties: ["Size", "Colour"],
      variants: [{ values: ["Large", "Blue"], priceMinor: 2_600, quantity: 9, sku: "M-L" }],
    });
    for (let sold = 0; sold < 6; sold += 1) sandbox.etsy.sell(listingId);
    const ids = sandbox.etsy.receipts(shop.shopId).map((receipt) => receipt.receiptId);
    sandbox.etsy.shipReceipt(ids[0] ?? 0);
    sandbox.etsy.cancelReceipt(ids[1] ?? 0);
    sandbox.etsy.editReceipt(ids[2] ?? 0, { status: "fully refunded" });
    const base = `/shops/${shop.shopId}/receipts`;
    const replies = [
      await get(`${base}?sort_on=updated&sort_order=asc&limit=100&min_last_modified=946684800`),
      await get(`${base}/${ids[0]}`),
      await get(`${base}/1`),
      await get(`${base}?limit=1000`),
      await get("/shops/1/receipts"),
      await (await connectSeller(sandbox)).get(base),
    ];
    expect(replies.map((reply) => reply.status)).toEqual([200, 200, 404, 400, 404, 403]);
    const calls = sandbox.log.list({ platform: "etsy" }).filter(({ path }) => path.includes("/receipts"));
    expect(calls).toHaveLength(replies.length);
    const spec = loadEtsySpec();
    for (const { method, path, status, responseBody } of calls)
      expect(spec.validateResponse({ method, path, status, body: JSON.parse(responseBody) }), path).toEqual(
        [],
      );
  });
});

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type Sandbox, startSandbox } from "../server";
import { connectSeller } from "./test-seller";

let sandbox: Sandbox;
let shopId: number;
beforeEach(async () => {
  sandbox = await startSandbox();
  shopId = sandbox.etsy.shops()[0]?.shopId ?? 0;
});
afterEach(() => sandbox.close());

describe("a shop's terms", () => {
  it("say where it sends to, at what cost, in how many days", async () => {
    const { get } = await connectSeller(sandbox);
    const { body, count } = await get(`/shops/${shopId}/shipping-profiles`);
    expect(count).toBe(2);
    expect(body).toMatchObject({
      results: [
        {
          shipping_profile_id: shopId * 10 + 1,
          shipping_profile_destinations: [
            { destination_country_iso: "US", primary_cost: { amount: 595 }, min_delivery_days: 3 },
            { destination_country_iso: "", destination_region: "eu" },
            { destination_country_iso: "", destination_region: "none" },
          ],
          shipping_profile_upgrades: [{ type: 0, price: { amount: 2_400 } }],
        },
        { shipping_profile_id: shopId * 10 + 3, shipping_profile_upgrades: [] },
      ],
    });
    expect((await get(`/shops/${shopId}/policies/return`)).body).toMatchObject({
      count: 2,
      results: [
        { accepts_returns: true, return_deadline: 30 },
        { accepts_returns: false, return_deadline: null },
      ],
    });
  });

  it("are those that its listings name", async () => {
    const { get } = await connectSeller(sandbox);
    const plain = sandbox.etsy.addListing({ shopId, title: "Bowl" });
    const custom = sandbox.etsy.listings(shopId).find((one) => one.personalizable);
    const termsOf = async (listingId: number | undefined) => (await get(`/listings/${listingId}`)).body;
    expect(await termsOf(plain.listingId)).toMatchObject({
      shipping_profile_id: shopId * 10 + 1,
      return_policy_id: shopId * 10 + 2,
      shop_section_id: null,
    });
    expect(await termsOf(custom?.listingId)).toMatchObject({
      return_policy_id: shopId * 10 + 4,
      shop_section_id: custom?.sectionId,
    });
  });

  it("of shipping are for the owner alone", async () => {
    const { get } = await connectSeller(sandbox, { shop: 1 });
    expect((await get(`/shops/${shopId}/shipping-profiles`)).status).toBe(403);
    expect((await get(`/shops/${shopId}/policies/return`)).status).toBe(200);
    expect((await get("/shops/1/policies/return")).status).toBe(404);
  });
});

it("reads the state of a sandbox that knew no terms, pictures of values or processing profiles", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const dataFile = join(folder, "state.json");
  const first = await startSandbox({ dataFile });
  const { listingId } = first.etsy.addListing({ shopId, title: "Kept" });
  await first.close();
  const newer = [
    "shippingProfiles",
    "returnPolicies",
    "shippingProfileId",
    "returnPolicyId",
    "variationImages",
    "readinessStateId",
  ];
  const older: unknown = JSON.parse(await readFile(dataFile, "utf8"), (key, value) =>
    newer.includes(key) ? undefined : value,
  );
  await writeFile(dataFile, JSON.stringify(older));
  const second = await startSandbox({ dataFile });
  onTestFinished(() => second.close());
  expect(second.etsy.findListing(listingId)?.title).toBe("Kept");
  const { get } = await connectSeller(second);
  expect((await get(`/shops/${shopId}/shipping-profiles`)).count).toBe(2);
  expect((await get(`/listings/${listingId}`)).body).toMatchObject({ shipping_profile_id: shopId * 10 + 1 });
});

describe("several listings at once", () => {
  it("come as far as they are there and may be seen", async () => {
    const { get } = await connectSeller(sandbox, { shop: 1 });
    const shown = sandbox.etsy.addListing({ shopId, title: "Bowl" }).listingId;
    const hidden = sandbox.etsy.addListing({ shopId, title: "Secret", state: "draft" }).listingId;
    const ask = `/listings/batch?includes=Images&${[shown, hidden, 1].map((id) => `listing_ids=${id}`).join("&")}`;
    expect((await get(ask)).body).toMatchObject({ count: 1, results: [{ listing_id: shown, images: [{}] }] });
    expect((await (await connectSeller(sandbox)).get(ask)).listingIds).toEqual([shown, hidden]);
    expect((await get("/listings/batch")).status).toBe(400);
  });
});

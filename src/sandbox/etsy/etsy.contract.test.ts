import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithSpec, loadEtsySpec } from "@/testing/specs";
import { type Sandbox, startSandbox } from "../server";
import { scopeWords } from "./oauth";
import { ListingState } from "./state";
import { callApi, connectSeller } from "./test-seller";

describeWithSpec("etsy", "the Etsy stand-in against Etsy's document", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  /** Problems of everything that went over the wire since, plus how many exchanges were looked at. */
  const checkTraffic = (after: number) => {
    const exchanges = sandbox.log
      .list({ platform: "etsy", after })
      .filter((e) => e.path.startsWith("/v3/application"));
    const problems = exchanges.flatMap((e) =>
      loadEtsySpec()
        .validateResponse({
          method: e.method,
          path: e.path,
          status: e.status,
          body: JSON.parse(e.responseBody),
        })
        .map((problem) => `${e.status} ${e.path}: ${problem}`),
    );
    return { checked: exchanges.length, problems };
  };
  const lastSeq = () => sandbox.log.list().at(-1)?.seq ?? 0;

  const syncShop = async (index: number) => {
    const { shop, get } = await connectSeller(sandbox, { shop: index });
    for (const path of ["/users/me", `/shops/${shop.shopId}`, `/shops/${shop.shopId}/sections`])
      await get(path);
    for (const state of ListingState.options) {
      const path = `/shops/${shop.shopId}/listings?state=${state}&limit=100&includes=Images&includes=Inventory`;
      const { listingIds: ids } = await get(path);
      if (ids.length === 0) continue;
      await get(`/listings/batch/inventory?${ids.map((id) => `listing_ids=${id}`).join("&")}`);
      await get(`/listings/${ids[0]}?includes=Images`);
      await get(`/listings/${ids[0]}/images`);
    }
  };

  it("answers every call of a whole sync of both shops as documented", async () => {
    const before = lastSeq();
    for (const shop of [0, 1]) await syncShop(shop);
    const { checked, problems } = checkTraffic(before);
    expect(problems.slice(0, 5)).toEqual([]);
    expect(checked).toBeGreaterThan(25);
  });

  it("answers refusals in the documented shape and with documented statuses", async () => {
    const before = lastSeq();
    const { shop, get } = await connectSeller(sandbox);
    const replies = [
      await get("/listings/1"),
      await get("/listings/nonsense"),
      await get("/listings/batch/inventory?listing_ids=1"),
      await get("/listings/batch/inventory"),
      await get("/shops/1"),
      await get(`/shops/${shop.shopId}/listings?limit=1000`),
      await callApi(sandbox, `/shops/${shop.shopId}/listings`, "1.unknown"),
      await (await connectSeller(sandbox, { scope: "shops_r" })).get(`/shops/${shop.shopId}/listings`),
    ];
    expect(replies.map((reply) => reply.status)).toEqual([404, 400, 404, 400, 404, 400, 401, 403]);
    const { checked, problems } = checkTraffic(before);
    expect(problems).toEqual([]);
    expect(checked).toBe(replies.length);
  });

  it("answers faults in the documented shape", async () => {
    const before = lastSeq();
    const { get } = await connectSeller(sandbox);
    sandbox.faults.add({ platform: "etsy", match: "getMe", kind: "status", status: 500, count: 1 });
    sandbox.faults.add({ platform: "etsy", match: "getMe", kind: "expired_token", count: 2 });
    expect([(await get("/users/me")).status, (await get("/users/me")).status]).toEqual([500, 401]);
    expect(checkTraffic(before)).toEqual({ checked: 2, problems: [] });
  });

  it("stands at the documented addresses and knows exactly the documented scopes", () => {
    const oauth = loadEtsySpec().oauth;
    expect(new URL(oauth?.authorizationUrl ?? "").pathname).toBe("/oauth/connect");
    expect(new URL(oauth?.tokenUrl ?? "").pathname).toBe("/v3/public/oauth/token");
    expect(Object.keys(scopeWords).sort()).toEqual(Object.keys(oauth?.scopes ?? {}).sort());
  });
});

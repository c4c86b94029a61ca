import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../server";
import { Materials, Tags, Title } from "./listing-words";
import type { ListingState } from "./state";
import { connectSeller, writeApi } from "./test-seller";

let sandbox: Sandbox;
let clock: Date;
let shopId: number;
beforeEach(async () => {
  clock = new Date("2026-03-01T12:00:00Z");
  sandbox = await startSandbox({ now: () => clock });
  shopId = sandbox.etsy.shops()[0]?.shopId ?? 0;
});
afterEach(() => sandbox.close());

const writer = (shop = 0) => connectSeller(sandbox, { shop, scope: "listings_r listings_w shops_r" });
const mug = (more: { state?: ListingState; quantity?: number; images?: number } = {}) =>
  sandbox.etsy.addListing({ shopId, title: "Mug", description: "Blue.", tags: ["mug"], ...more }).listingId;
const pathOf = (listingId: number) => `/shops/${shopId}/listings/${listingId}`;
const now = (listingId: number) => sandbox.etsy.findListing(listingId);

describe("a listing's text", () => {
  it("is written, answered with entities, and the moment of the change moves", async () => {
    const { patch } = await writer();
    const id = mug();
    const before = now(id)?.updatedAt ?? 0;
    clock = new Date(clock.getTime() + 60_000);
    const reply = await patch(pathOf(id), [
      ["title", 'Tea & "milk"'],
      ["description", "One\n\nTwo"],
      ["materials", "clay,glaze"],
    ]);
    expect(reply).toMatchObject({
      status: 200,
      body: {
        title: "Tea &amp; &quot;milk&quot;",
        description: "One\n\nTwo",
        materials: ["clay", "glaze"],
        tags: ["mug"],
        updated_timestamp: before + 60,
      },
    });
    expect(now(id)).toMatchObject({ title: 'Tea & "milk"', tags: ["mug"] });
  });

  it.each([
    ["commas", [["tags", "tea cup, blue ,potter's"]]],
    [
      "repetition",
      [
        ["tags", "tea cup"],
        ["tags", "blue"],
        ["tags", "potter's"],
      ],
    ],
    [
      "brackets",
      [
        ["tags[]", "tea cup"],
        ["tags[]", "blue"],
        ["tags[2]", "potter's"],
      ],
    ],
  ] as [string, [string, string][]][])("takes tags separated by %s", async (_, form) => {
    const { patch } = await writer();
    const id = mug();
    await patch(pathOf(id), form);
    expect(now(id)?.tags).toEqual(["tea cup", "blue", "potter's"]);
  });

  it("loses its tags by an empty list", async () => {
    const { patch } = await writer();
    const id = mug();
    await patch(pathOf(id), [["tags", ""]]);
    expect(now(id)?.tags).toEqual([]);
  });

  it.each([
    ["title", ""],
    ["title", "a".repeat(141)],
    ["title", "Mug $5"],
    ["title", "Mug \u{1f600}"],
    ["title", "50% off, 100% clay"],
    ["title", "a & b & c"],
    ["description", " "],
    ["tags", Array.from({ length: 14 }, (_, at) => `tag ${at}`).join(",")],
    ["tags", "a".repeat(21)],
    ["tags", "tea_cup"],
    ["tags", "Blue,blue"],
    ["materials", "wild-clay"],
    ["materials", Array.from({ length: 14 }, (_, at) => `m${at}`).join(",")],
    ["state", "sold_out"],
    ["shop_section_id", "7"],
    ["shipping_profile_id", "7"],
    ["return_policy_id", "none"],
  ])("refuses the %s “%s”, naming the field, and changes nothing else either", async (field, value) => {
    const { patch } = await writer();
    const id = mug();
    const before = now(id);
    const other: [string, string] = field === "title" ? ["description", "New"] : ["title", "New"];
    const { status, error } = await patch(pathOf(id), [other, [field, value]]);
    expect([status, error]).toEqual([400, expect.stringContaining(`/${field} :`)]);
    expect(now(id)).toEqual(before);
  });

  it("takes each of % : & + once", async () => {
    const { patch } = await writer();
    const title = "100% clay: cup & saucer + spoon™ №";
    expect((await patch(pathOf(mug()), [["title", title.replace("№", "")]])).status).toBe(200);
    expect((await patch(pathOf(mug()), [["title", title]])).status).toBe(400);
  });

  it("of every seeded listing is one that could be written", () => {
    for (const { title, tags, materials } of sandbox.etsy.listings(shopId)) {
      expect(Title.safeParse(title).error?.issues[0]?.message, title).toBeUndefined();
      expect(Tags.safeParse(tags).error?.issues[0]?.message, tags.join()).toBeUndefined();
      expect(Materials.safeParse(materials).error?.issues[0]?.message, materials.join()).toBeUndefined();
    }
  });
});

describe("what else a listing has", () => {
  it("is its section, its shipping profile and its return policy", async () => {
    const { patch } = await writer();
    const id = mug();
    const section = sandbox.etsy.shops()[0]?.sections[0]?.sectionId;
    const reply = await patch(pathOf(id), [
      ["shop_section_id", String(section)],
      ["shipping_profile_id", String(shopId * 10 + 3)],
      ["return_policy_id", String(shopId * 10 + 4)],
    ]);
    expect(reply.body).toMatchObject({
      shop_section_id: section,
      shipping_profile_id: shopId * 10 + 3,
      return_policy_id: shopId * 10 + 4,
    });
    expect((await patch(pathOf(id), [["shop_section_id", ""]])).body).toMatchObject({
      shop_section_id: null,
    });
  });

  it("can't be price or quantity, which are ignored", async () => {
    const { patch } = await writer();
    const id = mug({ quantity: 3 });
    const before = now(id);
    expect(
      (
        await patch(pathOf(id), [
          ["price", "1.00"],
          ["quantity", "9"],
        ])
      ).status,
    ).toBe(200);
    expect(now(id)).toEqual(before);
  });
});

describe("a listing's state", () => {
  it.each([
    ["active", "inactive", 3, 3],
    ["inactive", "active", 3, 3],
    ["sold_out", "active", 0, 1],
    ["expired", "active", 4, 4],
    ["expired", "active", 0, 1],
    ["draft", "active", 2, 2],
  ] as const)("goes from %s to %s, quantity %d to %d", async (state, wanted, quantity, left) => {
    const { patch } = await writer();
    const id = mug({ state, quantity });
    const { status, body } = await patch(pathOf(id), [["state", wanted]]);
    expect([status, body]).toEqual([200, expect.objectContaining({ state: wanted, quantity: left })]);
  });

  it("renewed runs for another four months, and remembers its first day", async () => {
    const { patch } = await writer();
    const id = mug({ state: "expired", quantity: 2 });
    const first = now(id)?.createdAt;
    clock = new Date(clock.getTime() + 1_800_000);
    const at = clock.getTime() / 1_000;
    expect((await patch(pathOf(id), [["state", "active"]])).body).toMatchObject({
      created_timestamp: at,
      ending_timestamp: at + 120 * 86_400,
      original_creation_timestamp: first,
      state_timestamp: at,
    });
  });

  it.each([
    ["a draft without a picture", { state: "draft", images: 0 }, "active", "picture"],
    ["an inactive one without stock", { state: "inactive", quantity: 0 }, "active", "quantity"],
    ["a draft", { state: "draft" }, "inactive", "draft"],
    ["a sold out one", { state: "sold_out", quantity: 0 }, "inactive", "sold_out"],
    ["an expired one", { state: "expired" }, "inactive", "expired"],
  ] as const)("of %s can't change: 409, and its text doesn't either", async (_, made, wanted, why) => {
    const { patch } = await writer();
    const id = mug(made);
    const before = now(id);
    const { status, error } = await patch(pathOf(id), [
      ["title", "New"],
      ["state", wanted],
    ]);
    expect([status, error]).toEqual([409, expect.stringContaining(why)]);
    expect(now(id)).toEqual(before);
  });

  it("stays what it is when it is asked for again", async () => {
    const { patch } = await writer();
    const id = mug();
    sandbox.faults.add({ platform: "etsy", match: "updateListing", kind: "cut", when: "after", count: 1 });
    await expect(patch(pathOf(id), [["state", "inactive"]])).rejects.toThrow();
    expect(now(id)?.state).toBe("inactive");
    expect((await patch(pathOf(id), [["state", "inactive"]])).status).toBe(200);
  });
});

describe("who may write", () => {
  it("is the owner, with listings_w, in the right shop", async () => {
    const id = mug();
    const form: [string, string][] = [["title", "New"]];
    const owner = await writer();
    expect((await owner.patch(pathOf(1), form)).status).toBe(404);
    expect((await owner.patch(`/shops/1/listings/${id}`, form)).status).toBe(404);
    expect((await (await writer(1)).patch(pathOf(id), form)).status).toBe(403);
    const narrow = await connectSeller(sandbox);
    expect((await narrow.patch(pathOf(id), form)).status).toBe(403);
    const path = pathOf(id);
    const nobody = await writeApi(sandbox, { method: "PATCH", path, body: new URLSearchParams(form) });
    expect(nobody.status).toBe(401);
    expect(now(id)?.title).toBe("Mug");
  });

  it("sends a form and nothing else", async () => {
    const { accessToken } = await writer();
    const path = pathOf(mug());
    const reply = await writeApi(sandbox, { method: "PATCH", path, accessToken, body: '{"title":"New"}' });
    expect(reply).toMatchObject({ status: 400, error: expect.stringContaining("x-www-form-urlencoded") });
  });
});

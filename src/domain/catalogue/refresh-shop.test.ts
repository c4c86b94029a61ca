import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { shopTerms } from "@/db/schema";
import { getConnection, getShopFacts, getSync, getSyncLog, startSync } from "@/domain/channels";
import { type Ctx, inTransaction } from "@/domain/context";
import type { Channel, ChannelTerms } from "@/integrations/channels/port";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { syncShop } from ".";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => void world.sandbox.faults.clear());
afterAll(() => world.close());

/** The seller's context, at a shop that speaks otherwise. */
function speaking(ctx: Ctx, words: Partial<Pick<Channel, "getShop" | "listTerms">>): Ctx {
  return { ...ctx, ports: { ...ctx.ports, etsy: { ...ctx.ports.etsy, ...words } } };
}

const section = (externalId: string, title: string): ChannelTerms => ({
  externalId,
  title,
  terms: { kind: "section" },
});

/** What the shop has for sections, the rest as it is. */
function withSections(ctx: Ctx, sections: ChannelTerms[] | null): Ctx {
  const listTerms: Channel["listTerms"] = async (tokens, input) =>
    input.kind === "section" ? sections : ctx.ports.etsy.listTerms(tokens, input);
  return speaking(ctx, { listTerms });
}

const terms = (ctx: Ctx) =>
  inTransaction(ctx, ({ db }) => db.select().from(shopTerms).orderBy(shopTerms.kind, shopTerms.position));
const titles = async (ctx: Ctx, kind: string) =>
  (await terms(ctx)).flatMap((one) => (one.kind === kind ? [one.title] : []));
/** Rows with the transactions that wrote them. */
const written = (ctx: Ctx) =>
  inTransaction(ctx, async ({ db }) => [
    ...(await db.execute(sql`select id, xmin::text from shop_terms order by id`)),
    ...(await db.execute(sql`select id, about, updated_at from connections order by id`)),
  ]);

async function knownShop() {
  const ctx = await world.seller();
  const shop = await openShop(world, ctx, [{ title: "Bowl" }]);
  await syncNow(ctx);
  return { ctx, shop };
}

describe("a pass over everything", () => {
  it("brings in what the shop says of sending and taking back, and which of it a listing has", async () => {
    const { ctx } = await knownShop();
    const rows = await terms(ctx);
    const [shipping] = rows.filter((row) => row.kind === "shipping");
    const [returns] = rows.filter((row) => row.kind === "returns");
    expect(shipping).toMatchObject({ position: 0, terms: { kind: "shipping", fromCountryIso: "US" } });
    expect(returns?.terms).toMatchObject({ kind: "returns" });
    const [listing] = await inTransaction(ctx, ({ db }) => db.query.listings.findMany());
    expect(listing).toMatchObject({
      sectionExternalId: null,
      shippingProfileExternalId: shipping?.externalId,
      returnPolicyExternalId: returns?.externalId,
    });
  });

  it("asks once for each, and a look for changes asks for none", async () => {
    const { ctx } = await knownShop();
    const before = world.sandbox.log.list({ platform: "etsy" }).at(-1)?.seq ?? 0;
    const asked = () =>
      world.sandbox.log
        .list({ platform: "etsy" })
        .flatMap(({ seq, operation }) => (seq > before ? [operation] : []))
        .filter((operation) => /getShop($|Sections|Shipping|Return)/.test(operation ?? ""));
    const { id } = await startSync(ctx, { trigger: "schedule" });
    await syncShop(ctx, id, new AbortController().signal);
    expect(asked()).toEqual([]);
    await syncNow(ctx);
    expect(asked()).toEqual([
      "getShop",
      "getShopSections",
      "getShopShippingProfiles",
      "getShopReturnPolicies",
    ]);
  });

  it("writes nothing when the shop says what it said", async () => {
    const { ctx } = await knownShop();
    await syncNow(withSections(ctx, [section("1", "Bowls")]));
    const before = await written(ctx);
    await syncNow(withSections(ctx, [section("1", "Bowls")]));
    const after = await written(ctx);
    // The pass itself is noted on the connection.
    const stamped = (rows: typeof before) => rows.map(({ updated_at: _at, ...row }) => row);
    expect(stamped(after)).toEqual(stamped(before));
  });

  it("renames, moves and removes what changed, and leaves the other kinds alone", async () => {
    const { ctx } = await knownShop();
    await syncNow(withSections(ctx, [section("1", "Bowls"), section("2", "Mugs"), section("3", "Old")]));
    const shipping = await titles(ctx, "shipping");
    await syncNow(withSections(ctx, [section("2", "Mugs and cups"), section("1", "Bowls")]));
    expect(await titles(ctx, "section")).toEqual(["Mugs and cups", "Bowls"]);
    await syncNow(withSections(ctx, []));
    expect(await titles(ctx, "section")).toEqual([]);
    expect(await titles(ctx, "shipping")).toEqual(shipping);
  });

  it("keeps what it knows of what it may not see or can't read, says so, and goes on", async () => {
    const { ctx } = await knownShop();
    await syncNow(withSections(ctx, [section("1", "Bowls")]));
    world.sandbox.faults.add({ platform: "etsy", match: "/policies/return", kind: "status", status: 500 });
    const before = await terms(ctx);
    const id = await syncNow(withSections(ctx, null));
    expect(await getSync(ctx, { syncId: id })).toMatchObject({ status: "done", seen: 1, failed: 0 });
    expect(await terms(ctx)).toEqual(before);
    const { lines } = await getSyncLog(ctx, { syncId: id });
    const warnings = lines.flatMap((line) => (line.level === "warn" ? [line.message] : []));
    expect(warnings.sort()).toEqual([
      expect.stringContaining("return policies could not be read and stay as we know them"),
      expect.stringContaining(
        "sections could not be read and stay as we know them: Etsy does not let us see",
      ),
    ]);
  });

  it("takes over the shop's own words", async () => {
    const { ctx } = await knownShop();
    const { etsy } = ctx.ports;
    const getShop: Channel["getShop"] = async (...args) => {
      const shop = await etsy.getShop(...args);
      return { ...shop, name: "NewName", about: { ...shop.about, announcement: "Closed in May." } };
    };
    await syncNow(speaking(ctx, { getShop }));
    expect(await getShopFacts(ctx)).toMatchObject({ name: "NewName", announcement: "Closed in May." });
    expect(await getConnection(ctx)).toMatchObject({ shopName: "NewName", status: "active" });
  });

  it("of one seller touches nothing of another's", async () => {
    const { ctx } = await knownShop();
    const { ctx: other } = await knownShop();
    await syncNow(withSections(other, [section("1", "Theirs")]));
    const before = await written(other);
    await syncNow(withSections(ctx, [section("1", "Ours")]));
    await syncNow(withSections(ctx, []));
    expect(await written(other)).toEqual(before);
    expect(await titles(other, "section")).toEqual(["Theirs"]);
    expect(await titles(ctx, "section")).toEqual([]);
  });
});

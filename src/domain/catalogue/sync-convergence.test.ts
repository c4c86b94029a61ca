import { eq } from "drizzle-orm";
import { expect, it, onTestFinished } from "vitest";
import { listings, products, variants } from "@/db/schema";
import { getSync, startSync } from "@/domain/channels";
import { type Ctx, inTransaction } from "@/domain/context";
import { seconds } from "@/kernel/time";
import type { NewListing } from "@/sandbox/etsy/control";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { syncShop } from ".";

const SEED = 20_261;
const LISTINGS = 130;
const EDITS = 100;
/** A pass is broken off after so many edits. */
const BREAK_EVERY = 12;

/** The same numbers each time: Park and Miller's generator. */
function dice(seed: number) {
  let state = seed;
  const roll = (sides: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
  return { roll, pick: <T>(from: readonly T[]): T => from[roll(from.length)] as T };
}
type Dice = ReturnType<typeof dice>;

const states = ["active", "inactive", "sold_out", "draft", "expired"] as const;

function newGoods({ roll, pick }: Dice, n: number): Omit<NewListing, "shopId"> {
  const sizes = Array.from({ length: 2 + roll(4) }, (_, size) => ({
    values: [`Size ${size}`],
    priceMinor: 500 + roll(9_000),
    quantity: 1 + roll(9),
    sku: `S-${n}-${size}`,
  }));
  const own = roll(3) === 0 ? { properties: ["Size"], variants: sizes } : { priceMinor: 500 + roll(9_000) };
  return { title: `Thing ${n}`, quantity: 1 + roll(9), state: pick(states), ...own };
}

/** One thing that a seller or a buyer does. */
function doSomething(world: World, shopId: number, dice: Dice, n: number): unknown {
  const { etsy } = world.sandbox;
  const { roll, pick } = dice;
  const listing = pick(etsy.listings(shopId));
  const id = listing.listingId;
  const { productId } = pick(listing.products);
  const inStock = listing.products.some((product) => product.quantity > 0);
  switch (roll(7)) {
    case 0:
      return etsy.editListing(id, { title: `Thing ${n}, renamed` });
    case 1:
      return etsy.editListing(id, { productId, priceMinor: 500 + roll(9_000) });
    case 2:
      return etsy.editListing(id, { productId, quantity: roll(6) });
    case 3:
      return etsy.editListing(id, { state: pick(states) });
    case 4:
      return listing.state === "active" && inStock ? etsy.sell(id) : undefined;
    case 5:
      return etsy.removeListing(id);
    default:
      return etsy.addListing({ shopId, ...newGoods(dice, LISTINGS + n) });
  }
}

/** A pass that ends in its middle: asked to stop, or killed, so that its lease has to run out. */
async function breakOff(world: World, ctx: Ctx, { roll, pick }: Dice): Promise<void> {
  const { id } = await startSync(ctx, { trigger: pick(["schedule", "schedule", "manual"]) });
  const stop = new AbortController();
  const isKilled = roll(2) === 0;
  const { etsy } = ctx.ports;
  let left = 1 + roll(6);
  let die = () => {};
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const listListings: typeof etsy.listListings = async (...args) => {
    left -= 1;
    if (left > 0) return etsy.listListings(...args);
    if (!isKilled) stop.abort();
    die();
    return isKilled ? new Promise(() => {}) : etsy.listListings(...args);
  };
  const broken = { ...ctx, ports: { ...ctx.ports, etsy: { ...etsy, listListings } } };
  const pass = syncShop(broken, id, stop.signal);
  await (isKilled ? Promise.race([dead, pass]) : pass);
  world.clock.forward(seconds(21));
}

async function finishPass(ctx: Ctx, trigger: "schedule" | "manual") {
  const { id } = await startSync(ctx, { trigger });
  await syncShop(ctx, id, new AbortController().signal);
  return getSync(ctx, { syncId: id });
}

const sorted = <T extends { externalId: string }>(rows: T[]) =>
  rows.toSorted((a, b) => a.externalId.localeCompare(b.externalId));

/** The shop as its owner sees it, in our words. */
function theirs(world: World, shopId: number) {
  const rows = world.sandbox.etsy.listings(shopId).map((listing) => ({
    externalId: String(listing.listingId),
    title: listing.title,
    state: listing.state,
    priceMinor: Math.min(...listing.products.map((product) => product.priceMinor)),
    quantity: listing.products.reduce((sum, product) => sum + product.quantity, 0),
    variants: sorted(
      listing.products.map((product) => ({
        externalId: String(product.productId),
        priceMinor: product.priceMinor,
        quantity: product.quantity,
        sku: product.sku === "" ? null : product.sku,
        values: product.values,
      })),
    ),
  }));
  return sorted(rows);
}

/** What we know of it. */
function ours(ctx: Ctx) {
  return inTransaction(ctx, async ({ db }) => {
    const parts = await db.select().from(variants);
    const rows = await db
      .select({ listing: listings, title: products.title })
      .from(listings)
      .innerJoin(products, eq(products.id, listings.productId));
    const live = rows.filter(({ listing }) => listing.deletedAt === null);
    return sorted(
      live.map(({ listing, title }) => ({
        externalId: listing.externalId,
        title,
        state: listing.state,
        priceMinor: listing.priceMinor,
        quantity: listing.quantity,
        variants: sorted(
          parts
            .filter((part) => part.listingId === listing.id)
            .map(({ externalId, priceMinor, quantity, sku, properties }) => {
              return { externalId, priceMinor, quantity, sku, values: properties.map((one) => one.value) };
            }),
        ),
      })),
    );
  });
}

it("after a hundred edits and many broken passes, two passes later we know the shop as it is", async () => {
  const world = await createWorld();
  onTestFinished(() => world.close());
  const ctx = await world.seller();
  const random = dice(SEED);
  const goods = Array.from({ length: LISTINGS }, (_, n) => newGoods(random, n));
  const { shopId } = await openShop(world, ctx, goods);
  await syncNow(ctx);
  expect(await ours(ctx)).toEqual(theirs(world, shopId));
  for (let n = 0; n < EDITS; n += 1) {
    doSomething(world, shopId, random, n);
    if (n % BREAK_EVERY === 0) await breakOff(world, ctx, random);
  }
  expect(await finishPass(ctx, "schedule")).toMatchObject({ status: "done" });
  expect(await finishPass(ctx, "schedule")).toMatchObject({ status: "done", kind: "changes" });
  const there = theirs(world, shopId);
  const alive = new Set(there.map((listing) => listing.externalId));
  const known = (await ours(ctx)).filter((listing) => alive.has(listing.externalId));
  expect(known).toEqual(there);
  expect(await finishPass(ctx, "manual")).toMatchObject({ status: "done", kind: "full", failed: 0 });
  expect(await ours(ctx)).toEqual(there);
});

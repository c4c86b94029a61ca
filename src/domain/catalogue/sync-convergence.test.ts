import { expect, it, onTestFinished } from "vitest";
import { getSync, startSync } from "@/domain/channels";
import type { Ctx } from "@/domain/context";
import { seconds } from "@/kernel/time";
import { mortalWorker } from "@/testing/mortal-worker";
import { shopAsItIs, shopAsWeKnowIt } from "@/testing/shop-comparison";
import { type Dice, dice, editAtRandom, randomGoods } from "@/testing/shop-edits";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { syncShop } from ".";

const SEED = 20_261;
const LISTINGS = 130;
const EDITS = 100;
/** A pass is broken off after so many edits. */
const BREAK_EVERY = 6;

/** A pass that ends in its middle: asked to stop, or killed, so that its lease has to run out. */
async function breakOff(world: World, ctx: Ctx, { roll, pick }: Dice): Promise<void> {
  const { id } = await startSync(ctx, { trigger: pick(["schedule", "schedule", "manual"]) });
  if (roll(3) === 0) await stopAfter(ctx, id, 1 + roll(6));
  else {
    const worker = mortalWorker(ctx, 1 + roll(40));
    await Promise.race([worker.dead, syncShop(worker.ctx, id, new AbortController().signal)]);
  }
  world.clock.forward(seconds(21));
}

async function stopAfter(ctx: Ctx, syncId: string, pages: number): Promise<void> {
  const stop = new AbortController();
  const { etsy } = ctx.ports;
  let left = pages;
  const listListings: typeof etsy.listListings = (...args) => {
    left -= 1;
    if (left === 0) stop.abort();
    return etsy.listListings(...args);
  };
  await syncShop({ ...ctx, ports: { ...ctx.ports, etsy: { ...etsy, listListings } } }, syncId, stop.signal);
}

async function finishPass(ctx: Ctx, trigger: "schedule" | "manual") {
  const { id } = await startSync(ctx, { trigger });
  await syncShop(ctx, id, new AbortController().signal);
  return getSync(ctx, { syncId: id });
}

it("after a hundred edits and many broken passes, two passes later we know the shop as it is", async () => {
  const world = await createWorld();
  onTestFinished(() => world.close());
  const { etsy } = world.sandbox;
  const ctx = await world.seller();
  const random = dice(SEED);
  const goods = Array.from({ length: LISTINGS }, (_, n) => randomGoods(random, n));
  const { shopId } = await openShop(world, ctx, goods);
  await syncNow(ctx);
  expect(await shopAsWeKnowIt(ctx)).toEqual(shopAsItIs(etsy, shopId));
  for (let n = 0; n < EDITS; n += 1) {
    editAtRandom(etsy, shopId, random, LISTINGS + n);
    if (n % BREAK_EVERY === 0) await breakOff(world, ctx, random);
  }
  expect(await finishPass(ctx, "schedule")).toMatchObject({ status: "done" });
  expect(await finishPass(ctx, "schedule")).toMatchObject({ status: "done", kind: "changes" });
  const there = shopAsItIs(etsy, shopId);
  const alive = new Set(there.map((listing) => listing.externalId));
  const known = (await shopAsWeKnowIt(ctx)).filter((listing) => alive.has(listing.externalId));
  expect(known).toEqual(there);
  expect(await finishPass(ctx, "manual")).toMatchObject({ status: "done", kind: "full", failed: 0 });
  expect(await shopAsWeKnowIt(ctx)).toEqual(there);
});

import { addMs, days } from "@/kernel/time";
import { startSandbox } from "@/sandbox/server";
import { shopAsItIs } from "../shop-comparison";
import { dice, editAtRandom, randomGoods } from "../shop-edits";

/**
 * The stand-ins in a process of their own. Their first shop has many listings, their second some of all sorts, which are
 * edited and shown on request. Tells its address when ready.
 */
const [LISTINGS = 20_000, OF_ALL_SORTS = 0] = process.argv.slice(2).map(Number);
/** Every fourth has variations. */
const SIZES = ["Small", "Medium", "Large", "Extra large"];

/** Made a week ago, so that none of them counts as changed lately. */
let isLongAgo = true;
const sandbox = await startSandbox({ now: () => (isLongAgo ? addMs(new Date(), -days(7)) : new Date()) });
const { etsy } = sandbox;
etsy.setCallLimits({ perSecond: 1_000_000, perDay: 1_000_000_000 });
const [large, edited] = etsy.shops();
if (!large || !edited) throw new Error("the sandbox has no two shops");
for (let n = etsy.listings(large.shopId).length; n < LISTINGS; n += 1)
  etsy.addListing({
    shopId: large.shopId,
    title: `Stoneware piece no. ${n}, glazed in oat and fired twice`,
    description: "Thrown by hand, dried slowly, fired twice. ".repeat(14),
    tags: ["stoneware", "handmade", "gift"],
    materials: ["clay", "glaze"],
    images: 2,
    priceMinor: 1_200 + (n % 9_000),
    quantity: 1 + (n % 20),
    ...(n % 4 === 0
      ? {
          properties: ["Size"],
          variants: SIZES.map((size, at) => ({
            values: [size],
            priceMinor: 1_200 + n + at,
            quantity: at,
            sku: `${n}-${at}`,
          })),
        }
      : {}),
  });
const random = dice(20_261);
let number = etsy.listings(edited.shopId).length;
for (; number < OF_ALL_SORTS; number += 1)
  etsy.addListing({ shopId: edited.shopId, ...randomGoods(random, number) });
isLongAgo = false;

process.on("message", (asked: { edits: number } | "show") => {
  if (asked === "show") return process.send?.({ listings: shopAsItIs(etsy, edited.shopId) });
  for (let n = 0; n < asked.edits; n += 1, number += 1) editAtRandom(etsy, edited.shopId, random, number);
  return process.send?.({ edited: asked.edits });
});
process.send?.({ origin: sandbox.origin });

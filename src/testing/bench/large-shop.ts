import { addMs, days } from "@/kernel/time";
import { startSandbox } from "@/sandbox/server";

/** The stand-ins in a process of their own, with a first shop of many listings. Prints its address when ready. */
const LISTINGS = Number(process.argv[2] ?? 20_000);
/** Every fourth has variations. */
const SIZES = ["Small", "Medium", "Large", "Extra large"];

/** Made a week ago, so that none of them counts as changed lately. */
let isLongAgo = true;
const sandbox = await startSandbox({ now: () => (isLongAgo ? addMs(new Date(), -days(7)) : new Date()) });
sandbox.etsy.setCallLimits({ perSecond: 1_000_000, perDay: 1_000_000_000 });
const [shop] = sandbox.etsy.shops();
if (!shop) throw new Error("the sandbox has no shop");
const there = sandbox.etsy.listings(shop.shopId).length;
for (let n = there; n < LISTINGS; n += 1)
  sandbox.etsy.addListing({
    shopId: shop.shopId,
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
isLongAgo = false;
process.stdout.write(`listening at ${sandbox.origin}\n`);

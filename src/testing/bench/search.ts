import postgres, { type Sql } from "postgres";
import { browseProducts, countProducts, productNeighbours, searchForAgent } from "@/domain/catalogue";
import { asTenant, type Ctx, inTransaction } from "@/domain/context";
import { addMs, days } from "@/kernel/time";
import type { World } from "../world";
import { inBenchWorld } from "./bench-world";
import { ms, percentile, printTable, type Row } from "./figures";
import { openShops, storePools, withoutIndexes } from "./search-shops";
import { misspell, seeded, wordPools } from "./search-words";

const SEED = 7;
const MEASURED = 10;
const CROWD = Number(process.env.BENCH_SHOPS ?? 1_000);
const EACH = 1_000;
const LARGE = 50_000;
/** Of each kind, in each catalogue. */
const QUERIES = 100;
/** Each is asked so often, and the quickest counts: what else the machine does is not what is measured. */
const REPEATS = 3;
/** Shops that are written by the same statements. */
const AT_ONCE = 50;

/** What sellers and agents search, in a shop of 1 000 among few and among many others, and in one of 50 000. */
export async function search(): Promise<void> {
  await inBenchWorld({}, async (world, ownerUrl) => {
    const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
    try {
      await storePools(sql, wordPools(seeded(SEED)));
      await openShops(sql, { prefix: "shop", from: 1, to: MEASURED, products: EACH });
      await sql`vacuum analyze products, listings, variants, shop_terms`;
      const shops = Array.from({ length: MEASURED }, (_, n) => `shop_${n + 1}`);
      const few = await measureAll(world, await queriesOf(sql, shops));
      await withoutIndexes(sql, () => openCrowd(sql));
      await sql`vacuum analyze products, listings, variants, shop_terms`;
      const many = await measureAll(world, await queriesOf(sql, shops));
      const large = await measureAll(world, await queriesOf(sql, ["large_1"]));
      printTable(`search, ${QUERIES} of each kind, best of ${REPEATS}: p50 / p95`, rowsOf(few, many, large));
    } finally {
      await sql.end();
    }
  });
}

async function openCrowd(sql: Sql): Promise<void> {
  await openShops(sql, { prefix: "large", from: 1, to: 1, products: LARGE });
  for (let from = MEASURED + 1; from <= CROWD; from += AT_ONCE)
    await openShops(sql, {
      prefix: "shop",
      from,
      to: Math.min(CROWD, from + AT_ONCE - 1),
      products: EACH,
    });
}

interface Asked {
  seller: string;
  words: string;
  misspelt: string;
  productId: string;
}

/** Searches made of the shops' own titles: two words, a name, three words, a word and an occasion. */
async function queriesOf(sql: Sql, sellers: string[]): Promise<Asked[]> {
  const random = seeded(SEED);
  const rows = await sql<{ seller: string; id: string; title: string }[]>`
    select seller_id as seller, id, lower(title) as title from products where seller_id in ${sql(sellers)}
    order by hashtext(id) limit ${QUERIES}`;
  return rows.map(({ seller, id, title }, n) => {
    const all = title.split(/[ ,]+/);
    const [quality = "", material = "", thing = "", name = ""] = all;
    const kinds = [[material, thing], [name], [quality, material, thing], [thing, all.at(-2) ?? ""]];
    const words = kinds[n % kinds.length] ?? [];
    const at = words.findIndex((word) => word.length >= 5);
    const misspelt = words.map((word, index) => (index === Math.max(0, at) ? misspell(word, random) : word));
    return { seller, productId: id, words: words.join(" "), misspelt: misspelt.join(" ") };
  });
}

type Figures = Record<string, number[]>;

async function measureAll(world: World, asked: Asked[]): Promise<Figures> {
  const figures: Figures = {};
  for (const [name, work] of Object.entries(works)) {
    const times: number[] = [];
    for (const one of asked) {
      const ctx = asTenant(world.system, one.seller);
      const input = await work.prepare?.(ctx);
      const tries: number[] = [];
      for (let n = 0; n < REPEATS; n += 1) {
        const startedAt = performance.now();
        await work.run(ctx, one, input);
        tries.push(performance.now() - startedAt);
      }
      times.push(Math.min(...tries));
    }
    figures[name] = times;
  }
  return figures;
}

type Cursor = Awaited<ReturnType<typeof browseProducts>>["nextCursor"];

interface Work {
  prepare?(ctx: Ctx): Promise<Cursor>;
  run(ctx: Ctx, asked: Asked, cursor?: Cursor): Promise<unknown>;
}

const narrowed = () => ({
  section: "3",
  stock: "in_stock" as const,
  minPrice: 10,
  changedSince: addMs(new Date(), -days(90)).toISOString(),
});

const works: Record<string, Work> = {
  "agent's search, words": { run: (ctx, { words }) => searchForAgent(ctx, { query: words, limit: 6 }) },
  "agent's search, misspelt": {
    run: (ctx, { misspelt }) => searchForAgent(ctx, { query: misspelt, limit: 6 }),
  },
  "list, first page": { run: (ctx) => browseProducts(ctx) },
  "list, search by words": { run: (ctx, { words }) => browseProducts(ctx, { search: words }) },
  "list, search misspelt": { run: (ctx, { misspelt }) => browseProducts(ctx, { search: misspelt }) },
  "list, four filters": { run: (ctx) => browseProducts(ctx, narrowed()) },
  "list, page in its middle, by price": {
    prepare: middle,
    run: (ctx, _asked, cursor) => browseProducts(ctx, { sort: "price", ...(cursor ? { cursor } : {}) }),
  },
  "counts of the tabs": { run: (ctx) => countProducts(ctx) },
  "counts of the tabs, four filters": { run: (ctx) => countProducts(ctx, narrowed()) },
  "products before and after": {
    run: (ctx, { productId }) => productNeighbours(ctx, { productId, sort: "title" }),
  },
  "baseline: ILIKE under the policy": { run: (ctx, { words }) => searchNaively(ctx, words) },
};

/** Where the dearer half begins. */
function middle(ctx: Ctx): Promise<Cursor> {
  return inTransaction(ctx, async ({ db }) => {
    const [row] = await db.execute<{ value: string; id: string }>(
      `select price_minor as value, id from listings order by price_minor offset (select count(*) / 2 from listings) limit 1`,
    );
    return row ? { value: String(row.value), id: row.id } : null;
  });
}

/** The obvious way, for comparison: each word anywhere in the text, through the row-level policy alone. */
function searchNaively(ctx: Ctx, words: string): Promise<unknown> {
  const patterns = words.split(" ").map((word) => `%${word}%`);
  return inTransaction(ctx, ({ db }) =>
    db.query.products.findMany({
      columns: { id: true, title: true },
      where: (row, { and, ilike }) => and(...patterns.map((pattern) => ilike(row.searchText, pattern))),
      limit: 50,
    }),
  );
}

function rowsOf(few: Figures, many: Figures, large: Figures): Row[] {
  const both = (times: number[] = []) => `${ms(percentile(times, 0.5))} / ${ms(percentile(times, 0.95))}`;
  return Object.keys(works).map((name) => ({
    name,
    values: {
      [`among ${MEASURED} shops of 1 000`]: both(few[name]),
      [`among ${CROWD}`]: both(many[name]),
      "growth of p50": (percentile(many[name] ?? [], 0.5) / percentile(few[name] ?? [], 0.5)).toFixed(2),
      "one of 50 000": both(large[name]),
    },
  }));
}

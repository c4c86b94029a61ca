import { readFileSync } from "node:fs";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/testing/database";
import { connectDatabase, type DatabaseClient } from "./client";

/** Rows of each of the tenants in the crowd: enough that a scan of the table would lose against an index. */
const CROWD = { tenants: 20, rowsEach: 1_000 };

let database: TestDatabase;
let owner: Sql;
let app: DatabaseClient;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = postgres(database.ownerUrl, { max: 1 });
  app = connectDatabase(database.appUrl, { max: 2 });
  await owner`insert into products (seller_id, id, title, description, search_text)
    select 'crowd_' || t, 'p' || n, 'Thing', 'A plain thing number ' || n,
      'thing ' || md5(t || '-' || n) || case when n % 50 = 0 then ' stoneware mug speckled' else '' end
    from generate_series(1, ${CROWD.tenants}) t, generate_series(1, ${CROWD.rowsEach}) n`;
  const shop = [
    ["mug", "speckled stoneware mugs mug-ash-01 ash glaze", "Holds 350 millilitres of tea."],
    ["bowl", "serving bowl bwl-0042 terracotta", "Wide and shallow, for salads."],
    ["tray", "walnut tray wt-9", "Oiled by hand."],
    ["scarf", "écharpe en laine scarf wool", "Woven on a wooden loom."],
  ];
  for (const [id, text, description] of shop)
    await owner`insert into products (seller_id, id, title, description, search_text)
      values ('sel_a', ${id ?? ""}, ${id ?? ""}, ${description ?? ""}, ${text ?? ""})`;
  await owner`insert into products (seller_id, id, title, description, search_text)
    values ('sel_b', 'their_mug', 'Mug', 'Their mug', 'speckled stoneware mug')`;
  await owner`vacuum analyze products`;
  await fillConversations();
}, 60_000);
afterAll(async () => {
  await app.close();
  await owner.end();
  await database.drop();
});

/** A crowd of talks, of which a few mention a kiln; each message is one of ten of its conversation. */
async function fillConversations() {
  const crowd = { tenants: 5, talks: 400 };
  await owner`insert into messaging_channels
      (seller_id, id, platform, platform_id, display_name, handle, deep_link, delivery, status)
    select 'crowd_' || t, 'line', 'telegram', t, 'Bot', 'bot', '', 'webhook', 'connected'
    from generate_series(1, ${crowd.tenants}) t`;
  await owner`insert into contacts (seller_id, id, channel_id, external_id, name)
    select 'crowd_' || t, 'p' || n, 'line', n, case when n % 100 = 0 then 'Maya Kiln ' else 'Person ' end || md5(t || '-' || n)
    from generate_series(1, ${crowd.tenants}) t, generate_series(1, ${crowd.talks}) n`;
  await owner`insert into conversations (seller_id, id, channel_id, contact_id, external_chat_id, last_message_at)
    select seller_id, 'c' || substr(id, 2), 'line', id, id, now() from contacts`;
  await owner`insert into messages (seller_id, id, conversation_id, author, text, sent_at)
    select seller_id, id || '-' || n, id, 'customer',
      md5(seller_id || id || n) || case when id like '%50' and n = 3 then ' fired in a kiln' else ' about a mug' end, now()
    from conversations, generate_series(1, 10) n`;
  await owner`vacuum analyze messaging_channels, contacts, conversations, messages`;
}

async function search(query: string, seller: string | null = "sel_a") {
  return app.sql.begin(async (tx) => {
    if (seller !== null) await tx`select set_config('app.seller_id', ${seller}, true)`;
    const rows = await tx<{ id: string }[]>`select id from search.products(${query}, 50) as found(id)`;
    return rows.map((row) => row.id);
  });
}

describe("a search", () => {
  it.each([
    ["a singular for a plural", "mug", ["mug"]],
    ["a plural for a singular", "bowls", ["bowl"]],
    ["the beginning of a word", "terra", ["bowl"]],
    ["one letter", "b", ["bowl"]],
    ["the beginning of a word that is a common word itself", "t", ["tray"]],
    ["the end of a word", "racotta", ["bowl"]],
    ["any case and punctuation", "WALNUT, tray!", ["tray"]],
    ["every word, in any order", "stoneware speckled", ["mug"]],
    ["a SKU", "BWL-0042", ["bowl"]],
    ["the beginning of a SKU", "bwl-00", ["bowl"]],
    ["the end of a SKU", "0042", ["bowl"]],
    ["a piece of a SKU", "wl-004", ["bowl"]],
    ["a word of the description", "salad", ["bowl"]],
    ["letters with accents", "écharpe", ["scarf"]],
    ["accents that are typed as marks of their own", "e\u0301charpe", ["scarf"]],
    ["accents where there are none", "wálnut", ["tray"]],
    ["two swapped letters", "wlanut", ["tray"]],
    ["a letter too many", "wallnut", ["tray"]],
    ["a letter too few", "wanut", ["tray"]],
    ["a wrong letter", "valnut", ["tray"]],
    ["a long word with a letter missing", "stonware", ["mug"]],
    ["a misspelt word beside a right one", "speckeld mug", ["mug"]],
    ["a word beside its beginning", "walnut tr", ["tray"]],
    ["all but one word when no product has them all", "terracotta serving zeppelin", ["bowl"]],
  ])("finds %s", async (_what, query, found) => {
    expect(await search(query)).toEqual(found);
  });

  it("takes any of the words when no product has them all", async () => {
    expect((await search("walnut mug")).sort()).toEqual(["mug", "tray"]);
  });

  it.each([
    "",
    "   ",
    "the and of",
    "!!!",
    "'; drop table products; --",
    "a & | ! ( ) : * <->",
    "\\",
    "''",
    "%_",
    "%%%",
    "((((",
    "zz",
    "\u{1F389}",
    "zzz ".repeat(2_500),
    "zzz".repeat(2_500),
  ])("survives %j", async (query) => {
    expect(await search(query)).toEqual([]);
  });

  it("doesn't guess at numbers and at short words", async () => {
    expect(await search("bwl-0043")).toEqual([]);
    expect(await search("mgu")).toEqual([]);
  });

  it("never brings another tenant's product, and none without a tenant", async () => {
    for (const query of ["speckled", "speckeld", "speck", "eckle"]) {
      expect(await search(query, "sel_a")).toEqual(["mug"]);
      expect(await search(query, "sel_b")).toEqual(["their_mug"]);
      expect(await search(query, "sel_c")).toEqual([]);
      expect(await search(query, null)).toEqual([]);
      expect(await search(query, "")).toEqual([]);
    }
  });

  it("lets nobody call its parts", async () => {
    await expect(app.sql`select search.meant('mug')`).rejects.toThrow(/permission denied/);
    await expect(app.sql`select search.ranked('mug', '{}', 5)`).rejects.toThrow(/permission denied/);
  });

  it("by words walks its index, the tenant first", async () => {
    const plan = await explain("ranked", [
      ["tenant", "'crowd_7'"],
      ["p_found", "search.exactly('speckled')"],
      ["p_beginnings", "'{speckl}'::text[]"],
      ["bound", "500"],
      ["p_limit", "50"],
    ]);
    expect(plan).toMatch(/Bitmap Index Scan on products_search_words/);
    expect(plan).toMatch(/Index Cond: \(\(seller_id = 'crowd_7'::text\) AND \(search_vector @@/);
    expect(plan).not.toMatch(/Seq Scan/);
  });

  it("by likeness walks its index, the tenant first", async () => {
    const plan = await explainQuery(
      `select p.search_text from products p where p.seller_id = 'crowd_7' and p.search_text %> 'speckeld' limit 30`,
    );
    expect(plan).toMatch(/Bitmap Index Scan on products_search_fuzzy/);
    expect(plan).toMatch(/Index Cond: \(\(seller_id = 'crowd_7'::text\) AND \(search_text %>/);
    expect(plan).not.toMatch(/Seq Scan/);
  });
});

describe("a search of conversations", () => {
  const find = (seller: string | null) =>
    app.sql.begin(async (tx) => {
      if (seller !== null) await tx`select set_config('app.seller_id', ${seller}, true)`;
      return (await tx`select * from search.conversations_by_words('kiln', 50)`).map(
        (row) => row.conversation_id,
      );
    });

  it("brings its own by name and by message, nothing of another tenant's, and none without a tenant", async () => {
    expect((await find("crowd_2")).sort()).toEqual([
      "c100",
      "c150",
      "c200",
      "c250",
      "c300",
      "c350",
      "c400",
      "c50",
    ]);
    expect(await find("crowd_9")).toEqual([]);
    expect(await find(null)).toEqual([]);
    expect(await find("")).toEqual([]);
  });

  it("walks both indexes, the tenant first", async () => {
    const plan = await explain("conversations_by_words", [
      ["tenant", "'crowd_2'"],
      ["q", "search.plain_words('kiln')"],
      ["longest", "'%kiln%'"],
      ["patterns", "array['%kiln%']"],
      ["p_limit", "50"],
    ]);
    expect(plan).toMatch(/Bitmap Index Scan on contacts_name/);
    expect(plan).toMatch(/Index Cond: \(\(seller_id = 'crowd_2'::text\) AND \(name ~~\* '%kiln%'/);
    expect(plan).toMatch(/Bitmap Index Scan on messages_words/);
    expect(plan).toMatch(/Index Cond: \(\(seller_id = 'crowd_2'::text\) AND \(to_tsvector\('simple'/);
    expect(plan).not.toMatch(/Seq Scan/);
  });

  it.each([
    "'; drop table messages; --",
    "\\",
    "& | ! ( ) : * <->",
    "%_",
    "zzz ".repeat(2_500),
    "''",
    "\u{1F389}",
  ])("survives %j", async (query) => {
    await app.sql.begin(async (tx) => {
      await tx`select set_config('app.seller_id', 'crowd_2', true)`;
      expect(await tx`select * from search.conversations_by_words(${query}, 50)`).toHaveLength(0);
    });
  });
});

/** EXPLAIN of the very statement in the function's source, its variables replaced by constants. */
async function explain(name: string, constants: [string, string][]): Promise<string> {
  const source = readFileSync("src/db/sql/03-search.sql", "utf8");
  const body = source.slice(source.indexOf(`FUNCTION search.${name}`));
  const statement = /RETURN QUERY\s+([^;]+);/.exec(body)?.[1];
  if (!statement) throw new Error(`no query in ${name}`);
  const constant = constants.reduce(
    (text, [variable, value]) => text.replaceAll(new RegExp(`(?<![.\\w])${variable}\\b`, "g"), value),
    statement,
  );
  return explainQuery(constant);
}

async function explainQuery(query: string): Promise<string> {
  const rows = await owner.unsafe<{ "QUERY PLAN": string }[]>(`explain (analyze, costs off) ${query}`);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

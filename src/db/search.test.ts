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

async function search(name: "words" | "likeness", query: string, seller: string | null = "sel_a") {
  return app.sql.begin(async (tx) => {
    if (seller !== null) await tx`select set_config('app.seller_id', ${seller}, true)`;
    const rows = await tx.unsafe<{ product_id: string }[]>(
      `select product_id from search.products_by_${name}($1, 50)`,
      [query],
    );
    return rows.map((row) => row.product_id);
  });
}

describe("searching by words", () => {
  it.each([
    ["a singular for a plural", "mug", ["mug"]],
    ["a plural for a singular", "bowls", ["bowl"]],
    ["the beginning of a word", "terra", ["bowl"]],
    ["any case and punctuation", "WALNUT, tray!", ["tray"]],
    ["every word, in any order", "stoneware speckled", ["mug"]],
    ["a SKU", "BWL-0042", ["bowl"]],
    ["a word of the description", "salad", ["bowl"]],
    ["letters with accents", "écharpe", ["scarf"]],
  ])("finds %s", async (_what, query, found) => {
    expect(await search("words", query)).toEqual(found);
  });

  it("takes any of the words when no product has them all", async () => {
    expect((await search("words", "walnut mug")).sort()).toEqual(["mug", "tray"]);
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
  ])("survives %j", async (query) => {
    expect(await search("words", query)).toEqual([]);
  });

  it("survives a query of ten thousand characters", async () => {
    expect(await search("words", "zzz ".repeat(2_500))).toEqual([]);
    expect(await search("likeness", "zzz ".repeat(2_500))).toEqual([]);
  });
});

describe("searching by likeness", () => {
  it.each([
    ["stonware", "mug"],
    ["wallnut", "tray"],
    ["terracota", "bowl"],
  ])("finds %s although it is misspelt", async (query, found) => {
    expect(await search("likeness", query)).toContain(found);
  });

  it("asks for three letters at least", async () => {
    expect(await search("likeness", "mu")).toEqual([]);
  });
});

describe("a search", () => {
  it("never brings another tenant's product, and none without a tenant", async () => {
    for (const kind of ["words", "likeness"] as const) {
      expect(await search(kind, "speckled", "sel_a")).toEqual(["mug"]);
      expect(await search(kind, "speckled", "sel_b")).toEqual(["their_mug"]);
      expect(await search(kind, "speckled", "sel_c")).toEqual([]);
      expect(await search(kind, "speckled", null)).toEqual([]);
      expect(await search(kind, "speckled", "")).toEqual([]);
    }
  });

  it("by words walks its index, the tenant first", async () => {
    const plan = await explain("products_by_words", [
      ["tenant", "'crowd_7'"],
      ["q", "search.words('speckled', '&')"],
      ["p_limit", "50"],
    ]);
    expect(plan).toMatch(/Bitmap Index Scan on products_search_words/);
    expect(plan).toMatch(/Index Cond: \(\(seller_id = 'crowd_7'::text\) AND \(search_vector @@/);
    expect(plan).not.toMatch(/Seq Scan/);
  });

  it("by likeness walks its index, the tenant first", async () => {
    const plan = await explain("products_by_likeness", [
      ["tenant", "'crowd_7'"],
      ["p_query", "'speckeld stonware'"],
      ["p_limit", "50"],
    ]);
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
  const rows = await owner.unsafe<{ "QUERY PLAN": string }[]>(`explain (analyze, costs off) ${constant}`);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

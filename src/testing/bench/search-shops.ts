import type { Sql } from "postgres";
import type { WordPools } from "./search-words";

const SECTIONS = 12;
/** Products written by one statement. */
const BATCH = 50_000;

/** Shops of equally many products, named `{prefix}_{number}` from `from` up to `to`. */
export interface Crowd {
  prefix: string;
  from: number;
  to: number;
  products: number;
}

/** The words that shops are made of, as a table in the database: numbered within each pool. */
export async function storePools(sql: Sql, pools: WordPools): Promise<void> {
  await sql`create table bench_words (pool text, at int, word text, primary key (pool, at)) `;
  for (const [pool, words] of Object.entries(pools) as [string, string[]][])
    await sql`insert into bench_words select ${pool}, n - 1, word
      from unnest(${words}::text[]) with ordinality as given(word, n)`;
  await sql`analyze bench_words`;
}

/** Writes whole shops inside the database. Their order on disk is that of shops that arrive at the same time. */
export async function openShops(sql: Sql, crowd: Crowd): Promise<void> {
  const { prefix, from, to, products } = crowd;
  await sql`insert into sellers (id, email, password_hash, name)
    select ${prefix} || '_' || n, ${prefix} || n || '@example.com', '', 'Shop ' || n from generate_series(${from}::int, ${to}::int) n`;
  await sql`insert into connections (seller_id, id, channel, external_shop_id, shop_name, currency, status, last_sync_at)
    select ${prefix} || '_' || n, 'con', 'etsy', ${prefix} || n, 'Shop ' || n, 'USD', 'active', now()
    from generate_series(${from}::int, ${to}::int) n`;
  await sql`insert into shop_terms (seller_id, id, connection_id, kind, external_id, title, position, terms)
    select ${prefix} || '_' || n, 'trm' || s, 'con', 'section', s, 'Section ' || s, s, '{"kind":"section"}'
    from generate_series(${from}::int, ${to}::int) n, generate_series(1, ${SECTIONS}) s`;
  const each = Math.max(1, Math.floor(BATCH / (to - from + 1)));
  for (let first = 0; first < products; first += each)
    await writeProducts(sql, crowd, first, Math.min(products, first + each) - 1);
}

async function writeProducts(sql: Sql, crowd: Crowd, first: number, last: number): Promise<void> {
  const size = sql`(select count(*) from bench_words where pool = 'fronts')`;
  const word = (pool: string, salt: number) =>
    sql`join bench_words ${sql(pool)} on ${sql(pool)}.pool = ${pool}
      and ${sql(pool)}.at = abs(hashint8extended(key, ${salt})) % ${size}`;
  await sql`create temp table made as
    select seller, n, seller || '-' || n as id, abs(hashint8extended(key, 9)) as chance, tags.word as tags,
      initcap(fronts.word) || ' ' || initcap(names.word) || ', ' || backs.word as title,
      left(names.word, 3) || '-' || lpad((n % 10000)::text, 4, '0') as sku, descriptions.word as description
    from (select ${crowd.prefix} || '_' || s as seller, n, s::bigint * 1000000 + n as key
      from generate_series(${first}::int, ${last}::int) n, generate_series(${crowd.from}::int, ${crowd.to}::int) s) given
    ${word("fronts", 1)} ${word("backs", 2)} ${word("names", 3)} ${word("tags", 4)} ${word("descriptions", 5)}`;
  await sql`insert into products (seller_id, id, title, description, tags, search_text)
    select seller, id, title, description, string_to_array(tags, '|'),
      lower(title || ' ' || replace(tags, '|', ' ') || ' ' || sku) from made`;
  await sql`insert into listings (seller_id, id, product_id, connection_id, channel, external_id, state, price_minor,
      currency, quantity, section_external_id, raw, content_hash, channel_updated_at, synced_at)
    select seller, id, id, 'con', 'etsy', n, case when chance % 17 = 0 then 'sold_out' when chance % 23 = 0 then 'draft' else 'active' end,
      900 + chance % 9000, 'USD', case when chance % 17 = 0 then 0 else 1 + chance % 30 end, chance % ${SECTIONS} + 1,
      '{}', '', now() - make_interval(mins => (chance % 500000)::int), now() from made`;
  await sql`insert into variants (seller_id, id, product_id, listing_id, external_id, sku, properties, price_minor, currency,
      quantity, enabled, position)
    select seller, id, id, id, id, sku, '[]', 900 + chance % 9000, 'USD', 1 + chance % 30, true, 0 from made`;
  await sql`drop table made`;
}

/** A large load without indexes and references; both are made anew behind it, references by one look over all. */
export async function withoutIndexes(sql: Sql, load: () => Promise<void>): Promise<void> {
  const tables = ["products", "listings", "variants"];
  const indexes = await sql`select indexname as name, indexdef as made from pg_indexes
    where tablename in ${sql(tables)} and schemaname = 'public' and indexname not like '%_pk%'`;
  const references =
    await sql`select conname as name, conrelid::regclass::text as on_table, pg_get_constraintdef(oid) as made
    from pg_constraint where contype = 'f' and conrelid::regclass::text in ${sql(tables)}`;
  for (const { name, on_table } of references)
    await sql`alter table ${sql(on_table)} drop constraint ${sql(name)}`;
  for (const { name } of indexes) await sql`drop index ${sql(name)}`;
  await load();
  await sql`set maintenance_work_mem = '1GB'`;
  for (const { made } of indexes) await sql.unsafe(made);
  for (const { name, on_table, made } of references)
    await sql.unsafe(`alter table ${on_table} add constraint "${name}" ${made}`);
}

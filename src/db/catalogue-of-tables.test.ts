import { readFileSync } from "node:fs";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/testing/database";
import { APP_ROLE } from "./client";
import { system } from "./system";

/** The tables without a tenant: what they hold is a hash, a count or a process, never a seller's data. */
const globalTables = [
  ...["call_budgets", "call_counts", "rate_limits", "stallhand_meta", "tenant_routes", "worker_heartbeats"],
];
/** A seller is the tenant itself. */
const tenantColumn = (table: string) => (table === "sellers" ? "id" : "seller_id");

let database: TestDatabase;
let owner: Sql;
let tenantTables: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = postgres(database.ownerUrl, { max: 2 });
  const rows = await owner<{ relname: string }[]>`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    order by relname`;
  tenantTables = rows.map((row) => row.relname).filter((name) => !globalTables.includes(name));
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

describe("every table", () => {
  it("either has a tenant or is one of the few named here", async () => {
    const [named] = await owner`select system.global_tables() as names`;
    expect([...(named?.names ?? [])].sort()).toEqual(globalTables);
    const rows = await owner<{ table_name: string }[]>`
      select t.table_name from information_schema.tables t
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and not exists (
        select from information_schema.columns c where c.table_schema = 'public'
        and c.table_name = t.table_name and c.column_name = 'seller_id' and c.is_nullable = 'NO')
      order by 1`;
    const without = rows.map((row) => row.table_name);
    // The seller's own row has `id`; a route's `seller_id` is what a key leads to, not whose row it is.
    expect(without).toEqual([
      ...["call_budgets", "call_counts", "rate_limits", "sellers", "stallhand_meta", "worker_heartbeats"],
    ]);
    expect(tenantTables.length).toBeGreaterThanOrEqual(25);
  });

  it("is an ordinary table: nothing that could be read around the policies", async () => {
    const others = await owner`
      select relname, relkind from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f', 'S')`;
    expect([...others]).toEqual([]);
  });

  it("belongs to the owner, and nothing of it to everybody", async () => {
    const rows = await owner`
      select c.relname, c.relowner::regrole::text as owner from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and (c.relowner::regrole::text = ${APP_ROLE}
          or exists (select from aclexplode(c.relacl) a where a.grantee = 0))`;
    expect([...rows]).toEqual([]);
  });
});

describe("every tenant table", () => {
  it("enables and forces row-level security", async () => {
    const rows = await owner<{ relname: string }[]>`
      select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relrowsecurity and relforcerowsecurity order by relname`;
    expect(rows.map((row) => row.relname)).toEqual(tenantTables);
  });

  it("has one policy for the application role, on its tenant, and one for the owner", async () => {
    const rows = await owner<{ tablename: string; roles: string[]; [key: string]: unknown }[]>`
      select tablename, policyname, permissive, roles::text[] as roles, cmd, qual, with_check from pg_policies
      where schemaname = 'public' order by tablename, policyname`;
    const [me] = await owner`select current_user as name`;
    const expected = tenantTables.flatMap((tablename) => {
      const condition = `(${tenantColumn(tablename)} = current_setting('app.seller_id'::text, true))`;
      const both = { tablename, permissive: "PERMISSIVE", cmd: "ALL" };
      return [
        { ...both, policyname: "owner", roles: [me?.name], qual: "true", with_check: "true" },
        { ...both, policyname: "tenant", roles: [APP_ROLE], qual: condition, with_check: condition },
      ];
    });
    expect([...rows].map((row) => ({ ...row }))).toEqual(expected.map((one) => expect.objectContaining(one)));
  });

  it("has a primary key, and every key and unique index starts with the tenant", async () => {
    const rows = await owner<{ table: string; index: string; first: string; primary: boolean }[]>`
      select c.relname as table, i.relname as index, a.attname as first, x.indisprimary as primary
      from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
      where c.relnamespace = 'public'::regnamespace and (x.indisunique or x.indisprimary)`;
    const own = rows.filter((row) => tenantTables.includes(row.table));
    expect(own.filter((row) => row.first !== tenantColumn(row.table))).toEqual([]);
    const keyed = own.filter((row) => row.primary).map((row) => row.table);
    expect(keyed.sort()).toEqual(tenantTables);
  });

  it("refers to rows of its own tenant only: each foreign key pairs seller_id with seller_id first", async () => {
    const rows = await owner<{ name: string; from: string; to: string }[]>`
      select k.conname as name, a.attname as from, b.attname as to from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace`;
    expect(rows.length).toBeGreaterThanOrEqual(15);
    expect(rows.filter((row) => row.from !== "seller_id" || row.to !== "seller_id")).toEqual([]);
  });

  it("lets the application role read and write rows and nothing else; the audit log only grows", async () => {
    const rows = await owner<{ relname: string; rights: string[] }[]>`
      select c.relname, array_agg(a.privilege_type::text order by a.privilege_type::text) as rights
      from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace = 'public'::regnamespace and a.grantee = ${APP_ROLE}::regrole group by 1`;
    const rights = Object.fromEntries(rows.map((row) => [row.relname, row.rights]));
    const whole = ["DELETE", "INSERT", "SELECT", "UPDATE"];
    const reachable = [...tenantTables, ...globalTables.filter((name) => name !== "stallhand_meta")];
    expect(rights).toEqual(
      Object.fromEntries(
        reachable.map((name) => [name, name === "audit_log" ? ["INSERT", "SELECT"] : whole]),
      ),
    );
  });
});

describe("the owner's functions", () => {
  const listed = [
    "search.alike(text, text[])",
    "search.beginning(text)",
    "search.conversations_by_words(text, integer)",
    "search.every(tsquery[])",
    "search.exactly(text)",
    "search.folded(text)",
    "search.is_known(tsquery)",
    "search.longer(text, text[])",
    "search.meant(text)",
    "search.plain_words(text)",
    "search.products(text, integer)",
    "search.query_words(text)",
    "search.ranked(tsquery, text[], integer)",
    "search.slips(text, text)",
    "search.some(integer)",
    "search.spaced(text)",
    "search.thing(text)",
    "system.connections_to_sync(timestamp with time zone, interval, text, integer)",
    "system.count_samples(timestamp with time zone)",
    "system.delete_expired_samples(timestamp with time zone, integer)",
    "system.due_changes(timestamp with time zone, integer)",
    "system.due_inbox(timestamp with time zone, integer)",
    "system.due_outbox(timestamp with time zone, integer)",
    "system.global_tables()",
    "system.live_connections(text, integer)",
    "system.polled_channels(integer)",
    "system.stalled_syncs(timestamp with time zone, integer)",
    "system.sweep_expired(timestamp with time zone, integer)",
  ];
  /** What the application may call. */
  const doors = listed.filter(
    (name) => name.startsWith("system.") || /\.(products|conversations_by_words)\(/.test(name),
  );
  /** They read no table, so they run as whoever asks. */
  const pure = ["system.global_tables()"];
  /** Called once a row: with a path of their own they could not be merged into the query that calls them. */
  const merged = ["search.folded(text)", "search.spaced(text)", "search.thing(text)"];

  const functions = () =>
    owner<{ name: string; definer: boolean; path: string[]; everybody: boolean; app: boolean }[]>`
      select n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as named,
        n.nspname || '.' || p.proname || '(' || oidvectortypes(p.proargtypes) || ')' as name,
        p.prosecdef as definer, coalesce(p.proconfig, '{}') as path,
        exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)
          as everybody,
        has_function_privilege(${APP_ROLE}, p.oid, 'execute') as app
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('system', 'search') order by 2`;

  it("are these and no others", async () => {
    expect((await functions()).map((row) => row.name)).toEqual(listed);
  });

  it("fix their search path, and nobody but the application role may call them", async () => {
    for (const row of await functions()) {
      const isDefiner = doors.includes(row.name) && !pure.includes(row.name);
      const path = isDefiner
        ? /=pg_catalog, public, pg_temp(,|$)/
        : /=pg_catalog(, public(, pg_temp)?)?(,|$)/;
      if (!merged.includes(row.name)) expect(row.path.join(), row.name).toMatch(path);
      expect(row.everybody, row.name).toBe(false);
      expect(row.definer, row.name).toBe(isDefiner);
      expect(row.app, row.name).toBe(doors.includes(row.name));
    }
  });

  it("past the tenant are named in one file, all of them", () => {
    const source = readFileSync("src/db/system.ts", "utf8");
    const called = [...source.matchAll(/system\.([a-z]+_[a-z_]+)\(/g)].map((match) => match[1]);
    const named = listed.filter((name) => name.startsWith("system.") && !pure.includes(name));
    expect([...new Set(called)].sort()).toEqual(named.map((name) => /\.(\w+)/.exec(name)?.[1]));
    expect(Object.keys(system)).toHaveLength(named.length);
  });

  it("live in schemas where nobody else may create anything", async () => {
    for (const schema of ["system", "search", "public"]) {
      const [row] = await owner`
        select has_schema_privilege(${APP_ROLE}, ${schema}, 'create') as app,
          exists (select from pg_namespace n, aclexplode(n.nspacl) a
            where n.nspname = ${schema} and a.grantee = 0 and a.privilege_type = 'CREATE') as everybody`;
      expect(row, schema).toEqual({ app: false, everybody: false });
    }
  });
});

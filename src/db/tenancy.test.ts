import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/testing/database";
import { connectDatabase, type DatabaseClient } from "./client";

const OWN = "tenant_a";
const OTHER = "tenant_b";

/** A column that an insert must name, and what fits it. */
const values: Record<string, postgres.SerializableParameter> = {
  text: "row",
  int4: 1,
  int8: 1,
  bool: true,
  timestamptz: "2026-03-01T12:00:00Z",
  jsonb: "{}",
};

interface Table {
  name: string;
  tenant: string;
  columns: { name: string; type: string }[];
}

let database: TestDatabase;
let owner: Sql;
let app: DatabaseClient;
let tables: Table[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = postgres(database.ownerUrl, { max: 1 });
  app = connectDatabase(database.appUrl, { max: 2 });
  tables = await readTables();
  for (const table of tables) for (const seller of [OWN, OTHER]) await insert(owner, table, seller);
});
afterAll(async () => {
  await app.close();
  await owner.end();
  await database.drop();
});

/** Tenant tables, parents before children, with the columns that have no default. */
async function readTables(): Promise<Table[]> {
  const rows = await owner<{ name: string; parents: string[]; columns: Table["columns"] }[]>`
    select c.relname as name,
      array(select f.confrelid::regclass::text from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid
        and f.confrelid <> c.oid) as parents,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', t.typname) order by a.attnum)
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attnotnull and not a.atthasdef)
        as columns
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity`;
  const sorted: (typeof rows)[number][] = [];
  while (sorted.length < rows.length) {
    const known = new Set(sorted.map((row) => row.name));
    const next = rows.filter((row) => !known.has(row.name) && row.parents.every((one) => known.has(one)));
    if (next.length === 0) throw new Error("tables refer to each other in a circle");
    sorted.push(...next);
  }
  return sorted.map(({ name, columns }) => ({
    name,
    tenant: name === "sellers" ? "id" : "seller_id",
    columns,
  }));
}

/** A row whose every id is "row", so that references find their parent. */
function insert(sql: Sql, table: Table, seller: string, id = "row") {
  const row = Object.fromEntries(
    table.columns.map(({ name, type }) => {
      const value = name === table.tenant ? seller : name === "id" ? id : values[type];
      if (value === undefined) throw new Error(`no value for ${table.name}.${name} of type ${type}`);
      return [name, value];
    }),
  );
  return sql`insert into ${sql(table.name)} ${sql(row)}`;
}

/** Runs as the application role inside a tenant (or none) and rolls back. */
async function asTenant<T>(seller: string | null, work: (sql: Sql) => Promise<T>): Promise<T> {
  const undo = new Error("roll back");
  let result: { value: T } | undefined;
  await app.sql
    .begin(async (tx) => {
      if (seller !== null) await tx`select set_config('app.seller_id', ${seller}, true)`;
      result = { value: await work(tx as unknown as Sql) };
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (!result) throw new Error("nothing came back");
  return result.value;
}

/** Every table with what came out wrong there, so that a failure names all of them. */
async function tryAll(probe: (table: Table) => Promise<string | null>): Promise<string[]> {
  const problems: string[] = [];
  for (const table of tables) {
    const problem = await probe(table).catch((error: Error) => error.message);
    if (problem !== null) problems.push(`${table.name}: ${problem}`);
  }
  return problems;
}

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "accepted",
    (error: { code?: string }) => error.code ?? "no code",
  );

/** The audit log can be changed by nobody, own tenant or not. */
const changeable = (table: Table) => table.name !== "audit_log";

async function touched(seller: string | null, table: Table): Promise<string> {
  const name = app.sql(table.name);
  const seen = await asTenant(seller, (sql) => sql`select 1 from ${name}`);
  const changed = await asTenant(seller, async (sql) =>
    changeable(table) ? (await sql`update ${name} set ${sql(table.tenant)} = ${sql(table.tenant)}`).count : 0,
  );
  const removed = await asTenant(seller, async (sql) =>
    changeable(table) ? (await sql`delete from ${name}`).count : 0,
  );
  return `${seen.length} seen, ${changed} changed, ${removed} removed`;
}

const nothing = "0 seen, 0 changed, 0 removed";
const expectText = (text: string, wanted: string) => (text === wanted ? null : text);

describe("every tenant table", () => {
  it("was filled for two tenants (or the tests below would prove nothing)", async () => {
    expect(tables.length).toBeGreaterThanOrEqual(25);
    const problems = await tryAll(async ({ name, tenant }) => {
      const rows = await owner`select 1 from ${owner(name)} where ${owner(tenant)} in (${OWN}, ${OTHER})`;
      return rows.length === 2 ? null : `${rows.length} rows`;
    });
    expect(problems).toEqual([]);
  });

  it("shows its own tenant exactly its own row", async () => {
    const problems = await tryAll(async (table) => {
      const one = changeable(table) ? "1 seen, 1 changed, 1 removed" : "1 seen, 0 changed, 0 removed";
      return expectText(await touched(OWN, table), one);
    });
    expect(problems).toEqual([]);
  });

  it("shows another tenant nothing, and nothing can be changed or removed from there", async () => {
    expect(await tryAll(async (table) => expectText(await touched("tenant_c", table), nothing))).toEqual([]);
  });

  it("shows nothing without a tenant, nor for an empty one", async () => {
    for (const none of [null, ""]) {
      expect(await tryAll(async (table) => expectText(await touched(none, table), nothing))).toEqual([]);
    }
  });

  it("takes no row for another tenant", async () => {
    for (const seller of [OTHER, "tenant_c", null]) {
      const problems = await tryAll(async (table) => {
        const id = table.name === "sellers" ? "tenant_new" : "new";
        const target = table.name === "sellers" ? id : OWN;
        return expectText(await refusal(asTenant(seller, (sql) => insert(sql, table, target, id))), "42501");
      });
      expect(problems).toEqual([]);
    }
  });

  it("gives no row away to another tenant", async () => {
    const problems = await tryAll(async (table) => {
      const move = asTenant(
        OWN,
        (sql) => sql`update ${sql(table.name)} set ${sql(table.tenant)} = 'tenant_c'`,
      );
      return expectText(await refusal(move), "42501");
    });
    expect(problems).toEqual([]);
  });

  it("is reached by no locking read from elsewhere", async () => {
    const problems = await tryAll(async (table) => {
      if (!changeable(table)) return null;
      const rows = await asTenant("tenant_c", (sql) => sql`select 1 from ${sql(table.name)} for update`);
      return rows.length === 0 ? null : "locked";
    });
    expect(problems).toEqual([]);
  });
});

describe("a tenant", () => {
  it("ends with its transaction: the next one on the connection sees nothing", async () => {
    const one = connectDatabase(database.appUrl, { max: 1 });
    await one.sql.begin((tx) => tx`select set_config('app.seller_id', ${OWN}, true)`);
    expect(await one.sql`select 1 from products`).toHaveLength(0);
    await one.close();
  });

  it("can't refer to another tenant's row, even where both exist", async () => {
    await owner`update products set id = 'only_theirs' where seller_id = ${OTHER}`.catch(() => undefined);
    await owner`insert into products (seller_id, id, title, description, search_text)
      values (${OTHER}, 'only_theirs', 'x', 'x', 'x') on conflict do nothing`;
    const insertImage = asTenant(
      OWN,
      (sql) => sql`insert into images (seller_id, id, product_id, listing_id, external_id, url, rank)
        values (${OWN}, 'new', 'only_theirs', 'row', 'new', 'x', 1)`,
    );
    expect(await refusal(insertImage)).toBe("23503");
  });
});

describe("the audit log", () => {
  it("only grows: the application role may add and read, never change, remove or empty", async () => {
    const refused = (statement: string) => refusal(asTenant(OWN, (sql) => sql.unsafe(statement)));
    expect(await refused("update audit_log set action = 'x'")).toBe("42501");
    expect(await refused("delete from audit_log")).toBe("42501");
    expect(await refused("truncate audit_log")).toBe("42501");
    expect(await refused("select 1 from audit_log for update")).toBe("42501");
    const log = tables.find((table) => table.name === "audit_log");
    if (!log) throw new Error("there is no audit log");
    expect(await refusal(asTenant(OWN, (sql) => insert(sql, log, OWN, "second")))).toBe("accepted");
  });
});

describe("the application role", () => {
  it("can't change what protects it", async () => {
    const refused = (statement: string) => refusal(asTenant(OWN, (sql) => sql.unsafe(statement)));
    expect(await refused("alter table products no force row level security")).toBe("42501");
    expect(await refused("drop policy tenant on products")).toBe("42501");
    expect(await refused("create table public.leak as select 1")).toBe("42501");
    expect(await refused("truncate products")).toBe("42501");
    expect(await refused("set row_security = off; select * from products")).toBe("42501");
  });

  it("can't slip a temporary table under the owner's functions", async () => {
    const rows = await asTenant(null, async (sql) => {
      await sql`create temporary table messaging_channels (seller_id text, id text, delivery text, status text)`;
      await sql`insert into pg_temp.messaging_channels values ('forged', 'forged', 'polling', 'connected')`;
      return sql`select * from system.polled_channels(10)`;
    });
    expect([...rows]).toEqual([]);
  });
});

import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { migrateDatabase } from "./migrate";

let admin: Sql;
const made: string[] = [];

beforeAll(() => {
  admin = postgres(inDatabase("postgres"), { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  for (const name of made) await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.end();
});

const inDatabase = (name: string) =>
  Object.assign(new URL(inject("templateDatabase").ownerUrl), { pathname: `/${name}` }).href;
const appLogin = () => new URL(inject("templateDatabase").appUrl).username;

async function emptyDatabase(): Promise<string> {
  const name = `empty_${randomBytes(6).toString("hex")}`;
  made.push(name);
  await admin.unsafe(`create database ${name}`);
  return inDatabase(name);
}

/** What a migration leaves: tables, policies, functions and the journal. */
async function shapeOf(url: string) {
  const sql = postgres(url, { max: 1 });
  const [shape] = await sql`select
    (select array_agg(tablename::text order by tablename) from pg_tables where schemaname = 'public') as tables,
    (select count(*)::int from pg_policies where schemaname = 'public') as policies,
    (select count(*)::int from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('system', 'search')) as functions,
    (select count(*)::int from drizzle.__drizzle_migrations) as migrations`;
  await sql.end();
  return shape;
}

/** One process that only migrates, as `npm start` twice would have two of. */
function migrateInProcess(ownerUrl: string): Promise<number | null> {
  const script = `import { migrateDatabase } from ${JSON.stringify(join(process.cwd(), "src/db/migrate.ts"))};
    await migrateDatabase(${JSON.stringify({ ownerUrl, appLogin: appLogin() })});`;
  return new Promise((resolve, reject) => {
    const child = fork("-", [], {
      execArgv: ["--import", "tsx", "--input-type=module", "--eval", script],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.on("error", reject);
    child.on("exit", resolve);
  });
}

describe("migrating", () => {
  it("applies a later version's functions to a database that has been in use", async () => {
    const ownerUrl = await emptyDatabase();
    const lines: string[] = [];
    await migrateDatabase({ ownerUrl, appLogin: appLogin() });
    const sql = postgres(ownerUrl, { max: 1 });
    await sql`update stallhand_meta set value = 'an earlier version' where name = 'functions'`;
    await sql.end();
    await migrateDatabase({ ownerUrl, appLogin: appLogin() }, (line) => lines.push(line));
    expect(lines).toEqual([expect.stringMatching(/^applied \d+ files/)]);
  });

  it("twice changes nothing the second time", async () => {
    const ownerUrl = await emptyDatabase();
    const lines: string[] = [];
    const once = () => migrateDatabase({ ownerUrl, appLogin: appLogin() }, (line) => lines.push(line));
    await once();
    const first = await shapeOf(ownerUrl);
    expect(first).toMatchObject({ functions: 28, migrations: expect.any(Number) });
    expect(first?.tables.length).toBeGreaterThanOrEqual(25);
    await once();
    expect(await shapeOf(ownerUrl)).toEqual(first);
    expect(lines).toEqual([expect.stringMatching(/^applied \d+ files of policies and functions$/)]);
  });

  it("from two processes at once ends in the same database as from one", async () => {
    const [alone, together] = await Promise.all([emptyDatabase(), emptyDatabase()]);
    await migrateDatabase({ ownerUrl: alone, appLogin: appLogin() });
    expect(await Promise.all([migrateInProcess(together), migrateInProcess(together)])).toEqual([0, 0]);
    expect(await shapeOf(together)).toEqual(await shapeOf(alone));
  }, 30_000);
});

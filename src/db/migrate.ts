import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { migrate as migrateTables } from "drizzle-orm/postgres-js/migrator";
import type { Sql } from "postgres";
import { APP_ROLE, connectDatabase } from "./client";

const MIGRATION_LOCK = 7_305_512;
const MIGRATIONS = "drizzle";
const FUNCTIONS = "src/db/sql";

/**
 * Brings the database to this version: extensions, tables, then policies, grants and functions when they changed.
 * Two processes that start at once wait for each other. `appLogin` is the role that web and worker log in with.
 */
export async function migrateDatabase(
  input: { ownerUrl: string; appLogin: string },
  log: (line: string) => void = () => {},
) {
  const owner = connectDatabase(input.ownerUrl, { max: 1, role: null, name: "stallhand-migrate" });
  try {
    await owner.sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await prepareRoles(owner.sql, input.appLogin);
    await owner.sql`create extension if not exists pg_trgm`;
    await owner.sql`create extension if not exists btree_gin`;
    await migrateTables(owner.db, { migrationsFolder: MIGRATIONS });
    await applyFunctions(owner.sql, log);
  } finally {
    await owner.close();
  }
}

async function prepareRoles(sql: Sql, appLogin: string) {
  const [known] = await sql`select 1 from pg_roles where rolname = ${APP_ROLE}`;
  if (!known) await sql.unsafe(`create role ${APP_ROLE} nologin`);
  const [member] = await sql`select pg_has_role(${appLogin}, ${APP_ROLE}, 'member') as yes`;
  if (!member?.yes) await sql`grant ${sql(APP_ROLE)} to ${sql(appLogin)}`;
}

async function applyFunctions(sql: Sql, log: (line: string) => void) {
  const files = readdirSync(FUNCTIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const [owner] = await sql`select quote_ident(current_user) as name`;
  const texts = files.map((name) =>
    readFileSync(join(FUNCTIONS, name), "utf8")
      .replaceAll("{{app}}", APP_ROLE)
      .replaceAll("{{owner}}", String(owner?.name)),
  );
  const journal = readFileSync(join(MIGRATIONS, "meta", "_journal.json"), "utf8");
  const hash = createHash("sha256").update(journal).update(texts.join("\0")).digest("hex");
  await sql`create table if not exists stallhand_meta (name text primary key, value text not null)`;
  const [applied] = await sql`select value from stallhand_meta where name = 'functions'`;
  if (applied?.value === hash) return;
  // A function may set pg_trgm's parameters only in a connection that has loaded it, which its first call does.
  await sql`select show_trgm('')`;
  await sql.begin(async (tx) => {
    for (const text of texts) await tx.unsafe(text);
    await tx`insert into stallhand_meta values ('functions', ${hash}) on conflict (name) do update set value = excluded.value`;
  });
  log(`applied ${files.length} files of policies and functions`);
}

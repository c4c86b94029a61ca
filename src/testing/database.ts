import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";

/** A database of its own, migrated and empty. */
export interface TestDatabase {
  /** Role that owns the tables; sees every tenant. */
  ownerUrl: string;
  /** Role of web and worker; sees a tenant only inside its transaction. */
  appUrl: string;
  /** Ends all connections and removes it; call it in afterAll. */
  drop(): Promise<void>;
}

/** Clones the run's migrated template (tens of milliseconds), so that test files can't see each other's rows. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject("templateDatabase");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const templateName = new URL(template.ownerUrl).pathname.slice(1);
  await administer(template.ownerUrl, `CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY FILE_COPY`);
  return {
    ownerUrl: withDatabase(template.ownerUrl, name),
    appUrl: withDatabase(template.appUrl, name),
    drop: () => administer(template.ownerUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Runs from the server's own database, since a template can't be cloned while somebody is connected to it. */
async function administer(ownerUrl: string, statement: string): Promise<void> {
  const sql = postgres(withDatabase(ownerUrl, "postgres"), { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

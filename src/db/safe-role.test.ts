import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sql } from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase } from "./client";
import { locateBinaries } from "./embedded/binaries";
import { setRoles } from "./embedded/cluster";
import { loadCredentials } from "./embedded/credentials";
import { placeServer } from "./embedded/placement";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded/start";
import { assertSafeRole } from "./safe-role";

const PASSWORD = "only-in-this-test";
/** Logins that could see past the policies: only a server of its own lets them be made. */
const dangerous = [
  `CREATE ROLE mighty LOGIN SUPERUSER PASSWORD '${PASSWORD}'`,
  `CREATE ROLE sneaky LOGIN BYPASSRLS PASSWORD '${PASSWORD}'`,
  `CREATE ROLE heir LOGIN PASSWORD '${PASSWORD}'`,
  "GRANT stallhand_app TO sneaky, heir",
  "GRANT stallhand_owner TO heir",
];

let dataDir: string;
let server: EmbeddedPostgres;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "stallhand-roles-"));
  await chmod(dataDir, 0o711);
  await (await startEmbeddedPostgres({ dataDir })).stop();
  const { credentials } = await loadCredentials(dataDir);
  await setRoles(await placeServer(dataDir, await locateBinaries()), credentials, dangerous);
  server = await startEmbeddedPostgres({ dataDir });
  await connect(server.ownerUrl, null)`create table owned (id text)`;
}, 30_000);
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** `role`: what queries run as after the login; null: the login itself. */
function connect(url: string, role?: null): Sql {
  const client = connectDatabase(url, { max: 1, ...(role === null ? { role } : {}) });
  open.push(client);
  return client.sql;
}

function loginAs(username: string): string {
  return Object.assign(new URL(server.appUrl), { username, password: PASSWORD }).href;
}

/** The start's question, asked as on a public address and as on one's own machine. */
async function ask(sql: Sql) {
  const onPublic = await assertSafeRole(sql, { local: false }).catch((error: Error) => error.message);
  const atHome = await assertSafeRole(sql, { local: true }).catch((error: Error) => error.message);
  return { onPublic, atHome };
}

describe("a process's database role", () => {
  it("is fine when it is the application role", async () => {
    expect(await ask(connect(server.appUrl))).toEqual({ onPublic: null, atHome: null });
  });

  it("is refused when it owns tables, wherever it runs", async () => {
    const { onPublic, atHome } = await ask(connect(server.ownerUrl, null));
    expect(onPublic).toMatch(/stallhand_owner, which owns tables.*Use the application role/);
    expect(atHome).toBe(onPublic);
  });

  it.each([
    ["mighty", "is a superuser"],
    ["sneaky", "may bypass row-level security"],
    ["heir", "owns tables"],
  ])("is refused as %s, which %s", async (login, danger) => {
    const { onPublic, atHome } = await ask(connect(loginAs(login), null));
    expect(onPublic).toContain(`${login}, which ${danger}`);
    expect(atHome).toBe(onPublic);
  });

  it.each([
    ["mighty", "is a superuser"],
    ["sneaky", "may bypass row-level security"],
    ["heir", "owns tables"],
  ])("may step down from %s, which %s, on one's own machine: with a warning", async (login, danger) => {
    const { onPublic, atHome } = await ask(connect(loginAs(login)));
    expect(onPublic).toContain(`${login}, which ${danger}`);
    expect(atHome).toBe(
      `The database login ${login} ${danger}; fine on your own machine, refused on a public APP_URL.`,
    );
  });
});

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, rename, rm, stat, writeFile } from "node:fs/promises";
import { APP_ROLE, type Credentials, DATABASE, OWNER_ROLE } from "./credentials";
import { makeServerDir, type Placement, SERVER_ENVIRONMENT } from "./placement";

/** Whether the cluster was initialised; a half-made one has another name. */
export async function clusterExists({ clusterDir }: Placement): Promise<boolean> {
  return (await stat(clusterDir).catch(() => undefined)) !== undefined;
}

/**
 * initdb, the two roles and the owner's database. Roles are made in single-user mode, and the superuser may not
 * log in afterwards: nobody needs its password, so nobody has it.
 */
export async function createCluster(
  placement: Placement,
  credentials: Credentials,
  ownerMayClone: boolean,
): Promise<void> {
  const unfinished = `${placement.clusterDir}.new`;
  const passwordFile = `${placement.clusterDir}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await makeServerDir(unfinished, placement.user);
  await writeFile(passwordFile, randomBytes(32).toString("hex"), { mode: 0o600 });
  if (placement.user) await chown(passwordFile, placement.user.uid, placement.user.gid);
  try {
    const flags = ["-A", "scram-sha-256", "-E", "UTF8", "--no-sync", "--no-instructions"];
    const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
    const where = ["-D", unfinished, "-U", "postgres", `--pwfile=${passwordFile}`];
    await run(placement, placement.binaries.initdb, [...flags, ...locale, ...where]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await setRoles({ ...placement, clusterDir: unfinished }, credentials, [
    `CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`,
    `REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${DATABASE} TO ${APP_ROLE}`,
    ...(ownerMayClone
      ? [`ALTER ROLE ${OWNER_ROLE} CREATEDB`, `GRANT pg_signal_backend TO ${OWNER_ROLE}`]
      : []),
    "ALTER ROLE postgres NOLOGIN",
  ]);
  await rename(unfinished, placement.clusterDir);
}

/** Makes sure both roles exist with these passwords; the server must be stopped. */
export async function setRoles(
  placement: Placement,
  credentials: Credentials,
  then: string[] = [],
): Promise<void> {
  const statements = [
    ...roleStatements(OWNER_ROLE, credentials.owner),
    ...roleStatements(APP_ROLE, credentials.app),
    ...then,
  ];
  const args = ["--single", "-D", placement.clusterDir, "postgres"];
  const output = await run(placement, placement.binaries.postgres, args, `${statements.join(";\n")};\n`);
  // Single-user mode goes on after an error and exits with 0.
  const problem = output.split("\n").find((line) => /\b(ERROR|FATAL|PANIC):/.test(line));
  if (problem) throw new Error(`The database's roles could not be set up: ${problem}`);
}

function roleStatements(role: string, password: string): string[] {
  return [
    `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF; END $$`,
    `ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS PASSWORD '${password}'`,
  ];
}

/** Runs one of the server's programs to its end; throws with its words when it fails. */
function run(placement: Placement, program: string, args: string[], input = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...placement.user, cwd: "/", env: SERVER_ENVIRONMENT });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else
        reject(new Error(`${program} failed (${code}):\n${output.trim().split("\n").slice(-10).join("\n")}`));
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

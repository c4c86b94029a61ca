import { randomBytes } from "node:crypto";
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv as parseDotEnv } from "node:util";
import { isLoopback } from "@/config/env";

/** Variables by name, as a process gets them; an empty value counts as unset everywhere. */
export type Variables = Record<string, string | undefined>;

/**
 * What the person set: the process's variables, then `.env`, then what an earlier start generated. A variable that
 * the process has empty hides the one in `.env`, as in Node's own `--env-file`.
 */
export function readVariables(given: Variables): Variables {
  const set = withoutEmpty({ ...readEnvFile(".env"), ...given });
  return { ...readEnvFile(secretsFile(set)), ...set };
}

/** Where the embedded database, logs and generated secrets live. */
export function dataDirOf(variables: Variables): string {
  return variables.DATA_DIR || ".data";
}

interface Secret {
  name: string;
  aliases: string[];
}

const secrets: Secret[] = [
  { name: "AUTH_SECRET", aliases: ["JWT_SECRET", "NEXTAUTH_SECRET"] },
  { name: "TOKEN_ENCRYPTION_KEY", aliases: [] },
];

/** The secrets to generate. On a public APP_URL a missing one is an error: losing it would lose tokens and sessions. */
export function missingSecrets(variables: Variables, appUrl: string): string[] {
  const missing = secrets.filter(({ name, aliases }) => ![name, ...aliases].some((key) => variables[key]));
  const names = missing.map(({ name }) => name);
  if (names.length > 0 && !isLoopback(appUrl)) {
    throw new Error(
      `APP_URL is public (${appUrl}), so ${names.join(" and ")} must be set: generate each with "openssl rand -hex 32" and keep it.`,
    );
  }
  return names;
}

/** Generates the named secrets once and keeps them, readable only by this user. */
export function generateSecrets(variables: Variables, names: string[]): Variables {
  if (names.length === 0) return {};
  const made = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString("hex")]));
  const file = secretsFile(variables);
  mkdirSync(dataDirOf(variables), { recursive: true });
  appendFileSync(file, names.map((name) => `${name}=${made[name]}\n`).join(""), { mode: 0o600 });
  chmodSync(file, 0o600);
  return made;
}

function secretsFile(variables: Variables): string {
  return join(dataDirOf(variables), "secrets.env");
}

function readEnvFile(path: string): Variables {
  return existsSync(path) ? withoutEmpty(parseDotEnv(readFileSync(path, "utf8"))) : {};
}

function withoutEmpty(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
}

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadEnvFile } from "node:process";
import type { z } from "zod";
import { type Variable, variables } from "./variables";

type Groups = typeof variables;
type Merge<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;
type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void
  ? I
  : never;
type All = Merge<UnionToIntersection<Groups[keyof Groups]>>;
type Values = {
  [K in keyof All]: All[K] extends { schema: infer S extends z.ZodType } ? z.output<S> : never;
};

/** The environment, parsed. What is derived from several variables stands in lower case. */
export type Env = Values & {
  /** Absolute. */
  workspacesDir: string;
  /** APP_URL is on this machine: stand-ins and generated secrets are allowed. */
  local: boolean;
};

/** All that is wrong with the environment, one line each. */
export class EnvironmentError extends Error {
  constructor(readonly problems: string[]) {
    super(`The environment can't be right:\n${problems.map((line) => `  - ${line}`).join("\n")}`);
    this.name = "EnvironmentError";
  }
}

const list = Object.values(variables).flatMap((group) => Object.entries<Variable>(group));

/** Parses the given variables; throws one EnvironmentError that names every problem. Empty values count as unset. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, variable] of list) {
    const raw = [name, ...(variable.aliases ?? [])].map((key) => source[key]).find((value) => value);
    const parsed = variable.schema.safeParse(raw);
    if (parsed.success) values[name] = parsed.data;
    else
      problems.push(
        `${name} ${raw === undefined ? "is missing" : (parsed.error.issues[0]?.message ?? "is wrong")}`,
      );
  }
  const env = values as Values;
  if (problems.length === 0) problems.push(...contradictions(env));
  if (problems.length > 0) throw new EnvironmentError(problems);
  return {
    ...env,
    workspacesDir: resolve(env.WORKSPACES_DIR ?? join(env.DATA_DIR, "workspaces")),
    local: isLoopback(env.APP_URL),
  };
}

function contradictions(env: Values): string[] {
  const problems: string[] = [];
  if (env.ETSY_API_KEY && !env.ETSY_SHARED_SECRET)
    problems.push("ETSY_SHARED_SECRET is missing: Etsy wants both on every call");
  if (env.BURST_MAX_MS < env.BURST_QUIET_MS) problems.push("BURST_MAX_MS must not be below BURST_QUIET_MS");
  if (!isLoopback(env.APP_URL) && !env.APP_URL.startsWith("https://"))
    problems.push("APP_URL must be https where it is public");
  return problems;
}

/** Whether an address is on this machine. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

let parsed: Env | undefined;

/** Which model answers, for programs that bring everything else themselves. */
export function modelEnv(): Pick<Env, "ANTHROPIC_API_KEY" | "ANTHROPIC_BASE_URL" | "AGENT_MODEL"> {
  if (existsSync(".env")) loadEnvFile(".env");
  const { ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL, AGENT_MODEL } = variables.Model;
  const set = (name: string) => process.env[name] || undefined;
  return {
    ANTHROPIC_API_KEY: ANTHROPIC_API_KEY.schema.parse(set("ANTHROPIC_API_KEY")),
    ANTHROPIC_BASE_URL: ANTHROPIC_BASE_URL.schema.parse(set("ANTHROPIC_BASE_URL")),
    AGENT_MODEL: AGENT_MODEL.schema.parse(set("AGENT_MODEL")),
  };
}

/** The process's environment: `.env`, then generated secrets, fill what is unset; parsed once. */
export function env(): Env {
  if (!parsed) {
    for (const file of [".env", join(process.env.DATA_DIR || ".data", "secrets.env")]) {
      if (existsSync(file)) loadEnvFile(file);
    }
    parsed = parseEnv(process.env);
    // next-auth 4 reads its own address only from here.
    process.env.NEXTAUTH_URL ??= parsed.APP_URL;
  }
  return parsed;
}

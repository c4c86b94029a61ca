import { join } from "node:path";
import { parseEnv } from "@/config/env";
import { NEXT_PROGRAM } from "./build";
import type { ChildPlan } from "./children";
import { dataDirOf, generateSecrets, missingSecrets, type Variables } from "./environment";
import { openLogFile } from "./log-file";
import { type Address, settleAddress, settleSandboxPort } from "./ports";
import { chooseStandIns, type StandIn, standInVariables } from "./stand-ins";

export type Mode = "start" | "dev";

/** Everything decided before anything is started. */
export interface Plan {
  mode: Mode;
  dataDir: string;
  address: Address;
  standIns: StandIn[];
  sandboxPort: number;
  /** For the children, without the database's address. */
  variables: Variables;
}

/** Shape checks only; the real address comes once the server runs. */
const PLACEHOLDER_DATABASE = "postgres://app@127.0.0.1/stallhand";

/** Reads, decides and checks; throws one message with all that is wrong. Nothing is started yet. */
export async function makePlan(mode: Mode, variables: Variables): Promise<Plan> {
  const address = await settleAddress(variables);
  const standIns = chooseStandIns(variables, address.appUrl);
  const sandboxPort = await settleSandboxPort(variables);
  const known: Variables = {
    ...variables,
    ...standInVariables(variables, standIns, `http://127.0.0.1:${sandboxPort}`),
    APP_URL: address.appUrl,
    PORT: String(address.port),
    SANDBOX_PORT: String(sandboxPort),
    DATA_DIR: dataDirOf(variables),
    NODE_ENV: mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const missing = missingSecrets(variables, address.appUrl);
  const stub = Object.fromEntries(missing.map((name) => [name, "0".repeat(64)]));
  parseEnv({ DATABASE_URL: PLACEHOLDER_DATABASE, ...known, ...stub });
  const complete = { ...known, ...generateSecrets(variables, missing) };
  return { mode, dataDir: dataDirOf(variables), address, standIns, sandboxPort, variables: complete };
}

/** The stand-ins' process; it gets no database and none of the product's secrets. */
export function sandboxPlan({ mode, dataDir, variables, address, standIns, sandboxPort }: Plan): ChildPlan {
  const { AUTH_SECRET, TOKEN_ENCRYPTION_KEY, DATABASE_URL, DATABASE_OWNER_URL, ...rest } = variables;
  const { ETSY_WEBHOOK_SECRET: webhookSecret, ...env } = rest;
  const state = [
    "--port",
    String(sandboxPort),
    "--data-file",
    join(dataDir, "sandbox.json"),
    "--app-url",
    address.appUrl,
    // Beside a real Etsy the secret is a real one.
    ...(webhookSecret && standIns.includes("Etsy") ? ["--etsy-webhook-secret", webhookSecret] : []),
  ];
  return childPlan("sandbox", mode, dataDir, [...program(mode, "src/sandbox/main.ts"), ...state], env);
}

/**
 * With gigabytes to spare V8 sweeps late, and a worker that reads a large shop would grow to three times of what it
 * uses. `scripts/run.mjs` says the same.
 */
export const WORKER_HEAP = ["--max-semi-space-size=4", "--max-old-space-size=768"];

/** Web and worker; neither gets the owner's address. */
export function productPlans({ mode, dataDir, variables, address }: Plan, databaseUrl: string): ChildPlan[] {
  const { DATABASE_OWNER_URL, ...rest } = variables;
  const env = { ...rest, DATABASE_URL: databaseUrl };
  const where = ["-H", "127.0.0.1", "-p", String(address.port)];
  return [
    childPlan("web", mode, dataDir, [NEXT_PROGRAM, mode, ...where], env),
    childPlan("worker", mode, dataDir, [...WORKER_HEAP, ...program(mode, "src/worker/main.ts")], env),
  ];
}

/** In dev, tsx starts it again when a file changes; else one plain process, so that its pid is the one to signal. */
function program(mode: Mode, file: string): string[] {
  return mode === "dev"
    ? ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", file]
    : ["--import", "tsx", file];
}

function childPlan(name: string, mode: Mode, dataDir: string, args: string[], env: Variables): ChildPlan {
  return { name, args, env, log: openLogFile(join(dataDir, "logs", `${name}.log`)), echo: mode === "dev" };
}

import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSystem, type System } from "@/boot/system";
import { parseEnv } from "@/config/env";
import { receiveTelegramUpdate } from "@/domain/agents";
import { finishEtsyConnect, startEtsyConnect } from "@/domain/channels";
import { asTenant, type Ctx, type SystemCtx } from "@/domain/context";
import { registerSeller } from "@/domain/sellers";
import { verifySecret } from "@/integrations/messengers/telegram/verify";
import { toAppError } from "@/kernel/errors";
import { type Sandbox, startSandbox } from "@/sandbox/server";
import { startWorker } from "@/worker/start-worker";
import type { TestDatabase } from "./database";

/** A whole product for tests: real database, real HTTP to the stand-ins, nothing mocked. */
export interface World {
  /** Its clock is the world's. */
  system: SystemCtx;
  /** Real time, which a test may move forward for sellers and webhooks. A started worker keeps to real time. */
  clock: { forward(ms: number): void };
  sandbox: Sandbox;
  database: TestDatabase;
  /** What a worker process of its own needs in its environment. */
  environment: Record<string, string>;
  /** A new account, as its own tenant. */
  seller(name?: string): Promise<Ctx>;
  /** Goes through consent for one of the sandbox's shops (the first by default); the first sync is queued, not run. */
  connectEtsy(ctx: Ctx, shop?: number): Promise<string>;
  /** Starts jobs, answers and deliveries in this process until the world closes. */
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

interface WorldOptions {
  /** Environment variables over the test's defaults. */
  env?: Record<string, string>;
  /** A database of the caller's; by default a fresh one, dropped with the world. */
  database?: TestDatabase;
}

const TEST_ENV = { BURST_QUIET_MS: "60", BURST_MAX_MS: "400", LOG_LEVEL: "silent" };

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const database = options.database ?? (await freshDatabase());
  const sandbox = await startSandbox();
  const dataDir = await mkdtemp(join(tmpdir(), "stallhand-world-"));
  let ctx: SystemCtx | undefined;
  const web = await startWebhooks(() => ctx);
  const environment = {
    ...TEST_ENV,
    APP_URL: web.origin,
    DATABASE_URL: database.appUrl,
    DATA_DIR: dataDir,
    AUTH_SECRET: "a secret for tests, long enough for signing",
    TOKEN_ENCRYPTION_KEY: "5e".repeat(32),
    ETSY_API_KEY: "test-keystring",
    ETSY_SHARED_SECRET: "test-secret",
    ETSY_WEBHOOK_SECRET: `whsec_${Buffer.from("a secret for tests").toString("base64")}`,
    ETSY_API_URL: sandbox.origin,
    ETSY_AUTH_URL: sandbox.origin,
    TELEGRAM_API_URL: sandbox.origin,
    ANTHROPIC_API_KEY: "test-key",
    ANTHROPIC_BASE_URL: sandbox.origin,
    ...options.env,
  };
  const env = parseEnv(environment);
  const open = async (): Promise<System> => openSystem(env, "worker");
  const system = await open();
  let ahead = 0;
  const context: SystemCtx = { ...system.ctx, now: () => new Date(Date.now() + ahead) };
  ctx = context;
  let stop: (() => Promise<void>) | undefined;
  return {
    system: context,
    clock: {
      forward(ms) {
        ahead += ms;
      },
    },
    sandbox,
    database,
    environment,
    async seller(name = "Test Seller") {
      const { seller } = await registerSeller(
        context,
        { email: `${randomUUID()}@example.com`, password: "correct horse battery", name },
        { kind: "api", userAgent: null },
      );
      return asTenant(context, seller.id, { kind: "seller", id: seller.id }, "test");
    },
    connectEtsy: (ctx, shop = 0) => connectEtsy(ctx, sandbox, shop),
    async startWorker() {
      // A worker closes its system when it stops, so it gets its own.
      stop = await startWorker(await open(), { concurrency: 50 });
    },
    async stopWorker() {
      await stop?.();
      stop = undefined;
    },
    async close() {
      await stop?.();
      await system.close();
      await web.close();
      await sandbox.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Loaded only when needed: it belongs to vitest, and benchmarks run without. */
const freshDatabase = async () => (await import("./database")).createTestDatabase();

/** Consents as the shop's owner would in the browser, and comes back. Returns the shop's name. */
async function connectEtsy(ctx: Ctx, sandbox: Sandbox, index: number): Promise<string> {
  const { redirectUrl } = await startEtsyConnect(ctx, { browser: null });
  const consent = new URL(redirectUrl);
  const shop = sandbox.etsy.shops()[index];
  if (!shop) throw new Error(`the sandbox has no shop number ${index}`);
  const form = new URLSearchParams(consent.search);
  form.set("decision", "allow");
  form.set("user_id", String(shop.userId));
  const answer = await fetch(consent.origin + consent.pathname, {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  const back = new URL(answer.headers.get("location") ?? "");
  const result = await finishEtsyConnect(ctx, {
    state: back.searchParams.get("state"),
    code: back.searchParams.get("code"),
    error: back.searchParams.get("error"),
    browser: null,
  });
  if (!result.ok) throw new Error(`Etsy was not connected: ${result.code}`);
  return result.shopName;
}

/** The web process's webhook route, without the web. */
async function startWebhooks(system: () => SystemCtx | undefined) {
  const server = createServer(async (request, response) => {
    const ctx = system();
    const channelId = /^\/api\/webhooks\/telegram\/(\w+)$/.exec(request.url ?? "")?.[1];
    if (!ctx || !channelId) return response.writeHead(404).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const header = request.headers["x-telegram-bot-api-secret-token"];
    try {
      await receiveTelegramUpdate(ctx, {
        channelId,
        verify: (secret) => verifySecret(typeof header === "string" ? header : null, secret),
        body: JSON.parse(Buffer.concat(chunks).toString("utf8")),
      });
      return response.writeHead(200).end();
    } catch (error) {
      return response.writeHead(toAppError(error).kind === "unauthenticated" ? 401 : 500).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits until `look` gives something other than null, undefined or false; fails after `timeoutMs` with what it saw last. */
export async function waitFor<T>(
  look: () => Promise<T> | T,
  timeoutMs = 15_000,
): Promise<Exclude<T, null | undefined | false>> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false)
      return seen as Exclude<T, null | undefined | false>;
    if (Date.now() > until)
      throw new Error(`waited ${timeoutMs} ms in vain; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

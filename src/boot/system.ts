import type { PgBoss } from "pg-boss";
import type { Env } from "@/config/env";
import { connectDatabase, type DatabaseClient } from "@/db/client";
import { assertSafeRole } from "@/db/safe-role";
import type { Logger, Settings, SystemCtx } from "@/domain/context";
import { createBoss } from "@/jobs/boss";
import { createQueue } from "@/jobs/queue";
import { newId } from "@/kernel/ids";
import { createSealer } from "@/kernel/sealing";
import { systemClock } from "@/kernel/time";
import { createLogger } from "./logger";
import { createPorts } from "./ports";

const TELEGRAM_ORIGIN = "https://api.telegram.org";

/** A process's way to everything; whoever opened it closes it. */
export interface System {
  ctx: SystemCtx;
  boss: PgBoss;
  client: DatabaseClient;
  log: Logger;
  close(): Promise<void>;
}

/** Connects a process's parts: database, queue, ports, secrets. Refuses a database role that could bypass policies. */
export async function openSystem(env: Env, part: "web" | "worker"): Promise<System> {
  const log = createLogger({ level: env.LOG_LEVEL, part });
  const client = connectDatabase(env.DATABASE_URL, { max: 10, name: `stallhand-${part}` });
  const warning = await assertSafeRole(client.sql, { local: env.local });
  if (warning) log.warn({}, warning);
  const boss = createBoss(env.DATABASE_URL, part, (error) => log.error({ error }, "queue error"));
  await boss.start();
  const ctx: SystemCtx = {
    db: client.db,
    queue: createQueue(boss),
    ports: createPorts(env, client.db),
    sealer: createSealer(env.TOKEN_ENCRYPTION_KEY),
    settings: settingsOf(env),
    log,
    now: systemClock,
    newId,
    requestId: null,
  };
  const close = async () => {
    await boss.stop({ graceful: true, timeout: 10_000 });
    await client.close();
  };
  return { ctx, boss, client, log, close };
}

export function settingsOf(env: Env): Settings {
  const publicHttps = env.APP_URL.startsWith("https://") && !env.local;
  return {
    appUrl: env.APP_URL,
    webhooks: { telegram: publicHttps || env.TELEGRAM_API_URL !== TELEGRAM_ORIGIN },
    workspacesDir: env.workspacesDir,
    rateLimits: {
      authPerMinute: env.RATE_LIMIT_AUTH_PER_MINUTE,
      sellerPerMinute: env.RATE_LIMIT_SELLER_PER_MINUTE,
      readsPerMinute: env.RATE_LIMIT_READS_PER_MINUTE,
    },
    sessionDays: 7,
    syncIntervalMinutes: env.SYNC_INTERVAL_MINUTES,
    burst: { quietMs: env.BURST_QUIET_MS, maxMs: env.BURST_MAX_MS },
    contactAnswersPerHour: env.CONTACT_ANSWERS_PER_HOUR,
    samplesPerDay: env.SAMPLE_SHOPS_PER_DAY,
    agent: {
      model: env.AGENT_MODEL,
      maxTurns: env.AGENT_MAX_TURNS,
      timeoutMs: env.AGENT_TIMEOUT_SECONDS * 1_000,
    },
  };
}

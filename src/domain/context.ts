import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { AgentRuntime } from "@/integrations/agent-runtime/port";
import type { Channel } from "@/integrations/channels/port";
import type { BotMessenger, Messenger } from "@/integrations/messengers/port";
import type { Queue } from "@/jobs/queue";
import type { IdKind } from "@/kernel/ids";
import type { Sealer } from "@/kernel/sealing";
import type { Clock } from "@/kernel/time";

/** What a verb may know of its surroundings. `child` adds fields to every line, e.g. a run's id. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  child(fields: object): Logger;
}

/** Limits and addresses that verbs decide by. */
export interface Settings {
  appUrl: string;
  /** Messengers can deliver to us: a public https address, or a Telegram that isn't the official one. */
  webhooks: { telegram: boolean };
  workspacesDir: string;
  rateLimits: { authPerMinute: number; sellerPerMinute: number; readsPerMinute: number };
  sessionDays: number;
  syncIntervalMinutes: number;
  burst: { quietMs: number; maxMs: number };
  contactAnswersPerHour: number;
  /** Throw-away shops for visitors that may be opened in a day; 0: none. */
  samplesPerDay: number;
  agent: { model: string; maxTurns: number; timeoutMs: number };
}

/** The outside, behind ports. */
export interface Ports {
  etsy: Channel;
  telegram: BotMessenger;
  /** Chats on our own pages. */
  web: Messenger;
  /** Runtime that answers customers. */
  customerRuntime: AgentRuntime;
  /** Runtime of the seller's own conversation with the agent. */
  sellerRuntime: AgentRuntime;
}

export type Actor = "seller" | "customer" | "agent" | "rule" | "operator" | "system";

/** Everything a verb may touch, before a tenant is known. */
export interface SystemCtx {
  db: Db;
  queue: Queue;
  ports: Ports;
  sealer: Sealer;
  settings: Settings;
  log: Logger;
  now: Clock;
  newId(kind: IdKind): string;
  /** Follows one request from webhook to delivery. */
  requestId: string | null;
}

/** The same inside one tenant, on somebody's behalf. */
export interface Ctx extends SystemCtx {
  sellerId: string;
  actor: { kind: Actor; id: string | null };
  /** Surface that it came through: dashboard, rest, telegram, system … */
  source: string;
  /** While `db` is a transaction of this tenant: does something once it has committed, and nothing if it doesn't. */
  afterCommit: ((work: () => void) => void) | null;
}

/** Opens a tenant on somebody's behalf; queries then need `inTransaction`. */
export function asTenant(
  ctx: SystemCtx,
  sellerId: string,
  actor: { kind: Actor; id?: string | null } = { kind: "system" },
  source = "system",
): Ctx {
  return {
    ...ctx,
    sellerId,
    actor: { kind: actor.kind, id: actor.id ?? null },
    source,
    afterCommit: null,
    log: ctx.log.child({ sellerId }),
  };
}

/**
 * One transaction of the tenant: what is read obeys its policies, and a change, its audit row and its jobs commit
 * together. Inside another one it joins it.
 */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.afterCommit) return work(ctx);
  const committed: (() => void)[] = [];
  const afterCommit = (then: () => void) => void committed.push(then);
  const result = await ctx.db.transaction(async (tx) => {
    // A connection does its statements in the order they were asked for: `then` asks now, and the first statement of
    // the work goes in the same round trip.
    const bound = tx.execute(sql`select set_config('app.seller_id', ${ctx.sellerId}, true)`).then(() => {});
    const [done] = await Promise.all([work({ ...ctx, db: tx, afterCommit }), bound]);
    return done;
  });
  for (const then of committed) then();
  return result;
}

import { sql } from "drizzle-orm";
import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import {
  bigNumber,
  createdAt,
  moment,
  tenantColumns,
  tenantKey,
  tenantReference,
  updatedAt,
} from "./columns";

/** A seller's shop on a marketplace; one per channel for now. Tokens are encrypted, and null once revoked. */
export const connections = pgTable(
  "connections",
  {
    ...tenantColumns(),
    /** `sample`: a made-up shop of ours, without a platform behind it. */
    channel: text("channel", { enum: ["etsy", "sample"] }).notNull(),
    externalShopId: text("external_shop_id").notNull(),
    shopName: text("shop_name").notNull(),
    shopUrl: text("shop_url"),
    currency: text("currency").notNull(),
    /** The shop's own words (announcement, policies …), for the agent. */
    about: jsonb("about").$type<Record<string, string | null>>().notNull().default({}),
    accessTokenSealed: text("access_token_sealed"),
    refreshTokenSealed: text("refresh_token_sealed"),
    tokenExpiresAt: moment("token_expires_at"),
    scopes: text("scopes").array().notNull().default(sql`'{}'`),
    status: text("status", { enum: ["active", "expired", "revoked"] }).notNull(),
    /** When the last pass ended: as fresh as this is all that is shown. */
    lastSyncAt: moment("last_sync_at"),
    lastFullSyncAt: moment("last_full_sync_at"),
    /** When the last finished pass started: what changed in the shop before is known. */
    syncedUpTo: moment("synced_up_to"),
    lastError: text("last_error"),
    /** Calls in a row that the platform left unanswered or answered with a fault of its own. */
    failedCalls: integer("failed_calls").notNull().default(0),
    /** After too many of them nobody calls before. */
    pausedUntil: moment("paused_until"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [tenantKey(t), uniqueIndex("connections_channel").on(t.sellerId, t.channel)],
);

/** Where a parcel goes and what that costs and takes; a country, a region ("eu"), or neither: everywhere else. */
export interface ShippingDestination {
  countryIso: string | null;
  region: string | null;
  currency: string;
  firstMinor: number;
  /** Of each further piece. */
  moreMinor: number;
  /** Days under way. */
  days: { min: number; max: number } | null;
}

/** What a shop says for many listings at once, by kind. */
export type ShopTerms =
  | { kind: "section" }
  | {
      kind: "shipping";
      fromCountryIso: string | null;
      processingDays: { min: number; max: number } | null;
      destinations: ShippingDestination[];
    }
  | { kind: "returns"; accepts: boolean; exchanges: boolean; withinDays: number | null };

/** Sections, shipping profiles and return policies of a connected shop, as the platform says. */
export const shopTerms = pgTable(
  "shop_terms",
  {
    ...tenantColumns(),
    connectionId: text("connection_id").notNull(),
    kind: text("kind", { enum: ["section", "shipping", "returns"] }).notNull(),
    externalId: text("external_id").notNull(),
    title: text("title").notNull(),
    position: integer("position").notNull(),
    terms: jsonb("terms").$type<ShopTerms>().notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.connectionId, () => connections),
    uniqueIndex("shop_terms_external").on(t.sellerId, t.connectionId, t.kind, t.externalId),
  ],
);

/** A consent that was asked for: single use, gone after ten minutes. Found by its route. */
export const oauthStates = pgTable(
  "oauth_states",
  {
    ...tenantColumns(),
    channel: text("channel", { enum: ["etsy"] }).notNull(),
    verifierSealed: text("verifier_sealed").notNull(),
    /** Hash of the browser's cookie when started from the dashboard; null when started by REST. */
    browserHash: text("browser_hash"),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [tenantKey(t), index("oauth_states_expiry").on(t.expiresAt)],
);

/** Where a killed pass goes on; of another kind than the pass has meanwhile, it starts anew. */
export interface SyncCursor {
  kind: "full" | "changes";
  /** A listing's state, or `retry`: what could not be read is read once more. */
  state: string;
  offset: number;
  /** How many listings the state had. */
  total: number;
}

/** One pass over a shop: all of it, or what changed lately. */
export const syncRuns = pgTable(
  "sync_runs",
  {
    ...tenantColumns(),
    connectionId: text("connection_id").notNull(),
    trigger: text("trigger", { enum: ["first", "manual", "schedule"] }).notNull(),
    kind: text("kind", { enum: ["full", "changes"] })
      .notNull()
      .default("full"),
    status: text("status", { enum: ["idle", "in_progress", "done", "failed"] }).notNull(),
    cursor: jsonb("cursor").$type<SyncCursor>(),
    total: integer("total"),
    seen: integer("seen").notNull().default(0),
    created: integer("created").notNull().default(0),
    changed: integer("changed").notNull().default(0),
    removed: integer("removed").notNull().default(0),
    failed: integer("failed").notNull().default(0),
    error: text("error"),
    attemptCount: integer("attempt_count").notNull().default(0),
    /** A pass that was put off (the platform asked to wait) goes on from here. */
    availableAt: moment("available_at").notNull().defaultNow(),
    leaseExpiresAt: moment("lease_expires_at"),
    createdAt: createdAt(),
    startedAt: moment("started_at"),
    finishedAt: moment("finished_at"),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.connectionId, () => connections),
    index("sync_runs_recent").on(t.sellerId, t.connectionId, t.createdAt.desc()),
    index("sync_runs_open").on(t.createdAt).where(sql`${t.status} in ('idle', 'in_progress')`),
    uniqueIndex("sync_runs_one_open")
      .on(t.sellerId, t.connectionId)
      .where(sql`${t.status} in ('idle', 'in_progress')`),
  ],
);

/** A page that an open pass has read: a pass over all remembers here what it saw, and no listing is touched for it. */
export const syncPages = pgTable(
  "sync_pages",
  {
    sellerId: text("seller_id").notNull(),
    syncRunId: text("sync_run_id").notNull(),
    state: text("state").notNull(),
    start: integer("start").notNull(),
    seenIds: text("seen_ids").array().notNull().default(sql`'{}'`),
    /** Could not be read with the others. */
    retryIds: text("retry_ids").array().notNull().default(sql`'{}'`),
    /** Rows without a readable id: they could be any listing. */
    nameless: integer("nameless").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sellerId, t.syncRunId, t.state, t.start] }),
    tenantReference(t.sellerId, t.syncRunId, () => syncRuns),
  ],
);

/** What a platform told us, row by row where it matters: failures and notable changes. */
export const syncLog = pgTable(
  "sync_log",
  {
    ...tenantColumns(),
    syncRunId: text("sync_run_id").notNull(),
    level: text("level", { enum: ["info", "warn", "error"] }).notNull(),
    entity: text("entity"),
    message: text("message").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.syncRunId, () => syncRuns),
    index("sync_log_run").on(t.sellerId, t.syncRunId, t.createdAt.desc()),
  ],
);

/** One row per webhook or polled update; the platform's id makes a repeat harmless. */
export const inboundEvents = pgTable(
  "inbound_events",
  {
    ...tenantColumns(),
    /** Channel or connection that received it. */
    receiverId: text("receiver_id").notNull(),
    externalId: text("external_id").notNull(),
    outcome: text("outcome", { enum: ["stored", "ignored"] }).notNull(),
    reason: text("reason"),
    createdAt: createdAt(),
  },
  (t) => [tenantKey(t), uniqueIndex("inbound_events_external").on(t.sellerId, t.receiverId, t.externalId)],
);

/** What one application may call of a platform, over all sellers and processes; without a tenant. */
export const callBudgets = pgTable("call_budgets", {
  channel: text("channel", { enum: ["etsy"] }).primaryKey(),
  /** As the platform's replies say; null before the first. */
  limitPerSecond: integer("limit_per_second"),
  limitPerDay: integer("limit_per_day"),
  remainingToday: integer("remaining_today"),
  /** When the latest calls started or will start, oldest first; as many as fit into a second. */
  recent: timestamp("recent", { withTimezone: true }).array().notNull().default(sql`'{}'`),
  /** Nobody calls before: the platform asked to wait. */
  blockedUntil: moment("blocked_until"),
  /** The background doesn't call before: the day's allowance is short. */
  backgroundAt: moment("background_at"),
});

/** How many calls were made for what, by the hour; without a tenant. */
export const callCounts = pgTable(
  "call_counts",
  {
    channel: text("channel", { enum: ["etsy"] }).notNull(),
    purpose: text("purpose", { enum: ["customer", "orders", "seller", "sync"] }).notNull(),
    hour: moment("hour").notNull(),
    calls: bigNumber("calls").notNull(),
  },
  (t) => [primaryKey({ columns: [t.channel, t.hour, t.purpose] })],
);

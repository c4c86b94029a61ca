import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, moment, tenantColumns, tenantKey, updatedAt } from "./columns";

/** An account: the tenant itself. Its policy compares `id` with the tenant. */
export const sellers = pgTable(
  "sellers",
  {
    id: text("id").primaryKey(),
    /** Trimmed and lower-cased; unique through `tenant_routes`. */
    email: text("email").notNull(),
    passwordHash: text("password_hash").notNull(),
    name: text("name").notNull(),
    locale: text("locale").notNull().default("en-US"),
    timeZone: text("time_zone").notNull().default("UTC"),
    status: text("status", { enum: ["active", "suspended"] })
      .notNull()
      .default("active"),
    plan: text("plan", { enum: ["free", "pro"] })
      .notNull()
      .default("free"),
    role: text("role", { enum: ["seller", "operator"] })
      .notNull()
      .default("seller"),
    /** A visitor's throw-away shop goes then, with all its rows; null: an account that stays. */
    sampleExpiresAt: moment("sample_expires_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index("sellers_samples").on(t.sampleExpiresAt).where(sql`${t.sampleExpiresAt} is not null`)],
);

/** A signed-in browser or REST token; `id` is the token's `jti`. Revoked rows stay until they expire. */
export const sessions = pgTable(
  "sessions",
  {
    ...tenantColumns(),
    kind: text("kind", { enum: ["browser", "api"] }).notNull(),
    userAgent: text("user_agent"),
    /** Written at most every few minutes. */
    lastSeenAt: moment("last_seen_at"),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
  },
  (t) => [
    tenantKey(t),
    index("sessions_expiry").on(t.expiresAt),
    index("sessions_recent").on(t.sellerId, t.createdAt.desc()),
  ],
);

/** The only way from an outside key to a tenant. Keys are stored as HMAC; a key belongs to one seller. */
export const tenantRoutes = pgTable(
  "tenant_routes",
  {
    kind: text("kind", {
      enum: ["email", "oauth_state", "etsy_shop", "telegram_channel", "telegram_bot", "api_key"],
    }).notNull(),
    keyHash: text("key_hash").notNull(),
    sellerId: text("seller_id").notNull(),
    entityId: text("entity_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.keyHash] }), index("tenant_routes_seller").on(t.sellerId, t.kind)],
);

/** Fixed one-minute windows, counted over all processes. Keys are hashed. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").notNull(),
    windowStart: moment("window_start").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] }), index("rate_limits_window").on(t.windowStart)],
);

/** A worker's sign of life, for health. */
export const workerHeartbeats = pgTable("worker_heartbeats", {
  id: text("id").primaryKey(),
  seenAt: moment("seen_at").notNull(),
});

/** The answer to a POST with an `Idempotency-Key`, given again to the same request for a day. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    ...tenantColumns(),
    /** SHA-256 of method, path and body: the same key with another request is refused. */
    requestHash: text("request_hash").notNull(),
    /** Null while the first request is still running. */
    status: integer("status"),
    body: jsonb("body"),
    createdAt: createdAt(),
  },
  (t) => [tenantKey(t), index("idempotency_keys_age").on(t.createdAt)],
);

/** Who changed what; the application role may only insert and read. */
export const auditLog = pgTable(
  "audit_log",
  {
    ...tenantColumns(),
    /** `entity.verb`, e.g. `agent.pause`. */
    action: text("action").notNull(),
    actor: text("actor", { enum: ["seller", "customer", "agent", "rule", "operator", "system"] }).notNull(),
    actorId: text("actor_id"),
    entityId: text("entity_id").notNull(),
    before: jsonb("before"),
    after: jsonb("after"),
    source: text("source").notNull(),
    reason: text("reason"),
    requestId: text("request_id"),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    index("audit_log_recent").on(t.sellerId, t.createdAt.desc()),
    index("audit_log_entity").on(t.sellerId, t.entityId, t.createdAt.desc()),
  ],
);

/** What a seller should know or do; `key` keeps one open card per matter. */
export const notifications = pgTable(
  "notifications",
  {
    ...tenantColumns(),
    kind: text("kind").notNull(),
    key: text("key").notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    /** A path in the dashboard that settles the matter. */
    href: text("href"),
    createdAt: createdAt(),
    resolvedAt: moment("resolved_at"),
  },
  (t) => [
    tenantKey(t),
    index("notifications_open").on(t.sellerId, t.resolvedAt, t.createdAt.desc()),
    index("notifications_key").on(t.sellerId, t.key),
  ],
);

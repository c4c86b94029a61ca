import { index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bigNumber, createdAt, moment, tenantColumns, tenantKey, updatedAt } from "./columns";
import { replyModes, type Topic, type TopicMode } from "./vocabulary";

/** Local times "HH:MM"; `from` after `to` spans midnight. */
export interface QuietHours {
  from: string;
  to: string;
}

/** Local dates "YYYY-MM-DD", both included; the shop ships again on `shipsAgainOn`. */
export interface Holiday {
  from: string;
  to: string;
  shipsAgainOn: string;
}

/** What the agent may do by itself; one row each. Left-out topics and null limits are as by default. */
export const guardrails = pgTable(
  "guardrails",
  {
    ...tenantColumns(),
    replyMode: text("reply_mode", { enum: replyModes }).notNull().default("auto"),
    topics: jsonb("topics").$type<Partial<Record<Topic, TopicMode>>>().notNull().default({}),
    quietHours: jsonb("quiet_hours").$type<QuietHours>(),
    holiday: jsonb("holiday").$type<Holiday>(),
    /** Until then every reply is a draft. */
    draftUntil: moment("draft_until"),
    /** Caps in millionths of a US dollar. */
    dayCapMicros: bigNumber("day_cap_micros"),
    monthCapMicros: bigNumber("month_cap_micros"),
    contactDayCapMicros: bigNumber("contact_day_cap_micros"),
    maxTurns: bigNumber("max_turns"),
    maxSeconds: bigNumber("max_seconds"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [tenantKey(t), uniqueIndex("guardrails_one_each").on(t.sellerId)],
);

/** What answers cost in one period: what is spent, and what runs hold back for themselves until they end. */
export const spendPeriods = pgTable(
  "spend_periods",
  {
    ...tenantColumns(),
    scope: text("scope", { enum: ["day", "month", "contact_day"] }).notNull(),
    /** The contact of a `contact_day`, else empty. */
    subjectId: text("subject_id").notNull().default(""),
    /** In the seller's time zone: "2026-11-21" or "2026-11". */
    period: text("period").notNull(),
    spentMicros: bigNumber("spent_micros").notNull().default(0),
    reservedMicros: bigNumber("reserved_micros").notNull().default(0),
    updatedAt: updatedAt(),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex("spend_periods_one").on(t.sellerId, t.scope, t.subjectId, t.period),
    index("spend_periods_old").on(t.updatedAt),
  ],
);

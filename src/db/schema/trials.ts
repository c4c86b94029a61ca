import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { TrialConfig } from "./agents";
import {
  bigNumber,
  createdAt,
  moment,
  tenantColumns,
  tenantKey,
  tenantReference,
  updatedAt,
} from "./columns";

/** A question whose answer the seller has an opinion of. */
export const agentTests = pgTable(
  "agent_tests",
  {
    ...tenantColumns(),
    question: text("question").notNull(),
    /** What was said before it. */
    history: jsonb("history")
      .$type<{ role: "customer" | "assistant"; text: string }[]>()
      .notNull()
      .default([]),
    mustSay: jsonb("must_say").$type<string[]>().notNull().default([]),
    mustNotSay: jsonb("must_not_say").$type<string[]>().notNull().default([]),
    mustHandOver: boolean("must_hand_over").notNull().default(false),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [tenantKey(t), index("agent_tests_newest").on(t.sellerId, t.createdAt.desc(), t.id.desc())],
);

/** A configuration tried on many questions: all saved tests, or the latest real conversations. */
export const trials = pgTable(
  "trials",
  {
    ...tenantColumns(),
    kind: text("kind", { enum: ["tests", "replay"] }).notNull(),
    config: jsonb("config").$type<TrialConfig>().notNull(),
    status: text("status", { enum: ["running", "done"] }).notNull(),
    total: integer("total").notNull(),
    createdAt: createdAt(),
    finishedAt: moment("finished_at"),
  },
  (t) => [tenantKey(t), index("trials_newest").on(t.sellerId, t.createdAt.desc(), t.id.desc())],
);

/** One question of a trial and what came of it. */
export const trialItems = pgTable(
  "trial_items",
  {
    ...tenantColumns(),
    trialId: text("trial_id").notNull(),
    position: integer("position").notNull(),
    testId: text("test_id"),
    conversationId: text("conversation_id"),
    question: text("question").notNull(),
    /** What was sent at the time, of a replay. */
    sentText: text("sent_text"),
    status: text("status", { enum: ["waiting", "passed", "failed", "answered", "broken"] }).notNull(),
    /** What the answer is now; null where a person would answer. */
    text: text("text"),
    handover: text("handover"),
    /** Why it failed, in words for the seller. */
    reasons: jsonb("reasons").$type<string[]>().notNull().default([]),
    runId: text("run_id"),
    costMicros: bigNumber("cost_micros").notNull().default(0),
    updatedAt: updatedAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.trialId, () => trials),
    uniqueIndex("trial_items_position").on(t.sellerId, t.trialId, t.position),
  ],
);

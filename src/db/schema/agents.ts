import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import {
  bigNumber,
  createdAt,
  moment,
  tenantColumns,
  tenantKey,
  tenantReference,
  updatedAt,
} from "./columns";
import type { Topic, TopicMode } from "./vocabulary";

/** A seller's agent; one each. */
export const agents = pgTable(
  "agents",
  {
    ...tenantColumns(),
    name: text("name").notNull(),
    status: text("status", { enum: ["provisioning", "active", "paused", "error"] }).notNull(),
    workspacePath: text("workspace_path").notNull(),
    config: jsonb("config").$type<Record<string, unknown>>().notNull().default({}),
    soulInstructions: text("soul_instructions").notNull(),
    /** What the seller wants done always or never: the shop's rules, beside the personality. */
    rules: text("rules").notNull().default(""),
    /** Number of the newest event; taken under this row's lock, so that the stream has no holes. */
    lastEventSeq: bigNumber("last_event_seq").notNull().default(0),
    error: text("error"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [tenantKey(t), uniqueIndex("agents_one_each").on(t.sellerId)],
);

/** The agent's memory of one conversation; the seller's own chat with it has no conversation. */
export const agentSessions = pgTable(
  "agent_sessions",
  {
    ...tenantColumns(),
    agentId: text("agent_id").notNull(),
    conversationId: text("conversation_id"),
    runtime: text("runtime").notNull(),
    runtimeSessionId: text("runtime_session_id"),
    lastRunAt: moment("last_run_at"),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.agentId, () => agents),
    unique("agent_sessions_conversation").on(t.sellerId, t.agentId, t.conversationId).nullsNotDistinct(),
  ],
);

/** A configuration to try without keeping it; what is left out is as it is. */
export interface TrialConfig {
  soulInstructions?: string;
  rules?: string;
  topics?: Partial<Record<Topic, TopicMode>>;
  /** Besides what is published. */
  knowledge?: { question: string; answer: string }[];
}

/** `config`, `history`, `trialItemId`: of a `preview`, an answer that only the seller sees. */
export interface TaskPayload {
  text?: string;
  config?: TrialConfig;
  history?: { role: "customer" | "assistant"; text: string }[];
  /** Where the answer is judged. */
  trialItemId?: string;
  /** A buyer's message from elsewhere, to be answered with a text to copy. */
  pasted?: boolean;
}

/** One thing for the agent to do. The row is the truth; jobs and timers only say "look". */
export const agentInbox = pgTable(
  "agent_inbox",
  {
    ...tenantColumns(),
    agentId: text("agent_id").notNull(),
    conversationId: text("conversation_id"),
    kind: text("kind", {
      enum: ["customer_message", "seller_message", "greeting", "channel_event", "replay", "preview"],
    }).notNull(),
    source: text("source", {
      enum: ["dashboard", "rest", "telegram", "whatsapp", "web", "system"],
    }).notNull(),
    payload: jsonb("payload").$type<TaskPayload>().notNull().default({}),
    status: text("status", { enum: ["queued", "processing", "done", "failed"] }).notNull(),
    /** 10 the seller, 20 a customer, 50 background. */
    priority: integer("priority").notNull(),
    attemptCount: integer("attempt_count").notNull().default(0),
    availableAt: moment("available_at").notNull(),
    leaseExpiresAt: moment("lease_expires_at"),
    processedAt: moment("processed_at"),
    error: text("error"),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.agentId, () => agents),
    uniqueIndex("agent_inbox_one_running")
      .on(t.sellerId, t.conversationId)
      .where(sql`${t.status} = 'processing' and ${t.conversationId} is not null`),
    uniqueIndex("agent_inbox_one_waiting")
      .on(t.sellerId, t.conversationId)
      .where(sql`${t.status} = 'queued' and ${t.kind} = 'customer_message'`),
    index("agent_inbox_open").on(t.availableAt).where(sql`${t.status} in ('queued', 'processing')`),
    index("agent_inbox_recent").on(t.sellerId, t.createdAt.desc()),
  ],
);

/** A value read in a run, with the row and version it came from. */
export type StoredFact = {
  id: string;
  entityId: string;
  field: string;
  version: string;
  from?: readonly string[];
} & (
  | { kind: "price"; value: { amountMinor: number; currency: string } }
  | { kind: "quantity"; value: number }
  | { kind: "date"; value: string }
  | { kind: "text"; value: string }
);

/** One attempt of a runtime at one task. */
export const agentRuns = pgTable(
  "agent_runs",
  {
    ...tenantColumns(),
    agentId: text("agent_id").notNull(),
    sessionId: text("session_id"),
    inboxId: text("inbox_id").notNull(),
    conversationId: text("conversation_id"),
    runtime: text("runtime").notNull(),
    status: text("status", { enum: ["running", "completed", "failed", "cancelled"] }).notNull(),
    pid: integer("pid"),
    exitCode: integer("exit_code"),
    signal: text("signal"),
    error: text("error"),
    usage: jsonb("usage").$type<Record<string, unknown>>(),
    costMicros: bigNumber("cost_micros").notNull().default(0),
    /** Held back from the caps for this run until it was settled. */
    reservedMicros: bigNumber("reserved_micros").notNull().default(0),
    /** When its cost was booked. */
    settledAt: moment("settled_at"),
    /** The facts read in this run, each with its row and version. */
    facts: jsonb("facts").$type<StoredFact[]>().notNull().default([]),
    startedAt: moment("started_at").notNull(),
    finishedAt: moment("finished_at"),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.inboxId, () => agentInbox),
    index("agent_runs_recent").on(t.sellerId, t.startedAt.desc()),
    index("agent_runs_conversation").on(t.sellerId, t.conversationId, t.startedAt.desc()),
    index("agent_runs_inbox").on(t.sellerId, t.inboxId),
  ],
);

/** What happened, step by step. `seq` is dense per agent: the stream's cursor. */
export const agentEvents = pgTable(
  "agent_events",
  {
    ...tenantColumns(),
    agentId: text("agent_id").notNull(),
    runId: text("run_id"),
    seq: bigNumber("seq").notNull(),
    type: text("type", {
      enum: ["text", "tool_use", "tool_result", "check", "response", "error", "status"],
    }).notNull(),
    content: text("content").notNull(),
    metadata: jsonb("metadata").$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.agentId, () => agents),
    uniqueIndex("agent_events_seq").on(t.sellerId, t.agentId, t.seq),
    index("agent_events_run").on(t.sellerId, t.runId, t.seq),
  ],
);

/** Every personality and every set of rules that the agent ever had. */
export const soulVersions = pgTable(
  "soul_versions",
  {
    ...tenantColumns(),
    agentId: text("agent_id").notNull(),
    part: text("part", { enum: ["soul", "rules"] })
      .notNull()
      .default("soul"),
    instructions: text("instructions").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.agentId, () => agents),
    index("soul_versions_recent").on(t.sellerId, t.agentId, t.createdAt.desc()),
  ],
);

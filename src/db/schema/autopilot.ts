import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, moment, tenantColumns, tenantKey, updatedAt } from "./columns";

/** A line of a proposal's preview: what is, and what would be. */
export interface PreviewLine {
  label: string;
  before: string | null;
  after: string;
}

/** Something that the agent would like to do and the seller decides on. */
export const proposals = pgTable(
  "proposals",
  {
    ...tenantColumns(),
    /** Name of the action, e.g. `listing.change`. */
    action: text("action").notNull(),
    /** The action's input, parsed again when it runs. */
    input: jsonb("input").$type<Record<string, unknown>>().notNull(),
    summary: text("summary").notNull(),
    preview: jsonb("preview").$type<PreviewLine[]>().notNull(),
    /** What it is about, e.g. a product's id. */
    subjectId: text("subject_id"),
    reason: text("reason"),
    status: text("status", { enum: ["pending", "approved", "rejected", "expired"] }).notNull(),
    /** The run that proposed it. */
    runId: text("run_id"),
    /** What came of it, e.g. the change request's id. */
    resultId: text("result_id"),
    /** Why it was rejected or could not be done. */
    note: text("note"),
    expiresAt: moment("expires_at").notNull(),
    decidedAt: moment("decided_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [tenantKey(t), index("proposals_newest").on(t.sellerId, t.status, t.createdAt.desc(), t.id.desc())],
);

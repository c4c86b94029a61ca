import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, tenantColumns, tenantKey, updatedAt } from "./columns";

/** What the shop answers to a question, or one of its policies, in the seller's own words. */
export const knowledge = pgTable(
  "knowledge",
  {
    ...tenantColumns(),
    kind: text("kind", { enum: ["faq", "policy"] }).notNull(),
    /** A question, or a policy's heading. */
    title: text("title").notNull(),
    body: text("body").notNull(),
    /** A proposal is used once the seller has approved it. */
    status: text("status", { enum: ["published", "proposed"] }).notNull(),
    source: text("source", { enum: ["seller", "shop", "draft"] }).notNull(),
    /** Of a proposal: the message it was learned from. */
    messageId: text("message_id"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [tenantKey(t), index("knowledge_newest").on(t.sellerId, t.status, t.updatedAt.desc(), t.id.desc())],
);

import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { listings, products } from "./catalogue";
import { createdAt, moment, tenantColumns, tenantKey, tenantReference, updatedAt } from "./columns";

export const changeStatuses = [
  "queued",
  "publishing",
  "conflict",
  "published",
  "failed",
  "discarded",
] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

/** Which form of a listing is meant; its id on the platform may change, what the buyer chooses doesn't. */
export interface FormKey {
  properties: { name: string; value: string }[];
  sku: string | null;
}

/** One field of a listing, as it was when somebody looked, and as they want it. Prices in minor units. */
export type FieldChange =
  | { field: "title" | "description"; from: string; to: string }
  | { field: "tags"; from: string[]; to: string[] }
  | { field: "state"; from: StateValue; to: "active" | "inactive" }
  | { field: "price" | "quantity"; form: FormKey; from: number | null; to: number };

type StateValue = (typeof listings.$inferSelect)["state"];

/** A change with what the platform has instead of `from`; null where the form is gone. */
export interface FieldConflict {
  change: FieldChange;
  theirs: string | string[] | number | null;
}

/** A picture that a platform shows when a buyer chooses a value, by the platform's ids and the value's words. */
export interface HeldImage {
  propertyExternalId: string;
  value: string;
  imageExternalId: string;
}

/** A wish to change a listing on its channel: written by a job, kept as the listing's history, undone by another one. */
export const changeRequests = pgTable(
  "change_requests",
  {
    ...tenantColumns(),
    productId: text("product_id").notNull(),
    listingId: text("listing_id").notNull(),
    status: text("status", { enum: changeStatuses }).notNull(),
    changes: jsonb("changes").$type<FieldChange[]>().notNull(),
    /** Fields that somebody else changed meanwhile; nothing is written until the seller has chosen. */
    conflicts: jsonb("conflicts").$type<FieldConflict[]>().notNull().default([]),
    /** What was written, `from` as it stood right before: the way back. Null until something was. */
    written: jsonb("written").$type<FieldChange[]>(),
    /** Pictures of variations as they were before the first write, which may lose them. */
    heldImages: jsonb("held_images").$type<HeldImage[]>(),
    /** The request that this one takes back. */
    undoes: text("undoes"),
    actor: text("actor").notNull(),
    error: text("error"),
    attemptCount: integer("attempt_count").notNull().default(0),
    availableAt: moment("available_at").notNull().defaultNow(),
    leaseExpiresAt: moment("lease_expires_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    publishedAt: moment("published_at"),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.productId, () => products),
    tenantReference(t.sellerId, t.listingId, () => listings),
    index("change_requests_history").on(t.sellerId, t.productId, t.createdAt.desc(), t.id),
    index("change_requests_undoes").on(t.sellerId, t.undoes),
    index("change_requests_due").on(t.availableAt).where(sql`${t.status} in ('queued', 'publishing')`),
    uniqueIndex("change_requests_one_open")
      .on(t.sellerId, t.listingId)
      .where(sql`${t.status} in ('queued', 'publishing', 'conflict')`),
  ],
);

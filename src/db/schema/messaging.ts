import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import {
  bigNumber,
  createdAt,
  moment,
  tenantColumns,
  tenantKey,
  tenantReference,
  updatedAt,
} from "./columns";
import { handoverReasons, heldReasons, replyModes } from "./vocabulary";

/** A seller's line to customers on one messenger, e.g. a Telegram bot. */
export const messagingChannels = pgTable(
  "messaging_channels",
  {
    ...tenantColumns(),
    /** `web`: a chat on our own pages; nothing leaves the house, the browser reads the rows. */
    platform: text("platform", { enum: ["telegram", "whatsapp", "web"] }).notNull(),
    /** The platform's id of our side: the bot's id. */
    platformId: text("platform_id").notNull(),
    displayName: text("display_name").notNull(),
    handle: text("handle").notNull(),
    deepLink: text("deep_link").notNull(),
    tokenSealed: text("token_sealed"),
    webhookSecretSealed: text("webhook_secret_sealed"),
    delivery: text("delivery", { enum: ["webhook", "polling"] }).notNull(),
    /** Next update to ask for when polling. */
    pollOffset: bigNumber("poll_offset").notNull().default(0),
    status: text("status", { enum: ["pending", "connected", "disconnected", "error"] }).notNull(),
    /** How the agent answers here; null: as the shop does. */
    replyMode: text("reply_mode", { enum: replyModes }),
    lastError: text("last_error"),
    lastEventAt: moment("last_event_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex("messaging_channels_live")
      .on(t.sellerId, t.platform)
      .where(sql`${t.status} <> 'disconnected'`),
  ],
);

/** A customer as one messenger knows them. */
export const contacts = pgTable(
  "contacts",
  {
    ...tenantColumns(),
    channelId: text("channel_id").notNull(),
    externalId: text("external_id").notNull(),
    name: text("name").notNull(),
    username: text("username"),
    languageCode: text("language_code"),
    /** When this contact was first told that an AI answers; null: not yet. */
    disclosedAt: moment("disclosed_at"),
    /** The run whose message told them; if that never goes out, they were not told. */
    disclosedByRunId: text("disclosed_by_run_id"),
    /** How the agent answers this contact; null: as it does on their channel. */
    replyMode: text("reply_mode", { enum: replyModes }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.channelId, () => messagingChannels),
    index("contacts_name").using("gin", t.sellerId, t.name.op("gin_trgm_ops")),
    uniqueIndex("contacts_external").on(t.sellerId, t.channelId, t.externalId),
  ],
);

/** All that is said with one contact on one channel. `needs_human` silences the agent until handed back. */
export const conversations = pgTable(
  "conversations",
  {
    ...tenantColumns(),
    channelId: text("channel_id").notNull(),
    contactId: text("contact_id").notNull(),
    externalChatId: text("external_chat_id").notNull(),
    assignee: text("assignee", { enum: ["agent", "human"] })
      .notNull()
      .default("agent"),
    needsHuman: boolean("needs_human").notNull().default(false),
    needsHumanReason: text("needs_human_reason", { enum: handoverReasons }),
    /** The reply that waits for the seller's approval. */
    draftId: text("draft_id"),
    status: text("status", { enum: ["open", "closed"] })
      .notNull()
      .default("open"),
    language: text("language"),
    lastMessageAt: moment("last_message_at"),
    lastMessageText: text("last_message_text"),
    lastMessageAuthor: text("last_message_author", { enum: ["customer", "agent", "seller", "system"] }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.channelId, () => messagingChannels),
    tenantReference(t.sellerId, t.contactId, () => contacts),
    uniqueIndex("conversations_chat").on(t.sellerId, t.channelId, t.externalChatId),
    index("conversations_recent").on(t.sellerId, t.lastMessageAt.desc(), t.id),
    index("conversations_waiting")
      .on(t.sellerId, t.lastMessageAt.desc(), t.id)
      .where(sql`${t.lastMessageAuthor} = 'customer' and ${t.status} = 'open'`),
    index("conversations_closed")
      .on(t.sellerId, t.lastMessageAt.desc(), t.id)
      .where(sql`${t.status} = 'closed'`),
    index("conversations_drafts").on(t.sellerId, t.lastMessageAt.desc()).where(sql`${t.draftId} is not null`),
    index("conversations_needs_human").on(t.sellerId, t.needsHuman, t.lastMessageAt.desc()),
  ],
);

/** Characters `start` to `end` of a reply rest on a fact of its run; `claim` says how. */
export interface MessageTie {
  start: number;
  end: number;
  factId: string;
  claim: "value" | "available" | "sold_out";
}

/** One bubble. What came in is unaltered; what goes out is also an outbox row. */
export const messages = pgTable(
  "messages",
  {
    ...tenantColumns(),
    conversationId: text("conversation_id").notNull(),
    author: text("author", { enum: ["customer", "agent", "seller", "system"] }).notNull(),
    text: text("text").notNull(),
    /** The platform's word for what it was: text, photo, voice … */
    contentType: text("content_type").notNull().default("text"),
    externalId: text("external_id"),
    runId: text("run_id"),
    /** Which characters of the text rest on which fact of the run, for proof chips. */
    ties: jsonb("ties").$type<MessageTie[]>().notNull().default([]),
    /** What the agent had written, where the seller changed it before it went out. */
    draftText: text("draft_text"),
    /** For a customer's message: when an answer, a pause or a handover took care of it. */
    handledAt: moment("handled_at"),
    /** The run that did; a reply that is held back opens its questions again. */
    handledByRunId: text("handled_by_run_id"),
    sentAt: moment("sent_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    tenantReference(t.sellerId, t.conversationId, () => conversations),
    uniqueIndex("messages_external")
      .on(t.sellerId, t.conversationId, t.externalId)
      .where(sql`${t.externalId} is not null and ${t.author} = 'customer'`),
    index("messages_thread").on(t.sellerId, t.conversationId, t.createdAt.desc(), t.id.desc()),
    index("messages_unhandled")
      .on(t.sellerId, t.conversationId)
      .where(sql`${t.author} = 'customer' and ${t.handledAt} is null`),
    index("messages_words").using("gin", t.sellerId, sql`to_tsvector('simple', left(${t.text}, 2000))`),
    index("messages_recent").on(t.sellerId, t.createdAt.desc()),
  ],
);

/**
 * One message to deliver, exactly once as far as the platform allows. A crash while `sending` leaves `unknown`. A
 * `draft` waits for the seller; it is cancelled when it is rejected or the conversation moves on.
 */
export const outbox = pgTable(
  "outbox",
  {
    ...tenantColumns(),
    channelId: text("channel_id").notNull(),
    conversationId: text("conversation_id").notNull(),
    messageId: text("message_id").notNull(),
    origin: text("origin", { enum: ["agent", "seller", "system"] }).notNull(),
    status: text("status", {
      enum: ["draft", "pending", "sending", "sent", "delivered", "read", "failed", "unknown", "cancelled"],
    }).notNull(),
    attemptCount: integer("attempt_count").notNull().default(0),
    availableAt: moment("available_at").notNull(),
    leaseExpiresAt: moment("lease_expires_at"),
    externalId: text("external_id"),
    error: text("error"),
    /** For a draft, and for what was one. */
    heldFor: text("held_for", { enum: heldReasons }),
    sentAt: moment("sent_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex("outbox_one_draft").on(t.sellerId, t.conversationId).where(sql`${t.status} = 'draft'`),
    tenantReference(t.sellerId, t.conversationId, () => conversations),
    tenantReference(t.sellerId, t.messageId, () => messages),
    uniqueIndex("outbox_message").on(t.sellerId, t.messageId),
    index("outbox_conversation").on(t.sellerId, t.conversationId, t.id),
    index("outbox_open").on(t.availableAt).where(sql`${t.status} in ('pending', 'sending')`),
  ],
);

CREATE TABLE "agent_events" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"agent_id" text NOT NULL,
	"run_id" text,
	"seq" bigint NOT NULL,
	"type" text NOT NULL,
	"content" text NOT NULL,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agent_events_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "agent_inbox" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"agent_id" text NOT NULL,
	"conversation_id" text,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text NOT NULL,
	"priority" integer NOT NULL,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"available_at" timestamp with time zone NOT NULL,
	"lease_expires_at" timestamp with time zone,
	"processed_at" timestamp with time zone,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agent_inbox_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "agent_runs" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"agent_id" text NOT NULL,
	"session_id" text,
	"inbox_id" text NOT NULL,
	"conversation_id" text,
	"runtime" text NOT NULL,
	"status" text NOT NULL,
	"pid" integer,
	"exit_code" integer,
	"signal" text,
	"error" text,
	"usage" jsonb,
	"cost_micros" bigint DEFAULT 0 NOT NULL,
	"facts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agent_runs_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "agent_sessions" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"agent_id" text NOT NULL,
	"conversation_id" text,
	"runtime" text NOT NULL,
	"runtime_session_id" text,
	"last_run_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agent_sessions_seller_id_id_pk" PRIMARY KEY("seller_id","id"),
	CONSTRAINT "agent_sessions_conversation" UNIQUE NULLS NOT DISTINCT("seller_id","agent_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "agents" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"workspace_path" text NOT NULL,
	"config" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"soul_instructions" text NOT NULL,
	"last_event_seq" bigint DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agents_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "soul_versions" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"agent_id" text NOT NULL,
	"instructions" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "soul_versions_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "images" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"product_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"external_id" text NOT NULL,
	"url" text NOT NULL,
	"thumbnail_url" text,
	"alt_text" text,
	"rank" integer NOT NULL,
	CONSTRAINT "images_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"product_id" text NOT NULL,
	"connection_id" text NOT NULL,
	"channel" text NOT NULL,
	"external_id" text NOT NULL,
	"state" text NOT NULL,
	"url" text,
	"price_minor" bigint,
	"currency" text NOT NULL,
	"quantity" integer NOT NULL,
	"processing_min_days" integer,
	"processing_max_days" integer,
	"personalizable" boolean DEFAULT false NOT NULL,
	"raw" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"channel_updated_at" timestamp with time zone NOT NULL,
	"synced_at" timestamp with time zone NOT NULL,
	"seen_in_sync_id" text NOT NULL,
	"deleted_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "listings_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"materials" text[] DEFAULT '{}' NOT NULL,
	"search_text" text NOT NULL,
	"search_vector" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', search_text), 'A') || setweight(to_tsvector('simple', search_text), 'A') || setweight(to_tsvector('english', left(description, 4000)), 'D')) STORED,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "products_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "variants" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"product_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"external_id" text NOT NULL,
	"sku" text,
	"properties" jsonb NOT NULL,
	"price_minor" bigint,
	"currency" text NOT NULL,
	"quantity" integer NOT NULL,
	"enabled" boolean NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "variants_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "connections" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"channel" text NOT NULL,
	"external_shop_id" text NOT NULL,
	"shop_name" text NOT NULL,
	"shop_url" text,
	"currency" text NOT NULL,
	"about" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"access_token_sealed" text,
	"refresh_token_sealed" text,
	"token_expires_at" timestamp with time zone,
	"scopes" text[] DEFAULT '{}' NOT NULL,
	"status" text NOT NULL,
	"last_sync_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "connections_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "inbound_events" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"receiver_id" text NOT NULL,
	"external_id" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbound_events_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "oauth_states" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"channel" text NOT NULL,
	"verifier_sealed" text NOT NULL,
	"browser_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "oauth_states_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "sync_log" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"sync_run_id" text NOT NULL,
	"level" text NOT NULL,
	"entity" text,
	"message" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sync_log_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "sync_runs" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"connection_id" text NOT NULL,
	"trigger" text NOT NULL,
	"status" text NOT NULL,
	"cursor" jsonb,
	"total" integer,
	"seen" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"removed" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"error" text,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"available_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "sync_runs_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"channel_id" text NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"username" text,
	"language_code" text,
	"disclosed_at" timestamp with time zone,
	"disclosed_by_run_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contacts_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"channel_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"external_chat_id" text NOT NULL,
	"assignee" text DEFAULT 'agent' NOT NULL,
	"needs_human" boolean DEFAULT false NOT NULL,
	"needs_human_reason" text,
	"status" text DEFAULT 'open' NOT NULL,
	"language" text,
	"last_message_at" timestamp with time zone,
	"last_message_text" text,
	"last_message_author" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversations_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"content_type" text DEFAULT 'text' NOT NULL,
	"external_id" text,
	"run_id" text,
	"ties" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"handled_at" timestamp with time zone,
	"handled_by_run_id" text,
	"sent_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "messaging_channels" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"platform" text NOT NULL,
	"platform_id" text NOT NULL,
	"display_name" text NOT NULL,
	"handle" text NOT NULL,
	"deep_link" text NOT NULL,
	"token_sealed" text,
	"webhook_secret_sealed" text,
	"delivery" text NOT NULL,
	"poll_offset" bigint DEFAULT 0 NOT NULL,
	"status" text NOT NULL,
	"last_error" text,
	"last_event_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messaging_channels_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"channel_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"message_id" text NOT NULL,
	"origin" text NOT NULL,
	"status" text NOT NULL,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"available_at" timestamp with time zone NOT NULL,
	"lease_expires_at" timestamp with time zone,
	"external_id" text,
	"error" text,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"action" text NOT NULL,
	"actor" text NOT NULL,
	"actor_id" text,
	"entity_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"source" text NOT NULL,
	"reason" text,
	"request_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_log_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"body" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"href" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "notifications_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limits_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "sellers" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"name" text NOT NULL,
	"locale" text DEFAULT 'en-US' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"plan" text DEFAULT 'free' NOT NULL,
	"role" text DEFAULT 'seller' NOT NULL,
	"sample_expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"user_agent" text,
	"last_seen_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "sessions_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "tenant_routes" (
	"kind" text NOT NULL,
	"key_hash" text NOT NULL,
	"seller_id" text NOT NULL,
	"entity_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tenant_routes_kind_key_hash_pk" PRIMARY KEY("kind","key_hash")
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeats" (
	"id" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agent_events" ADD CONSTRAINT "agent_events_seller_id_agent_id_agents_seller_id_id_fk" FOREIGN KEY ("seller_id","agent_id") REFERENCES "public"."agents"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_inbox" ADD CONSTRAINT "agent_inbox_seller_id_agent_id_agents_seller_id_id_fk" FOREIGN KEY ("seller_id","agent_id") REFERENCES "public"."agents"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_runs" ADD CONSTRAINT "agent_runs_seller_id_inbox_id_agent_inbox_seller_id_id_fk" FOREIGN KEY ("seller_id","inbox_id") REFERENCES "public"."agent_inbox"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_sessions" ADD CONSTRAINT "agent_sessions_seller_id_agent_id_agents_seller_id_id_fk" FOREIGN KEY ("seller_id","agent_id") REFERENCES "public"."agents"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "soul_versions" ADD CONSTRAINT "soul_versions_seller_id_agent_id_agents_seller_id_id_fk" FOREIGN KEY ("seller_id","agent_id") REFERENCES "public"."agents"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_seller_id_product_id_products_seller_id_id_fk" FOREIGN KEY ("seller_id","product_id") REFERENCES "public"."products"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_seller_id_listing_id_listings_seller_id_id_fk" FOREIGN KEY ("seller_id","listing_id") REFERENCES "public"."listings"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_seller_id_product_id_products_seller_id_id_fk" FOREIGN KEY ("seller_id","product_id") REFERENCES "public"."products"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_seller_id_connection_id_connections_seller_id_id_fk" FOREIGN KEY ("seller_id","connection_id") REFERENCES "public"."connections"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variants" ADD CONSTRAINT "variants_seller_id_product_id_products_seller_id_id_fk" FOREIGN KEY ("seller_id","product_id") REFERENCES "public"."products"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variants" ADD CONSTRAINT "variants_seller_id_listing_id_listings_seller_id_id_fk" FOREIGN KEY ("seller_id","listing_id") REFERENCES "public"."listings"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_log" ADD CONSTRAINT "sync_log_seller_id_sync_run_id_sync_runs_seller_id_id_fk" FOREIGN KEY ("seller_id","sync_run_id") REFERENCES "public"."sync_runs"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_runs" ADD CONSTRAINT "sync_runs_seller_id_connection_id_connections_seller_id_id_fk" FOREIGN KEY ("seller_id","connection_id") REFERENCES "public"."connections"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_seller_id_channel_id_messaging_channels_seller_id_id_fk" FOREIGN KEY ("seller_id","channel_id") REFERENCES "public"."messaging_channels"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_seller_id_channel_id_messaging_channels_seller_id_id_fk" FOREIGN KEY ("seller_id","channel_id") REFERENCES "public"."messaging_channels"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_seller_id_contact_id_contacts_seller_id_id_fk" FOREIGN KEY ("seller_id","contact_id") REFERENCES "public"."contacts"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_seller_id_conversation_id_conversations_seller_id_id_fk" FOREIGN KEY ("seller_id","conversation_id") REFERENCES "public"."conversations"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_seller_id_conversation_id_conversations_seller_id_id_fk" FOREIGN KEY ("seller_id","conversation_id") REFERENCES "public"."conversations"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_seller_id_message_id_messages_seller_id_id_fk" FOREIGN KEY ("seller_id","message_id") REFERENCES "public"."messages"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agent_events_seq" ON "agent_events" USING btree ("seller_id","agent_id","seq");--> statement-breakpoint
CREATE INDEX "agent_events_run" ON "agent_events" USING btree ("seller_id","run_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "agent_inbox_one_running" ON "agent_inbox" USING btree ("seller_id","conversation_id") WHERE "agent_inbox"."status" = 'processing' and "agent_inbox"."conversation_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "agent_inbox_one_waiting" ON "agent_inbox" USING btree ("seller_id","conversation_id") WHERE "agent_inbox"."status" = 'queued' and "agent_inbox"."kind" = 'customer_message';--> statement-breakpoint
CREATE INDEX "agent_inbox_open" ON "agent_inbox" USING btree ("available_at") WHERE "agent_inbox"."status" in ('queued', 'processing');--> statement-breakpoint
CREATE INDEX "agent_inbox_recent" ON "agent_inbox" USING btree ("seller_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "agent_runs_recent" ON "agent_runs" USING btree ("seller_id","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "agent_runs_conversation" ON "agent_runs" USING btree ("seller_id","conversation_id","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "agent_runs_inbox" ON "agent_runs" USING btree ("seller_id","inbox_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agents_one_each" ON "agents" USING btree ("seller_id");--> statement-breakpoint
CREATE INDEX "soul_versions_recent" ON "soul_versions" USING btree ("seller_id","agent_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "images_external" ON "images" USING btree ("seller_id","listing_id","external_id");--> statement-breakpoint
CREATE INDEX "images_product" ON "images" USING btree ("seller_id","product_id","rank");--> statement-breakpoint
CREATE UNIQUE INDEX "listings_external" ON "listings" USING btree ("seller_id","channel","external_id");--> statement-breakpoint
CREATE INDEX "listings_product" ON "listings" USING btree ("seller_id","product_id");--> statement-breakpoint
CREATE INDEX "listings_newest" ON "listings" USING btree ("seller_id","channel_updated_at" DESC NULLS LAST,"id") WHERE "listings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "listings_price" ON "listings" USING btree ("seller_id","price_minor","id") WHERE "listings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "listings_quantity" ON "listings" USING btree ("seller_id","quantity","id") WHERE "listings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "listings_recent" ON "listings" USING btree ("seller_id","deleted_at","state","channel_updated_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "listings_seen" ON "listings" USING btree ("seller_id","connection_id","seen_in_sync_id");--> statement-breakpoint
CREATE INDEX "products_title" ON "products" USING btree ("seller_id","title","id");--> statement-breakpoint
CREATE INDEX "products_search_words" ON "products" USING gin ("seller_id","search_vector");--> statement-breakpoint
CREATE INDEX "products_search_fuzzy" ON "products" USING gin ("seller_id","search_text" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "variants_external" ON "variants" USING btree ("seller_id","listing_id","external_id");--> statement-breakpoint
CREATE INDEX "variants_product" ON "variants" USING btree ("seller_id","product_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "connections_channel" ON "connections" USING btree ("seller_id","channel");--> statement-breakpoint
CREATE UNIQUE INDEX "inbound_events_external" ON "inbound_events" USING btree ("seller_id","receiver_id","external_id");--> statement-breakpoint
CREATE INDEX "oauth_states_expiry" ON "oauth_states" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sync_log_run" ON "sync_log" USING btree ("seller_id","sync_run_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sync_runs_recent" ON "sync_runs" USING btree ("seller_id","connection_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sync_runs_open" ON "sync_runs" USING btree ("created_at") WHERE "sync_runs"."status" in ('idle', 'in_progress');--> statement-breakpoint
CREATE UNIQUE INDEX "sync_runs_one_open" ON "sync_runs" USING btree ("seller_id","connection_id") WHERE "sync_runs"."status" in ('idle', 'in_progress');--> statement-breakpoint
CREATE INDEX "contacts_name" ON "contacts" USING gin ("seller_id","name" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_external" ON "contacts" USING btree ("seller_id","channel_id","external_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_chat" ON "conversations" USING btree ("seller_id","channel_id","external_chat_id");--> statement-breakpoint
CREATE INDEX "conversations_recent" ON "conversations" USING btree ("seller_id","last_message_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "conversations_waiting" ON "conversations" USING btree ("seller_id","last_message_at" DESC NULLS LAST,"id") WHERE "conversations"."last_message_author" = 'customer' and "conversations"."status" = 'open';--> statement-breakpoint
CREATE INDEX "conversations_closed" ON "conversations" USING btree ("seller_id","last_message_at" DESC NULLS LAST,"id") WHERE "conversations"."status" = 'closed';--> statement-breakpoint
CREATE INDEX "conversations_needs_human" ON "conversations" USING btree ("seller_id","needs_human","last_message_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "messages_external" ON "messages" USING btree ("seller_id","conversation_id","external_id") WHERE "messages"."external_id" is not null and "messages"."author" = 'customer';--> statement-breakpoint
CREATE INDEX "messages_thread" ON "messages" USING btree ("seller_id","conversation_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "messages_unhandled" ON "messages" USING btree ("seller_id","conversation_id") WHERE "messages"."author" = 'customer' and "messages"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "messages_words" ON "messages" USING gin ("seller_id",to_tsvector('simple', left("text", 2000)));--> statement-breakpoint
CREATE INDEX "messages_recent" ON "messages" USING btree ("seller_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "messaging_channels_live" ON "messaging_channels" USING btree ("seller_id","platform") WHERE "messaging_channels"."status" <> 'disconnected';--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_message" ON "outbox" USING btree ("seller_id","message_id");--> statement-breakpoint
CREATE INDEX "outbox_conversation" ON "outbox" USING btree ("seller_id","conversation_id","id");--> statement-breakpoint
CREATE INDEX "outbox_open" ON "outbox" USING btree ("available_at") WHERE "outbox"."status" in ('pending', 'sending');--> statement-breakpoint
CREATE INDEX "audit_log_recent" ON "audit_log" USING btree ("seller_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_log_entity" ON "audit_log" USING btree ("seller_id","entity_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "notifications_open" ON "notifications" USING btree ("seller_id","resolved_at","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notifications_key" ON "notifications" USING btree ("seller_id","key");--> statement-breakpoint
CREATE INDEX "rate_limits_window" ON "rate_limits" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "sellers_samples" ON "sellers" USING btree ("sample_expires_at") WHERE "sellers"."sample_expires_at" is not null;--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_recent" ON "sessions" USING btree ("seller_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tenant_routes_seller" ON "tenant_routes" USING btree ("seller_id","kind");
CREATE TABLE "proposals" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"action" text NOT NULL,
	"input" jsonb NOT NULL,
	"summary" text NOT NULL,
	"preview" jsonb NOT NULL,
	"subject_id" text,
	"reason" text,
	"status" text NOT NULL,
	"run_id" text,
	"result_id" text,
	"note" text,
	"expires_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposals_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "guardrails" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"reply_mode" text DEFAULT 'auto' NOT NULL,
	"topics" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"quiet_hours" jsonb,
	"holiday" jsonb,
	"draft_until" timestamp with time zone,
	"day_cap_micros" bigint,
	"month_cap_micros" bigint,
	"contact_day_cap_micros" bigint,
	"max_turns" bigint,
	"max_seconds" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guardrails_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "spend_periods" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"scope" text NOT NULL,
	"subject_id" text DEFAULT '' NOT NULL,
	"period" text NOT NULL,
	"spent_micros" bigint DEFAULT 0 NOT NULL,
	"reserved_micros" bigint DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "spend_periods_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "knowledge" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"message_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "knowledge_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity_checks" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"order_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_checks_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "agent_tests" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"question" text NOT NULL,
	"history" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"must_say" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"must_not_say" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"must_hand_over" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agent_tests_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "trial_items" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"trial_id" text NOT NULL,
	"position" integer NOT NULL,
	"test_id" text,
	"conversation_id" text,
	"question" text NOT NULL,
	"sent_text" text,
	"status" text NOT NULL,
	"text" text,
	"handover" text,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"run_id" text,
	"cost_micros" bigint DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "trial_items_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "trials" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"config" jsonb NOT NULL,
	"status" text NOT NULL,
	"total" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "trials_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
ALTER TABLE "agent_runs" ADD COLUMN "reserved_micros" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "agent_runs" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "rules" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "soul_versions" ADD COLUMN "part" text DEFAULT 'soul' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "reply_mode" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "draft_id" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "draft_text" text;--> statement-breakpoint
ALTER TABLE "messaging_channels" ADD COLUMN "reply_mode" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "held_for" text;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_seller_id_order_id_orders_seller_id_id_fk" FOREIGN KEY ("seller_id","order_id") REFERENCES "public"."orders"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_items" ADD CONSTRAINT "trial_items_seller_id_trial_id_trials_seller_id_id_fk" FOREIGN KEY ("seller_id","trial_id") REFERENCES "public"."trials"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proposals_newest" ON "proposals" USING btree ("seller_id","status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "guardrails_one_each" ON "guardrails" USING btree ("seller_id");--> statement-breakpoint
CREATE UNIQUE INDEX "spend_periods_one" ON "spend_periods" USING btree ("seller_id","scope","subject_id","period");--> statement-breakpoint
CREATE INDEX "spend_periods_old" ON "spend_periods" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "knowledge_newest" ON "knowledge" USING btree ("seller_id","status","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "identity_checks_conversation" ON "identity_checks" USING btree ("seller_id","conversation_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "identity_checks_contact" ON "identity_checks" USING btree ("seller_id","contact_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "agent_tests_newest" ON "agent_tests" USING btree ("seller_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "trial_items_position" ON "trial_items" USING btree ("seller_id","trial_id","position");--> statement-breakpoint
CREATE INDEX "trials_newest" ON "trials" USING btree ("seller_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "conversations_drafts" ON "conversations" USING btree ("seller_id","last_message_at" DESC NULLS LAST) WHERE "conversations"."draft_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_one_draft" ON "outbox" USING btree ("seller_id","conversation_id") WHERE "outbox"."status" = 'draft';
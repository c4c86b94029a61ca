CREATE TABLE "call_budgets" (
	"channel" text PRIMARY KEY NOT NULL,
	"limit_per_second" integer,
	"limit_per_day" integer,
	"remaining_today" integer,
	"recent" timestamp with time zone[] DEFAULT '{}' NOT NULL,
	"blocked_until" timestamp with time zone,
	"background_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "call_counts" (
	"channel" text NOT NULL,
	"purpose" text NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"calls" bigint NOT NULL,
	CONSTRAINT "call_counts_channel_hour_purpose_pk" PRIMARY KEY("channel","hour","purpose")
);

CREATE TABLE "sync_pages" (
	"seller_id" text NOT NULL,
	"sync_run_id" text NOT NULL,
	"state" text NOT NULL,
	"start" integer NOT NULL,
	"seen_ids" text[] DEFAULT '{}' NOT NULL,
	"retry_ids" text[] DEFAULT '{}' NOT NULL,
	"nameless" integer NOT NULL,
	CONSTRAINT "sync_pages_seller_id_sync_run_id_state_start_pk" PRIMARY KEY("seller_id","sync_run_id","state","start")
);
--> statement-breakpoint
DROP INDEX "listings_seen";--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "last_full_sync_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "synced_up_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sync_runs" ADD COLUMN "kind" text DEFAULT 'full' NOT NULL;--> statement-breakpoint
ALTER TABLE "sync_pages" ADD CONSTRAINT "sync_pages_seller_id_sync_run_id_sync_runs_seller_id_id_fk" FOREIGN KEY ("seller_id","sync_run_id") REFERENCES "public"."sync_runs"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" DROP COLUMN "seen_in_sync_id";
CREATE TABLE "shop_terms" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"connection_id" text NOT NULL,
	"kind" text NOT NULL,
	"external_id" text NOT NULL,
	"title" text NOT NULL,
	"position" integer NOT NULL,
	"terms" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shop_terms_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "change_requests" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"product_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"status" text NOT NULL,
	"changes" jsonb NOT NULL,
	"conflicts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"written" jsonb,
	"held_images" jsonb,
	"undoes" text,
	"actor" text NOT NULL,
	"error" text,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"available_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "change_requests_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "section_external_id" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "shipping_profile_external_id" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "return_policy_external_id" text;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "failed_calls" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "paused_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "shop_terms" ADD CONSTRAINT "shop_terms_seller_id_connection_id_connections_seller_id_id_fk" FOREIGN KEY ("seller_id","connection_id") REFERENCES "public"."connections"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_seller_id_product_id_products_seller_id_id_fk" FOREIGN KEY ("seller_id","product_id") REFERENCES "public"."products"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_seller_id_listing_id_listings_seller_id_id_fk" FOREIGN KEY ("seller_id","listing_id") REFERENCES "public"."listings"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "shop_terms_external" ON "shop_terms" USING btree ("seller_id","connection_id","kind","external_id");--> statement-breakpoint
CREATE INDEX "change_requests_history" ON "change_requests" USING btree ("seller_id","product_id","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "change_requests_undoes" ON "change_requests" USING btree ("seller_id","undoes");--> statement-breakpoint
CREATE INDEX "change_requests_due" ON "change_requests" USING btree ("available_at") WHERE "change_requests"."status" in ('queued', 'publishing');--> statement-breakpoint
CREATE UNIQUE INDEX "change_requests_one_open" ON "change_requests" USING btree ("seller_id","listing_id") WHERE "change_requests"."status" in ('queued', 'publishing', 'conflict');--> statement-breakpoint
CREATE INDEX "listings_section" ON "listings" USING btree ("seller_id","section_external_id","channel_updated_at" DESC NULLS LAST,"id") WHERE "listings"."deleted_at" is null;
CREATE TABLE "order_feeds" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"connection_id" text NOT NULL,
	"external_shop_id" text NOT NULL,
	"modified_until" timestamp with time zone,
	"polled_at" timestamp with time zone NOT NULL,
	"last_error" text,
	CONSTRAINT "order_feeds_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "order_items" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"order_id" text NOT NULL,
	"external_id" text NOT NULL,
	"listing_id" text,
	"external_listing_id" text,
	"external_variant_id" text,
	"title" text NOT NULL,
	"sku" text,
	"properties" jsonb NOT NULL,
	"quantity" integer NOT NULL,
	"price_minor" bigint,
	"currency" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "order_items_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"seller_id" text NOT NULL,
	"id" text NOT NULL,
	"connection_id" text NOT NULL,
	"channel" text NOT NULL,
	"external_id" text NOT NULL,
	"status" text NOT NULL,
	"buyer_name" text,
	"buyer_email" text,
	"address" jsonb,
	"currency" text NOT NULL,
	"items_minor" bigint NOT NULL,
	"shipping_minor" bigint NOT NULL,
	"tax_minor" bigint NOT NULL,
	"discount_minor" bigint NOT NULL,
	"total_minor" bigint NOT NULL,
	"refunded_minor" bigint DEFAULT 0 NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"paid_at" timestamp with time zone,
	"shipped_at" timestamp with time zone,
	"channel_updated_at" timestamp with time zone NOT NULL,
	"stock_taken_at" timestamp with time zone,
	"content_hash" text NOT NULL,
	"raw" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "orders_seller_id_id_pk" PRIMARY KEY("seller_id","id")
);
--> statement-breakpoint
ALTER TABLE "order_feeds" ADD CONSTRAINT "order_feeds_seller_id_connection_id_connections_seller_id_id_fk" FOREIGN KEY ("seller_id","connection_id") REFERENCES "public"."connections"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_seller_id_order_id_orders_seller_id_id_fk" FOREIGN KEY ("seller_id","order_id") REFERENCES "public"."orders"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_seller_id_listing_id_listings_seller_id_id_fk" FOREIGN KEY ("seller_id","listing_id") REFERENCES "public"."listings"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_seller_id_connection_id_connections_seller_id_id_fk" FOREIGN KEY ("seller_id","connection_id") REFERENCES "public"."connections"("seller_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "order_feeds_connection" ON "order_feeds" USING btree ("seller_id","connection_id");--> statement-breakpoint
CREATE UNIQUE INDEX "order_items_external" ON "order_items" USING btree ("seller_id","order_id","external_id");--> statement-breakpoint
CREATE INDEX "order_items_listing" ON "order_items" USING btree ("seller_id","listing_id");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_external" ON "orders" USING btree ("seller_id","channel","external_id");--> statement-breakpoint
CREATE INDEX "orders_newest" ON "orders" USING btree ("seller_id","ordered_at" DESC NULLS LAST,"id" DESC NULLS LAST);
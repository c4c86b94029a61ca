import { startEtsyFromPage } from "@/server/http/etsy-oauth";

export const dynamic = "force-dynamic";

export const POST = startEtsyFromPage;

import { finishEtsy } from "@/server/http/etsy-oauth";

export const dynamic = "force-dynamic";

export const GET = finishEtsy;

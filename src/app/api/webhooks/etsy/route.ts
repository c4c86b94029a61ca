import { receiveEtsy } from "@/server/http/etsy-webhook";

export const dynamic = "force-dynamic";

export { receiveEtsy as POST };

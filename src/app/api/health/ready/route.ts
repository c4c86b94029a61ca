import { answerReady } from "@/server/http/health";

export const dynamic = "force-dynamic";

export { answerReady as GET };

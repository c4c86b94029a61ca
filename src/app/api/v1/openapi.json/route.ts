import { answerOpenApi } from "@/server/rest/answer-rest";

export const dynamic = "force-dynamic";

export { answerOpenApi as GET };

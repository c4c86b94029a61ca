import { answerEventStream } from "@/server/http/event-stream";

export const dynamic = "force-dynamic";

export {
  answerEventStream as DELETE,
  answerEventStream as GET,
  answerEventStream as HEAD,
  answerEventStream as OPTIONS,
  answerEventStream as PATCH,
  answerEventStream as POST,
  answerEventStream as PUT,
};

import { withHttpErrors } from "../http/with-http-errors";
import { openApiDocument } from "./document";
import { handleRest } from "./handle";

/** Everything under `/api/v1` that has no route of its own. */
export const answerRest = withHttpErrors<{ rest: string[] }>((request, { boot }) =>
  handleRest(boot, request),
);

/** `/api/v1/openapi.json`. */
export const answerOpenApi = withHttpErrors(async (_request, { boot }) =>
  Response.json(openApiDocument(boot.env.appUrl), { headers: { "access-control-allow-origin": "*" } }),
);

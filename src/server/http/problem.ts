import { z } from "zod";
import { type AppError, errorKinds } from "@/kernel/errors";

/** RFC 9457 problem details, with a stable `code` that says what to do next. */
export const Problem = z
  .object({
    type: z
      .string()
      .meta({ description: "Names the kind of problem.", example: "urn:stallhand:problem:not_found" }),
    title: z.string().meta({ description: "The kind in words.", example: "Not found" }),
    status: z.number().int().meta({ example: 404 }),
    detail: z.string().meta({ description: "A sentence fit for people." }),
    code: z.string().meta({ description: "The kind, stable over versions.", example: "not_found" }),
    requestId: z.string().meta({ description: "Name it when you ask for help." }),
    errors: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .optional()
      .meta({ description: "What is wrong with which field." }),
  })
  .meta({ id: "Problem", description: "Problem details (RFC 9457)." });
type Problem = z.output<typeof Problem>;

interface ProblemOptions {
  requestId: string;
  /** Where HTTP has a status of its own that our kinds don't, e.g. 405. */
  status?: number;
  headers?: Record<string, string>;
}

/** An error as `application/problem+json`, with `Retry-After` where waiting helps. */
export function problemResponse(error: AppError, { requestId, status, headers }: ProblemOptions): Response {
  const { fields } = error.meta;
  const problem: Problem = {
    type: `urn:stallhand:problem:${error.kind}`,
    title: titleOf(error.kind),
    status: status ?? errorKinds[error.kind].http,
    detail: error.message,
    code: error.kind,
    requestId,
    ...(fields && typeof fields === "object" ? { errors: fieldList(fields) } : {}),
  };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "x-request-id": requestId,
      ...(error.retryAfterSeconds === undefined ? {} : { "retry-after": String(error.retryAfterSeconds) }),
      ...(error.kind === "unauthenticated" ? { "www-authenticate": "Bearer" } : {}),
      ...headers,
    },
  });
}

function fieldList(fields: object) {
  return Object.entries(fields).map(([field, message]) => ({ field, message: String(message) }));
}

function titleOf(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("_", " ");
}

import type { OpenApiMeta } from "trpc-to-openapi";

interface Operation {
  tag: "Auth" | "Etsy" | "Products" | "Agents" | "Messaging" | "Dashboard";
  /** One line, as in a list of operations. */
  summary: string;
  description?: string;
  /** Errors beyond those every operation has (400, 401, 403, 429, 500, 503), with when they happen. */
  errors?: Record<number, string>;
  /** Needs no token. */
  open?: boolean;
}

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** A procedure's place under `/api/v1`. POSTs of signed-in sellers also take an `Idempotency-Key`. */
export function operation(method: Method, path: `/${string}`, about: Operation): OpenApiMeta {
  const protect = !about.open;
  return {
    openapi: {
      method,
      path,
      protect,
      tags: [about.tag],
      summary: about.summary,
      ...(about.description ? { description: about.description } : {}),
      errorResponses: {
        400: "The input is wrong; `errors` names the fields.",
        ...(protect ? { 401: "No valid token.", 403: "The account is suspended." } : {}),
        ...(protect && method === "POST" ? { 409: "The Idempotency-Key is in use." } : {}),
        429: "Too many calls; wait `Retry-After` seconds.",
        500: "Something went wrong on our side.",
        503: "We can't answer just now; try again.",
        ...about.errors,
      },
    },
  };
}

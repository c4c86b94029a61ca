import { generateOpenApiDocument } from "trpc-to-openapi";
import { Problem } from "../http/problem";
import { restRouter } from "./root";
import { operations } from "./routes";
import { streamPaths, streamRoute } from "./stream-operation";

type Document = ReturnType<typeof generateOpenApiDocument>;
type PathItem = NonNullable<NonNullable<Document["paths"]>[string]>;
type Operation = NonNullable<PathItem["get"]>;

const METHODS = { GET: "get", POST: "post", PUT: "put", PATCH: "patch", DELETE: "delete" } as const;

const ABOUT = [
  "Everything the dashboard does with shops, products, agents and messengers, for programs.",
  "Errors are problem details (RFC 9457) with a stable `code`; `Retry-After` says when waiting helps.",
  "A POST with an `Idempotency-Key` is carried out once, however often it is sent.",
].join(" ");

/** What `/api/v1` offers, as OpenAPI 3.1. */
export function openApiDocument(appUrl: string): Document {
  const document = generateOpenApiDocument(restRouter, {
    title: "Stallhand",
    description: ABOUT,
    version: "1",
    openApiVersion: "3.1.0",
    baseUrl: `${appUrl}/api/v1`,
    tags: ["Auth", "Etsy", "Products", "Agents", "Messaging", "Dashboard"],
    securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    defs: { Problem },
  });
  document.paths = { ...document.paths, ...streamPaths };
  for (const { path, method, errorResponses } of [...operations, streamRoute]) {
    const operation = document.paths?.[path]?.[METHODS[method]];
    if (operation) describeErrors(operation, method, errorResponses ?? {});
  }
  dropLibraryErrors(document);
  return document;
}

/** The library describes errors in tRPC's shape and one sentence per status; ours are problem details. */
function describeErrors(operation: Operation, method: string, errors: object): void {
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  for (const [status, description] of Object.entries(errors)) {
    operation.responses = { ...operation.responses, [status]: { description: String(description), content } };
  }
  if (method === "POST" && operation.security) {
    operation.parameters = [...(operation.parameters ?? []), idempotencyKey];
  }
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "Any text of your own; the same key with the same request gets the first answer again for a day.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
} as const;

function dropLibraryErrors(document: Document): void {
  for (const name of Object.keys(document.components?.schemas ?? {})) {
    if (name.startsWith("error.")) delete document.components?.schemas?.[name];
  }
}

import type { OpenApiMeta } from "trpc-to-openapi";
import { z } from "zod";
import { operation } from "./operation";
import { AgentEvent } from "./wire";

const PATH = "/agents/me/events/stream";

/** The JSON in each event's `data`. */
const StreamedEvent = AgentEvent.omit({ eventType: true }).extend({ type: AgentEvent.shape.eventType });

const { openapi } = operation("GET", PATH, {
  tag: "Agents",
  summary: "Watch the agent as it works",
  description: [
    "Server-sent events from now on, or after the event that the Last-Event-ID header names: `id`, `event` (the type)",
    "and `data` (JSON as below). A comment every 15 seconds shows that the line is alive.",
  ].join(" "),
}) satisfies OpenApiMeta;

/** The one operation that isn't a procedure, because its answer has no end. */
export const streamRoute = openapi as NonNullable<typeof openapi>;

/** The same for the OpenAPI document. */
export const streamPaths = {
  [PATH]: {
    get: {
      operationId: "agents-eventStream",
      summary: streamRoute.summary ?? "",
      description: streamRoute.description ?? "",
      tags: streamRoute.tags ?? [],
      security: [{ bearer: [] }],
      parameters: [
        {
          name: "Last-Event-ID",
          in: "header" as const,
          required: false,
          description: "The last event you have; the stream goes on after it.",
          schema: { type: "string" as const },
        },
      ],
      responses: {
        200: {
          description: "The stream; it ends when the token stops being valid.",
          content: { "text/event-stream": { schema: z.toJSONSchema(StreamedEvent) } },
        },
      },
    },
  },
};

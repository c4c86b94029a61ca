import { z } from "zod";
import { apiError } from "./errors";
import { checkTurns } from "./turns";

const cacheControl = z.looseObject({ type: z.literal("ephemeral") }).nullish();
const TextBlock = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1, "text content blocks must be non-empty"),
  citations: z.array(z.unknown()).nullish(),
  cache_control: cacheControl,
});
const Media = z.looseObject({
  type: z.enum(["image", "document"]),
  source: z.looseObject({ type: z.string() }),
});
const ToolUse = z.looseObject({
  type: z.literal("tool_use"),
  id: z.string().regex(/^[a-zA-Z0-9_-]+$/, "String should match pattern '^[a-zA-Z0-9_-]+$'"),
  name: z.string().min(1),
  input: z.record(z.string(), z.unknown()),
});
const ToolResult = z.strictObject({
  type: z.literal("tool_result"),
  tool_use_id: z.string().min(1),
  content: z.union([z.string(), z.array(z.union([TextBlock, Media]))]).optional(),
  is_error: z.boolean().nullish(),
  cache_control: cacheControl,
});
const Thinking = z.looseObject({ type: z.enum(["thinking", "redacted_thinking"]) });

const UserBlock = z.union([TextBlock, ToolResult, Media]);
const AssistantBlock = z.union([TextBlock, ToolUse, Thinking]);

const Message = z.discriminatedUnion("role", [
  z.strictObject({ role: z.literal("user"), content: z.union([z.string(), z.array(UserBlock)]) }),
  z.strictObject({ role: z.literal("assistant"), content: z.union([z.string(), z.array(AssistantBlock)]) }),
]);
export type Message = z.infer<typeof Message>;

const Tool = z.looseObject({
  type: z.literal("custom").nullish(),
  name: z.string().regex(/^[a-zA-Z0-9_-]{1,128}$/, "String should match pattern '^[a-zA-Z0-9_-]{1,128}$'"),
  description: z.string().optional(),
  input_schema: z.looseObject({
    type: z.literal("object"),
    properties: z.record(z.string(), z.union([z.boolean(), z.record(z.string(), z.unknown())])).nullish(),
    required: z.array(z.string()).nullish(),
  }),
});
export type Tool = z.infer<typeof Tool>;

const MessagesRequest = z.strictObject({
  model: z.string().min(1),
  max_tokens: z.int().min(1),
  messages: z.array(Message).min(1, "at least one message is required"),
  system: z.union([z.string(), z.array(TextBlock)]).optional(),
  stream: z.boolean().default(false),
  tools: z.array(Tool).default([]),
  tool_choice: z
    .looseObject({ type: z.enum(["auto", "any", "tool", "none"]), name: z.string().optional() })
    .optional(),
  temperature: z.number().min(0).max(1).optional(),
  top_p: z.number().min(0).max(1).optional(),
  top_k: z.int().min(0).optional(),
  stop_sequences: z.array(z.string().min(1)).optional(),
  metadata: z.strictObject({ user_id: z.string().max(256).nullish() }).optional(),
  thinking: z.looseObject({ type: z.string() }).optional(),
  service_tier: z.enum(["auto", "standard_only"]).optional(),
  cache_control: cacheControl,
  context_management: z.unknown().optional(),
  output_config: z.looseObject({}).optional(),
});
export type MessagesRequest = z.infer<typeof MessagesRequest>;

/** Checks headers and body as the API does. Throws the API's 400, 401 or 404. */
export function readRequest(headers: Headers, bodyText: string): MessagesRequest {
  if (!headers.get("x-api-key") && !headers.get("authorization"))
    throw apiError(401, "x-api-key header is required");
  if (!headers.get("anthropic-version")) throw apiError(400, "anthropic-version: header is required");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(headers.get("anthropic-version") ?? "")) {
    throw apiError(400, `anthropic-version: "${headers.get("anthropic-version")}" is not a valid version`);
  }
  const parsed = MessagesRequest.safeParse(parseJson(bodyText));
  if (!parsed.success) throw apiError(400, inApiWords(parsed.error.issues[0], ""));
  const request = parsed.data;
  if (!request.model.startsWith("claude-")) throw apiError(404, `model: ${request.model}`);
  if (new Set(request.tools.map((tool) => tool.name)).size < request.tools.length) {
    throw apiError(400, "tools: Tool names must be unique.");
  }
  checkTurns(request.messages);
  return request;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw apiError(400, "The request body is not valid JSON");
  }
}

/** A problem in the API's words: the path with dots, then the sentence. Of a union's branches the deepest speaks. */
function inApiWords(issue: z.core.$ZodIssue | undefined, prefix: string): string {
  if (!issue) return "invalid request";
  const path = [prefix, ...issue.path.map(String)].filter((part) => part !== "").join(".");
  if (issue.code === "unrecognized_keys")
    return `${path ? `${path}.` : ""}${issue.keys[0]}: Extra inputs are not permitted`;
  if (issue.code === "invalid_union") {
    const branches = issue.errors.map((errors) => errors[0]).filter((error) => error !== undefined);
    const deepest = branches.sort((a, b) => b.path.length - a.path.length || rank(a) - rank(b))[0];
    if (deepest) return inApiWords(deepest, path);
    return `${path}: Input should be 'user' or 'assistant'`;
  }
  if (issue.code === "invalid_type" && issue.input === undefined && issue.message.includes("undefined")) {
    return `${path}: Field required`;
  }
  return `${path}: ${issue.message}`;
}

/** A branch whose `type` fits tells more than one that isn't meant at all. */
function rank(issue: z.core.$ZodIssue): number {
  return issue.path.at(-1) === "type" || issue.path.length === 0 ? 1 : 0;
}

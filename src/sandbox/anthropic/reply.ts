import { randomBytes } from "node:crypto";
import type { MessagesRequest } from "./request";

/** What the model does in one turn. */
export interface Turn {
  text: string;
  calls: ToolCall[];
}

export interface ToolCall {
  name: string;
  input: Record<string, unknown>;
  /** Sent instead of the input's JSON when streaming, for arguments that don't parse. */
  rawInput?: string;
}

type Block =
  | { type: "text"; text: string }
  | { type: "tool_use"; id: string; name: string; input: Record<string, unknown>; raw: string };

export interface Reply {
  id: string;
  model: string;
  blocks: Block[];
  stopReason: "end_turn" | "tool_use" | "max_tokens";
  inputTokens: number;
  outputTokens: number;
}

/** About four characters a token, as in English text. */
const tokensOf = (text: string) => Math.ceil(text.length / 4);

/** An id of the API's shape: a prefix and 24 letters or digits. */
export function newApiId(prefix: "msg" | "toolu" | "req"): string {
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  const tail = [...randomBytes(22)].map((byte) => letters[byte % letters.length]).join("");
  return `${prefix}_01${tail}`;
}

/** The turn as the API answers it: cut at `max_tokens`, with ids and token counts. */
export function buildReply(request: MessagesRequest, turn: Turn): Reply {
  const text = turn.text.slice(0, request.max_tokens * 4);
  const cut = text.length < turn.text.length;
  const blocks: Block[] = text === "" ? [] : [{ type: "text", text }];
  for (const call of cut ? [] : turn.calls) {
    const raw = call.rawInput ?? JSON.stringify(call.input);
    blocks.push({ type: "tool_use", id: newApiId("toolu"), name: call.name, input: call.input, raw });
  }
  const outputTokens = blocks.reduce(
    (sum, block) => sum + (block.type === "text" ? tokensOf(block.text) : 20 + tokensOf(block.raw)),
    1,
  );
  const { messages, system, tools } = request;
  return {
    id: newApiId("msg"),
    model: request.model,
    blocks,
    stopReason: cut ? "max_tokens" : turn.calls.length > 0 ? "tool_use" : "end_turn",
    inputTokens: tokensOf(JSON.stringify(messages)) + tokensOf(JSON.stringify([system ?? "", tools])),
    outputTokens,
  };
}

/** The body of an answer that isn't streamed. */
export function replyBody(reply: Reply) {
  return {
    id: reply.id,
    type: "message",
    role: "assistant",
    model: reply.model,
    content: reply.blocks.map((block) =>
      block.type === "text"
        ? block
        : { type: block.type, id: block.id, name: block.name, input: block.input },
    ),
    stop_reason: reply.stopReason,
    stop_sequence: null,
    usage: usage(reply, reply.outputTokens),
  };
}

function usage(reply: Reply, outputTokens: number) {
  return {
    input_tokens: reply.inputTokens,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: outputTokens,
    service_tier: "standard",
  };
}

/** The same answer as server-sent events, in the API's order; each entry is one event's text. */
export function* replyEvents(reply: Reply): Generator<string> {
  const message = { ...replyBody(reply), content: [], stop_reason: null, usage: usage(reply, 1) };
  yield event("message_start", { message });
  yield event("ping", {});
  for (const [index, block] of reply.blocks.entries()) {
    const empty =
      block.type === "text"
        ? { type: "text", text: "" }
        : { type: "tool_use", id: block.id, name: block.name, input: {} };
    yield event("content_block_start", { index, content_block: empty });
    for (const delta of deltas(block)) yield event("content_block_delta", { index, delta });
    yield event("content_block_stop", { index });
  }
  const delta = { stop_reason: reply.stopReason, stop_sequence: null };
  yield event("message_delta", { delta, usage: { output_tokens: reply.outputTokens } });
  yield event("message_stop", {});
}

function deltas(block: Block): object[] {
  if (block.type === "text") return pieces(block.text).map((text) => ({ type: "text_delta", text }));
  return ["", ...pieces(block.raw)].map((json) => ({ type: "input_json_delta", partial_json: json }));
}

/** Pieces of a few words each, that join to the text. */
function pieces(text: string): string[] {
  return text.match(/(?:\S*\s+){1,3}|\S+$/gu) ?? (text === "" ? [] : [text]);
}

function event(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
}

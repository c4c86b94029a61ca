import { apiError } from "./errors";
import type { Message } from "./request";

/**
 * The rules between turns: the first is the user's; each tool_use is answered in the next turn and no tool_result
 * comes without one; no turn is empty. Several turns of one role in a row are allowed, as in the API.
 */
export function checkTurns(messages: Message[]): void {
  if (messages[0]?.role !== "user") throw apiError(400, 'messages: first message must use the "user" role');
  messages.forEach((message, index) => {
    const empty = message.content.length === 0;
    const lastOfAssistant = index === messages.length - 1 && message.role === "assistant";
    if (empty && !lastOfAssistant) {
      throw apiError(
        400,
        `messages.${index}: all messages must have non-empty content except for the optional final assistant message`,
      );
    }
  });
  const merged = mergeRoles(messages);
  merged.forEach((turn, index) => {
    if (turn.role === "assistant") checkAnswered(turn, merged[index + 1]);
    else checkAsked(turn, merged[index - 1]);
  });
  const last = messages.at(-1);
  const text = typeof last?.content === "string" ? last.content : undefined;
  if (last?.role === "assistant" && text !== undefined && text !== text.trimEnd()) {
    throw apiError(400, "messages: final assistant content cannot end with trailing whitespace");
  }
}

interface Turn {
  role: Message["role"];
  /** Position of its first message in the request. */
  index: number;
  uses: string[];
  results: string[];
}

function mergeRoles(messages: Message[]): Turn[] {
  const turns: Turn[] = [];
  messages.forEach((message, index) => {
    const last = turns.at(-1);
    const turn = last?.role === message.role ? last : { role: message.role, index, uses: [], results: [] };
    if (turn !== last) turns.push(turn);
    if (typeof message.content === "string") return;
    for (const block of message.content) {
      if (block.type === "tool_use" && "id" in block) turn.uses.push(block.id);
      if (block.type === "tool_result") turn.results.push(block.tool_use_id);
    }
  });
  return turns;
}

function checkAnswered(turn: Turn, next: Turn | undefined) {
  if (new Set(turn.uses).size < turn.uses.length) {
    throw apiError(400, `messages.${turn.index}: \`tool_use\` ids must be unique`);
  }
  const open = turn.uses.filter((id) => !next?.results.includes(id));
  if (open.length === 0) return;
  throw apiError(
    400,
    `messages.${turn.index}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${open.join(", ")}. ` +
      "Each `tool_use` block must have a corresponding `tool_result` block in the next message.",
  );
}

function checkAsked(turn: Turn, previous: Turn | undefined) {
  const stray = turn.results.find((id) => !previous?.uses.includes(id));
  if (stray !== undefined) {
    throw apiError(
      400,
      `messages.${turn.index}.content: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${stray}. ` +
        "Each `tool_result` block must have a corresponding `tool_use` block in the previous message.",
    );
  }
  if (new Set(turn.results).size < turn.results.length) {
    throw apiError(400, `messages.${turn.index}.content: each tool_use must have a single result`);
  }
}

import type { Message, MessagesRequest } from "../request";
import { detectLanguage } from "./language";
import type { Phrasebook } from "./phrasebook";
import { discoverTools, type Toolbox } from "./toolbox";

/** What the model has before it: the words to answer, what was said before, what tools said since. */
export interface Situation {
  /** The words to answer; a burst's messages on lines of their own. */
  task: string;
  earlier: { role: "user" | "assistant"; text: string }[];
  results: { name: string; input: Record<string, unknown>; content: unknown; error: boolean }[];
  /** Turns with tool calls since the words to answer. */
  rounds: number;
  tools: Toolbox;
  book: Phrasebook;
  system: string;
}

type Line =
  | { kind: "text"; role: "user" | "assistant"; text: string }
  | { kind: "use"; id: string; name: string; input: Record<string, unknown> }
  | { kind: "result"; id: string; content: unknown; error: boolean };

const repairWords =
  /\{\{f?\d*\}\}|placeholder|repair|rewrite|write (?:it|the reply|your reply) again|(?:un|not )ground|not (?:a fact|backed|true|supported)|did(?:n't| not) pass|could(?:n't| not) be (?:sent|verified|checked)/i;

/** Reads a request. After a repair turn the task is the question before it, and the answer it criticises is forgotten. */
export function readSituation(request: MessagesRequest): Situation {
  const lines = withoutRepair(request.messages.flatMap(linesOf));
  const lastAnswer = lines.findLastIndex(
    (line, index) => line.kind === "text" && line.role === "assistant" && !isAside(lines, index),
  );
  const task = lines
    .slice(lastAnswer + 1)
    .filter(isUserText)
    .map((line) => line.text)
    .join("\n");
  const earlier = lines.slice(0, lastAnswer + 1).filter((line) => line.kind === "text");
  const said = earlier
    .filter((line) => line.role === "user")
    .map((line) => line.text)
    .reverse();
  const system = systemText(request);
  return {
    task,
    earlier,
    results: resultsOf(lines.slice(lastAnswer + 1)),
    rounds: lines
      .slice(lastAnswer + 1)
      .filter((line, index, all) => line.kind === "use" && all[index - 1]?.kind !== "use").length,
    tools: discoverTools(request),
    book: detectLanguage([task, ...said], system),
    system,
  };
}

/** Text beside a tool call belongs to the running answer. */
function isAside(lines: Line[], index: number): boolean {
  return lines[index + 1]?.kind === "use";
}

function isUserText(line: Line): line is Extract<Line, { kind: "text" }> {
  return line.kind === "text" && line.role === "user";
}

function withoutRepair(lines: Line[]): Line[] {
  const last = lines.at(-1);
  const before = lines.at(-2);
  const criticised = before?.kind === "text" && before.role === "assistant";
  if (!last || !isUserText(last) || !criticised || !repairWords.test(last.text)) return lines;
  return withoutRepair(lines.slice(0, -2));
}

function linesOf(message: Message): Line[] {
  if (typeof message.content === "string")
    return [{ kind: "text", role: message.role, text: message.content }];
  return message.content.flatMap((block): Line[] => {
    if (block.type === "text" && "text" in block)
      return [{ kind: "text", role: message.role, text: String(block.text) }];
    if (block.type === "tool_use" && "input" in block) {
      return [{ kind: "use", id: String(block.id), name: String(block.name), input: Object(block.input) }];
    }
    if (block.type === "tool_result" && "tool_use_id" in block) {
      const { tool_use_id: id, content, is_error: error } = block;
      return [{ kind: "result", id: String(id), content: parseContent(content), error: error === true }];
    }
    return [];
  });
}

/** A tool's result is JSON in text, mostly; other text stays text. */
function parseContent(content: unknown): unknown {
  const text = Array.isArray(content)
    ? content.map((block: { text?: unknown }) => (typeof block.text === "string" ? block.text : "")).join("")
    : content;
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function resultsOf(lines: Line[]): Situation["results"] {
  return lines.flatMap((line) => {
    if (line.kind !== "use") return [];
    const result = lines.find((other) => other.kind === "result" && other.id === line.id);
    if (result?.kind !== "result") return [];
    return [{ name: line.name, input: line.input, content: result.content, error: result.error }];
  });
}

function systemText({ system }: MessagesRequest): string {
  return typeof system === "string" ? system : (system ?? []).map((block) => block.text).join("\n");
}

import type { Message, MessagesRequest } from "../request";
import { detectLanguage } from "./language";
import type { Phrasebook } from "./phrasebook";
import { readTone, type Tone } from "./tone";
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
  tone: Tone;
  /** An answer was refused for its length. */
  mustBeShorter: boolean;
  /** Values that an answer was refused for. */
  refused: string[];
}

type Line =
  | { kind: "text"; role: "user" | "assistant"; text: string }
  | { kind: "use"; id: string; name: string; input: Record<string, unknown> }
  | { kind: "result"; id: string; content: unknown; error: boolean };

/** A note of the software that an answer was not sent. It stands where a customer's words would. */
const repairNote = /^\s*\[note from the system|\{\{f\d*\}\}/i;

/** Reads a request. After a repair note the task is the question before it, and the answer it refuses is forgotten. */
export function readSituation(request: MessagesRequest): Situation {
  const all = request.messages.flatMap(linesOf);
  const notes = all.filter(isRepairNote).map((note) => note.text);
  const lines = withoutRefused(all);
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
    tone: readTone(system),
    mustBeShorter: notes.some((note) => /too long|shorter/i.test(note)),
    refused: notes.flatMap((note) => [...note.matchAll(/^- "(.+?)" in "/gm)].map((match) => match[1] ?? "")),
  };
}

/** Text beside a tool call belongs to the running answer. */
function isAside(lines: Line[], index: number): boolean {
  return lines[index + 1]?.kind === "use";
}

function isUserText(line: Line): line is Extract<Line, { kind: "text" }> {
  return line.kind === "text" && line.role === "user";
}

function isRepairNote(line: Line): line is Extract<Line, { kind: "text" }> {
  return isUserText(line) && repairNote.test(line.text);
}

/** Without the notes and the answers they refuse, wherever they stand: tool calls of the next try follow them. */
function withoutRefused(lines: Line[]): Line[] {
  const refused = (line: Line, next: Line | undefined) =>
    line.kind === "text" && line.role === "assistant" && next !== undefined && isRepairNote(next);
  return lines.filter((line, at) => !isRepairNote(line) && !refused(line, lines[at + 1]));
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

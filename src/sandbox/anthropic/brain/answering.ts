import type { ToolCall } from "../reply";
import type { Ask } from "./asks";
import type { Situation } from "./situation";
import type { Speaker } from "./speaker";

/** A piece of the answer, or the calls that are needed before it can be worded. `isVague`: it answers nothing. */
export type Piece = { calls: ToolCall[] } | { text: string; isVague?: boolean };

/** What a piece is worded from. */
export interface Answering {
  situation: Situation;
  ask: Ask;
  speaker: Speaker;
}

/** What a tool said to exactly this call; undefined when it hasn't been called. */
export function resultOf(situation: Situation, name: string, input: Record<string, unknown>): unknown {
  const key = JSON.stringify(input);
  return situation.results.find((result) => result.name === name && JSON.stringify(result.input) === key)
    ?.content;
}

import { endsSentence, type Token } from "./tokens";

const always = new Set(
  "if whether when once until soon unless wenn ob sobald falls quand lorsque cuando appena quando zodra wanneer".split(
    " ",
  ),
);
/** Conditions in these languages, something else in others. */
const onlyIn: Record<string, readonly string[]> = { of: ["nl"], als: ["nl"], se: ["it", "pt"] };

/** Whether a word makes a condition of what follows. */
export function isCondition(token: Token, language: string): boolean {
  // "Si" is "if" and "sí" is "yes": the accent decides.
  if (always.has(token.norm) || token.raw.toLowerCase() === "si") return true;
  return Object.hasOwn(onlyIn, token.norm) && (onlyIn[token.norm]?.includes(language) ?? false);
}

/** Whether what stands at `at` is told under a condition of its sentence; quotes and colons begin anew. */
export function isConditional(tokens: readonly Token[], at: number, language: string): boolean {
  for (let back = at; back > Math.max(0, at - 9); back -= 1) {
    const gap = tokens[back]?.gapBefore ?? "";
    if (endsSentence(gap) || /[:"“„«]/.test(gap)) return false;
    const word = tokens[back - 1];
    if (word && isCondition(word, language)) return true;
    if (word?.norm === "que" && tokens[back - 2]?.norm === "des") return true;
  }
  return false;
}

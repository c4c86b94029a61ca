import type { DiffLine } from "./line-diff";

/** A line and where it stands in the comparison. */
export interface PlacedLine extends DiffLine {
  at: number;
}

/** Lines in order, or a run of unchanged ones that is folded away. */
export interface DiffPart {
  kind: "lines" | "fold";
  from: number;
  lines: PlacedLine[];
}

/** Folds unchanged lines that are further than `context` lines from a change. A single one isn't worth folding. */
export function foldSame(lines: DiffLine[], context: number): DiffPart[] {
  const isNear = (at: number) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some((line) => line.kind !== "same");
  const parts: DiffPart[] = [];
  for (const [at, line] of lines.entries()) {
    const kind = isNear(at) ? "lines" : "fold";
    const last = parts.at(-1);
    if (last?.kind === kind) last.lines.push({ ...line, at });
    else parts.push({ kind, from: at, lines: [{ ...line, at }] });
  }
  return parts.map((part) => (part.lines.length < 2 ? { ...part, kind: "lines" } : part));
}

import { type DiffLine, pieceDiff } from "./line-diff";

/** What changed from one text to another, word by word, in runs: "at **$42** → at **$40**". */
export function wordDiff(before: string, after: string): DiffLine[] {
  const runs: DiffLine[] = [];
  for (const { kind, text } of pieceDiff(piecesOf(before), piecesOf(after))) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  }
  return joined(runs);
}

/** Words, and what stands between them. */
const piecesOf = (text: string) => text.match(/[\p{L}\p{N}'’]+|\s+|[^\p{L}\p{N}\s'’]/gu) ?? [];

/** Two words changed with only a space between them are one change. */
function joined(runs: DiffLine[]): DiffLine[] {
  const out: DiffLine[] = [];
  let change: Record<"removed" | "added", string> = { removed: "", added: "" };
  const flush = () => {
    for (const kind of ["removed", "added"] as const)
      if (change[kind]) out.push({ kind, text: change[kind] });
    change = { removed: "", added: "" };
  };
  runs.forEach(({ kind, text }, at) => {
    const isInside = change.removed !== "" || change.added !== "";
    if (kind !== "same") change[kind] += text;
    else if (isInside && at < runs.length - 1 && text.trim() === "") {
      change.removed += text;
      change.added += text;
    } else {
      flush();
      out.push({ kind, text });
    }
  });
  flush();
  return out;
}

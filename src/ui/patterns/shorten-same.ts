import type { DiffLine } from "./line-diff";

/** Cuts what stayed the same down to `context` characters beside each change, at words, with "…" for the rest. */
export function shortenSame(runs: readonly DiffLine[], context: number): DiffLine[] {
  return runs.map((run, at) => {
    const [isFirst, isLast] = [at === 0, at === runs.length - 1];
    const kept = context * (isFirst || isLast ? 1 : 2);
    if (run.kind !== "same" || run.text.length <= kept) return run;
    const head = isFirst ? "" : run.text.slice(0, context).replace(/\S*$/, "");
    const tail = isLast ? "" : run.text.slice(-context).replace(/^\S*/, "");
    return { kind: "same", text: `${head}…${tail}` };
  });
}

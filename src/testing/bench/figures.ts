/** The value below which the given share of the sorted values lies, e.g. 0.95. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export interface Row {
  name: string;
  values: Record<string, string>;
}

/** Prints rows as a table in Markdown, ready for docs/benchmarks.md. */
export function printTable(title: string, rows: Row[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.values)))];
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  process.stdout.write(
    `${[
      `\n### ${title}`,
      "",
      line(["", ...columns]),
      line(["---", ...columns.map(() => "--:")]),
      ...rows.map((row) => line([row.name, ...columns.map((column) => row.values[column] ?? "")])),
    ].join("\n")}\n`,
  );
}

export const ms = (value: number) => `${value.toFixed(1)} ms`;

import dynamic from "next/dynamic";
import { ValueDiff } from "@/ui/patterns/value-diff";
import type { Proposal } from "./use-proposals";

const DiffView = dynamic(() => import("@/ui/patterns/diff-view").then((module) => module.DiffView));

type Line = Proposal["preview"][number];

/** Longer values are told apart line by line. */
const SHORT = 160;
const isLong = ({ before, after }: Line) =>
  [before ?? "", after].some((text) => text.length > SHORT || text.includes("\n"));

/** What is, and what would be, value by value. */
export function ProposalPreview({ lines }: { lines: Line[] }) {
  const short = lines.filter((line) => !isLong(line));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {short.length > 0 ? (
        <ValueDiff
          label="Before and after"
          changes={short.map((line) => ({ ...line, after: line.after || null }))}
        />
      ) : null}
      {lines.filter(isLong).map(({ label, before, after }) => (
        <div key={label} className="grid grid-cols-[minmax(0,1fr)] gap-1">
          <p className="text-muted text-xs">{label}</p>
          <DiffView label={`${label} before and after`} before={before ?? ""} after={after} />
        </div>
      ))}
    </div>
  );
}

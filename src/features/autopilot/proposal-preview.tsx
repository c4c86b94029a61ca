import dynamic from "next/dynamic";
import { ValueDiff } from "@/ui/patterns/value-diff";
import type { Proposal } from "./use-proposals";

const LongChange = dynamic(() => import("./long-change").then((module) => module.LongChange));

type Line = Proposal["preview"][number];

/** Longer values are read as texts. */
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
        <LongChange key={label} label={label} before={before ?? ""} after={after} />
      ))}
    </div>
  );
}

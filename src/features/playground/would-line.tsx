import { Badge } from "@/ui/primitives/badge";
import { type Preview, wouldWords } from "./would-words";

/** What would have become of an answer, and why. */
export function WouldLine({ would }: { would: NonNullable<Preview["would"]> }) {
  const { label, why, tone } = wouldWords(would);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-muted text-xs">
      <Badge tone={tone}>{label}</Badge>
      {why ? <span>because {why}</span> : null}
    </span>
  );
}

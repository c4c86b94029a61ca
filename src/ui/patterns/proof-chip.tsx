import { BadgeCheck } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "../class-names";

export interface ProofChipProps {
  /** The fact as the customer read it: "$42.00", "3 in stock". */
  fact: ReactNode;
  /** Where it comes from: "Walnut tray, large". */
  source: string;
  /** The row it came from; without it the chip is a note. */
  href?: string | undefined;
  /** The fact has changed since; the source says how. */
  stale?: boolean | undefined;
}

/** A fact in an answer, and the row that proves it. */
export function ProofChip({ fact, source, href, stale = false }: ProofChipProps) {
  const style = cn(
    "relative inline-flex min-h-6 max-w-full items-center gap-1 rounded-full border border-hairline bg-surface px-2 text-xs",
    stale ? "text-warn" : "text-muted",
  );
  const words = (
    <>
      <BadgeCheck aria-hidden className={cn("size-3.5 shrink-0", stale ? "text-warn" : "text-good")} />
      <span className="min-w-0 max-w-[60%] shrink-0 truncate font-medium text-text">{fact}</span>
      <span dir="auto" className="min-w-0 truncate">
        {source}
      </span>
    </>
  );
  return href ? (
    <Link
      href={href}
      className={cn(
        style,
        "hover:border-outline pointer-coarse:min-h-8 pointer-coarse:after:absolute pointer-coarse:after:inset-x-0 pointer-coarse:after:-inset-y-1",
      )}
    >
      {words}
    </Link>
  ) : (
    <span className={style}>{words}</span>
  );
}

"use client";

import { BookOpen } from "lucide-react";
import Link from "next/link";
import type { ApiOutputs } from "@/server/client/outputs";
import { cn } from "@/ui/class-names";

type Citation = ApiOutputs["agents"]["citations"][string][number];

/** Which of the seller's answers, or of the shop's terms, a reply draws on. */
export function Citations({ citations, side = "end" }: { citations: Citation[]; side?: "start" | "end" }) {
  return (
    <div
      className={cn(
        "flex max-w-full flex-wrap items-center gap-1.5 text-muted text-xs",
        side === "end" && "justify-end",
      )}
    >
      <span>Drew on:</span>
      {citations.map((citation) => (
        <Chip key={citation.id} {...citation} />
      ))}
    </div>
  );
}

function Chip({ id, title, from, changed }: Citation) {
  const words = (
    <>
      <BookOpen aria-hidden className="size-3.5 shrink-0 text-faint" />
      <bdi className="min-w-0 truncate">{title ?? "An answer that was removed"}</bdi>
      {changed ? <span className="shrink-0 text-warn">changed since</span> : null}
    </>
  );
  const style =
    "relative inline-flex min-h-6 min-w-0 max-w-full items-center gap-1 rounded-full border border-hairline bg-surface px-2";
  if (title === null) return <span className={style}>{words}</span>;
  return (
    <Link
      href={from === "answer" ? `/agent/knowledge?id=${id}` : "/agent/knowledge#from-etsy"}
      className={`${style} hover:border-outline pointer-coarse:min-h-8 pointer-coarse:after:absolute pointer-coarse:after:inset-x-0 pointer-coarse:after:-inset-y-1`}
    >
      {words}
    </Link>
  );
}

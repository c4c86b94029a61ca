"use client";

import { wordDiff } from "@/ui/patterns/word-diff";

interface AgentsWordsProps {
  /** What the agent had written. */
  before: string;
  /** What the seller sent. */
  after: string;
}

const tags = { same: "span", removed: "del", added: "ins" } as const;

const looks = {
  same: "",
  removed: "rounded-xs bg-bad-soft text-bad",
  added: "rounded-xs bg-good-soft text-good no-underline",
} as const;

const spoken = { same: "", removed: "removed: ", added: "added: " } as const;

/** Under a reply that the seller had changed: what the agent had written, and what became of it. */
export function AgentsWords({ before, after }: AgentsWordsProps) {
  const runs = wordDiff(before, after).map((run, at) => ({ ...run, at }));
  return (
    <details className="group max-w-full text-xs">
      <summary className="flex min-h-6 items-center justify-end gap-1 truncate rounded-sm px-1 text-faint hover:text-text pointer-coarse:min-h-10">
        <span className="underline decoration-hairline underline-offset-2">The agent had written</span>
        <span dir="auto" className="min-w-0 truncate group-open:hidden">
          “{before}”
        </span>
      </summary>
      <p
        dir="auto"
        className="mt-1 whitespace-pre-wrap rounded-md border border-hairline bg-raised px-3 py-2 text-muted [overflow-wrap:anywhere]"
      >
        {runs.map(({ kind, text, at }) => {
          const Run = tags[kind];
          return (
            <Run key={at} className={looks[kind]}>
              {spoken[kind] ? <span className="sr-only">{spoken[kind]}</span> : null}
              {text}
            </Run>
          );
        })}
      </p>
    </details>
  );
}

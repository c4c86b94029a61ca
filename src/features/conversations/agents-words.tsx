"use client";

import { ChangedWords } from "@/ui/patterns/changed-words";

interface AgentsWordsProps {
  /** What the agent had written. */
  before: string;
  /** What the seller sent. */
  after: string;
}

/** Under a reply that the seller had changed: what the agent had written, and what became of it. */
export function AgentsWords({ before, after }: AgentsWordsProps) {
  return (
    <details className="group max-w-full text-xs">
      <summary className="flex min-h-6 items-center justify-end gap-1 truncate rounded-sm px-1 text-faint hover:text-text pointer-coarse:min-h-10">
        <span className="underline decoration-hairline underline-offset-2">The agent had written</span>
        <span dir="auto" className="min-w-0 truncate group-open:hidden">
          “{before}”
        </span>
      </summary>
      <ChangedWords before={before} after={after} className="mt-1" />
    </details>
  );
}

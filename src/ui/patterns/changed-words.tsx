import { cn } from "../class-names";
import { shortenSame } from "./shorten-same";
import { wordDiff } from "./word-diff";

export interface ChangedWordsProps {
  before: string;
  after: string;
  /** Unchanged characters shown beside a change; all unless told. */
  context?: number | undefined;
  className?: string | undefined;
}

const tags = { same: "span", removed: "del", added: "ins" } as const;

const looks = {
  same: "",
  removed: "rounded-xs bg-bad-soft text-bad",
  added: "rounded-xs bg-good-soft text-good no-underline",
} as const;

const spoken = { same: "", removed: "removed: ", added: "added: " } as const;

/** Prose with what changed in it marked word by word, to be read in one go. Lists of lines: `DiffView`. */
export function ChangedWords({ before, after, context, className }: ChangedWordsProps) {
  const changed = wordDiff(before, after);
  const runs = (context === undefined ? changed : shortenSame(changed, context)).map((run, at) => ({
    ...run,
    at,
  }));
  return (
    <p
      dir="auto"
      className={cn(
        "whitespace-pre-wrap rounded-md border border-hairline bg-raised px-3 py-2 text-muted [overflow-wrap:anywhere]",
        className,
      )}
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
  );
}

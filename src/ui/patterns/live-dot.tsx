import { cn } from "../class-names";

/** Events arrive by themselves (`live`), or the line is down and we are trying again. */
export function LiveDot({ live, className }: { live: boolean; className?: string | undefined }) {
  return (
    <span role="status" className={cn("inline-flex items-center gap-2 text-muted text-xs", className)}>
      <span aria-hidden className="relative flex size-2">
        {live ? (
          <span className="absolute inset-0 animate-ripple rounded-full bg-good motion-reduce:hidden" />
        ) : null}
        <span className={cn("relative size-2 rounded-full", live ? "bg-good" : "bg-warn")} />
      </span>
      {live ? "Live" : "Reconnecting…"}
    </span>
  );
}

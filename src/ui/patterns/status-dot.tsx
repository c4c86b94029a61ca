import { cn } from "../class-names";
import { type Tone, toneSolid } from "../tone";

export interface StatusDotProps {
  tone: Tone;
  /** The state in words; the dot is never alone. */
  label: string;
  /** Shows the dot only; the words stay for screen readers. */
  hideLabel?: boolean | undefined;
  className?: string | undefined;
}

/** A state, in a dot and in words. `bad` is a square, so that it is seen without colour too. */
export function StatusDot({ tone, label, hideLabel, className }: StatusDotProps) {
  return (
    <span className={cn("inline-flex items-center gap-2 whitespace-nowrap text-sm", className)}>
      <span
        aria-hidden
        className={cn("size-2 shrink-0", tone === "bad" ? "rounded-[2px]" : "rounded-full", toneSolid[tone])}
      />
      <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
    </span>
  );
}

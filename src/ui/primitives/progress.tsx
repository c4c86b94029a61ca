import { cn } from "../class-names";

export interface ProgressProps {
  /** Done so far, 0 to `max`; null while nobody knows. */
  value: number | null;
  max?: number | undefined;
  /** What is progressing, for screen readers. */
  label: string;
  className?: string | undefined;
}

/** How far something has come. */
export function Progress({ value, max = 100, label, className }: ProgressProps) {
  const share = value === null || max <= 0 ? null : Math.min(100, Math.max(0, (value / max) * 100));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(share === null ? {} : { "aria-valuenow": Math.round(share) })}
      className={cn("h-1.5 w-full overflow-hidden rounded-full bg-sunken", className)}
    >
      <div
        className={cn(
          "h-full rounded-full bg-accent",
          share === null ? "w-1/3 animate-indeterminate" : "transition-[width] duration-300",
        )}
        {...(share === null ? {} : { style: { width: `${share}%` } })}
      />
    </div>
  );
}

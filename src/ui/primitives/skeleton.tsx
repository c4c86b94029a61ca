import { cn } from "../class-names";

/** The shape of what is coming; size it by class. Wrap a group of them in `DelayedSkeleton`. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <span aria-hidden className={cn("block h-4 animate-breathe rounded-sm bg-sunken", className)} />;
}

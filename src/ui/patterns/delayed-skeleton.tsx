import type { ReactNode } from "react";
import { cn } from "../class-names";
import { Skeleton } from "../primitives/skeleton";

export interface DelayedSkeletonProps {
  /** What is loading, for screen readers: "Loading products". */
  label?: string | undefined;
  /** `Skeleton`s in the shape of the page; lines of text when left out. */
  children?: ReactNode;
  className?: string | undefined;
}

/** Takes its room at once but shows after 150 ms, so that quick answers don't flicker. CSS only. */
export function DelayedSkeleton({ label = "Loading", children, className }: DelayedSkeletonProps) {
  return (
    <div role="status" className={cn("animate-appear-late", className)}>
      <span className="sr-only">{label}</span>
      {children ?? (
        <div className="grid gap-3">
          <Skeleton className="w-2/5" />
          <Skeleton className="w-4/5" />
          <Skeleton className="w-3/5" />
        </div>
      )}
    </div>
  );
}

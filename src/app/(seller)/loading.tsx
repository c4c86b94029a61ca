import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { Skeleton } from "@/ui/primitives/skeleton";

export default function Loading() {
  return (
    <DelayedSkeleton label="Loading the page" className="grid gap-6">
      <Skeleton className="h-8 w-48" />
      <Skeleton className="h-40 rounded-lg" />
      <Skeleton className="h-64 rounded-lg" />
    </DelayedSkeleton>
  );
}

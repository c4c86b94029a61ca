import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { Skeleton } from "@/ui/primitives/skeleton";

/** A product's page to come, in its shape. */
export function ProductSkeleton() {
  return (
    <DelayedSkeleton label="Loading the product" className="grid gap-6">
      <div className="grid gap-3">
        <Skeleton className="w-20" />
        <Skeleton className="h-7 w-3/5" />
        <Skeleton className="w-40" />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <Skeleton className="aspect-[4/3] h-auto w-full rounded-lg lg:aspect-square" />
        <Skeleton className="h-56 w-full rounded-lg" />
      </div>
    </DelayedSkeleton>
  );
}

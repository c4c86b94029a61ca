"use client";

import { kindOf, messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { buttonStyle } from "@/ui/primitives/button-style";
import { Skeleton } from "@/ui/primitives/skeleton";

/** In a thread's place while it loads, when it can't be loaded, and when there is none under this address. */
export function NoThread({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  if (!error) return <ThreadSkeleton />;
  const kind = kindOf(error);
  const all = (
    <a className={buttonStyle()} href="/conversations">
      All conversations
    </a>
  );
  if (kind === "not_found" || kind === "invalid") {
    return (
      <EmptyState
        kind="no-results"
        title="This conversation doesn’t exist"
        description="It may have been removed, or the link is from another account."
        action={all}
        className="my-auto"
      />
    );
  }
  return (
    <ErrorState
      title="The messages could not be loaded"
      description={messageOf(error)}
      onRetry={onRetry}
      action={all}
      className="my-auto"
    />
  );
}

function ThreadSkeleton() {
  return (
    <DelayedSkeleton label="Loading messages" className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-[61px] shrink-0 items-center gap-3 border-hairline border-b px-5">
        <Skeleton className="size-8 rounded-full" />
        <Skeleton className="w-32" />
      </div>
      <div className="grid flex-1 content-end gap-4 p-6">
        <Skeleton className="h-10 w-2/5 rounded-xl" />
        <Skeleton className="ml-auto h-16 w-1/2 rounded-xl" />
        <Skeleton className="h-10 w-1/3 rounded-xl" />
      </div>
    </DelayedSkeleton>
  );
}

import type { ReactNode } from "react";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { Button } from "@/ui/primitives/button";
import { Skeleton } from "@/ui/primitives/skeleton";
import type { useProposals } from "./use-proposals";

interface ProposalPagesProps {
  pages: ReturnType<typeof useProposals>;
  empty: ReactNode;
  children: ReactNode;
}

/** The states around a list of proposals: coming, failed, empty, more of them. */
export function ProposalPages({ pages, empty, children }: ProposalPagesProps) {
  if (pages.error)
    return (
      <ErrorState
        title="The proposals could not be loaded"
        description={messageOf(pages.error)}
        onRetry={pages.retry}
      />
    );
  if (pages.isPending)
    return (
      <DelayedSkeleton label="Loading proposals" className="grid gap-4">
        <Skeleton className="h-44 rounded-lg" />
        <Skeleton className="h-44 rounded-lg" />
      </DelayedSkeleton>
    );
  if (pages.rows.length === 0 && !pages.hasMore) return empty;
  return (
    <>
      {children}
      {pages.hasMore ? (
        <Button loading={pages.isLoadingMore} onClick={pages.loadMore} className="justify-self-center">
          Load more
        </Button>
      ) : null}
    </>
  );
}

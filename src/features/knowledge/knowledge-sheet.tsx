"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { DetailSheet } from "@/ui/patterns/detail-sheet";
import { ErrorState } from "@/ui/patterns/error-state";
import { KnowledgeEditor } from "./knowledge-editor";
import type { Prefill } from "./suggestions";

export interface KnowledgeSheetProps {
  /** Null: a new one. */
  id: string | null;
  prefill: Prefill | null;
  onClose: () => void;
  onRemove: (id: string) => void;
  onDismiss: (id: string) => void;
}

/** One answer in its editor, over the page. */
export function KnowledgeSheet({ id, prefill, onClose, onRemove, onDismiss }: KnowledgeSheetProps) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery({
    ...trpc.knowledge.get.queryOptions({ id: id ?? "" }),
    enabled: id !== null,
  });
  if (id === null) return <KnowledgeEditor entry={null} prefill={prefill} onClose={onClose} />;
  if (data) {
    const leave = () => {
      onClose();
      if (data.status === "proposed") onDismiss(id);
      else onRemove(id);
    };
    return <KnowledgeEditor entry={data} prefill={null} onClose={onClose} onRemove={leave} />;
  }
  return (
    <DetailSheet open onOpenChange={(open) => (open ? undefined : onClose())} title="Answer">
      {error ? (
        <ErrorState
          title="This answer could not be opened"
          description={messageOf(error)}
          onRetry={refetch}
        />
      ) : (
        <DelayedSkeleton label="Loading the answer" />
      )}
    </DetailSheet>
  );
}

"use client";

import { ButtonLink } from "@/ui/primitives/button-link";
import { Sheet, SheetContent } from "@/ui/primitives/sheet";
import { RunDetails } from "./run-details";

export interface RunSheetProps {
  runId: string;
  title: string;
  conversationId: string | null;
  onClose: () => void;
}

/** A run with its steps, beside the page. */
export function RunSheet({ runId, title, conversationId, onClose }: RunSheetProps) {
  return (
    <Sheet open onOpenChange={(open) => (open ? undefined : onClose())}>
      <SheetContent
        title={title}
        footer={
          conversationId ? (
            <ButtonLink href={`/conversations?id=${conversationId}`}>Open the conversation</ButtonLink>
          ) : undefined
        }
      >
        <RunDetails runId={runId} />
      </SheetContent>
    </Sheet>
  );
}

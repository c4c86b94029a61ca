"use client";

import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { usePausing } from "./use-pausing";

interface StopDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The question before everything stops. */
export function StopDialog({ open, onOpenChange }: StopDialogProps) {
  const { pause } = usePausing();
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Stop all replies?"
      description="Nothing more goes out until you resume, also what is being written now. What customers write is kept. Your own replies are still sent."
      confirmLabel="Stop all replies"
      cancelLabel="Keep answering"
      onConfirm={pause}
    />
  );
}

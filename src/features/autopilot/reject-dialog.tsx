"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/ui/primitives/button";
import { Dialog, DialogContent } from "@/ui/primitives/dialog";
import { Field } from "@/ui/primitives/field";
import { Textarea } from "@/ui/primitives/textarea";
import type { Proposal } from "./use-proposals";

interface RejectDialogProps {
  proposal: Proposal;
  onReject: (reason: string) => void;
  onClose: () => void;
}

/** Turns a proposal down; why is for the seller's own memory. */
export function RejectDialog({ proposal, onReject, onClose }: RejectDialogProps) {
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onReject(reason.trim());
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="Reject this proposal?"
        description={`${proposal.summary}. Nothing changes in your shop.`}
        footer={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" form="reject-proposal" variant="primary">
              Reject
            </Button>
          </>
        }
      >
        <form id="reject-proposal" onSubmit={submit} noValidate>
          <Field label="Why not" optional hint="Kept with the proposal.">
            <Textarea
              dir="auto"
              rows={2}
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) submit(event);
              }}
            />
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}

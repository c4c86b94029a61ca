"use client";

import { useState } from "react";
import { Button } from "@/ui/primitives/button";
import { Input } from "@/ui/primitives/input";

/** What the server takes. */
const LONGEST = 500;

interface RejectDraftProps {
  onReject: (reason: string) => void;
  onCancel: () => void;
}

/** Asks why, where the seller cares to say: Enter rejects, Esc goes back. */
export function RejectDraft({ onReject, onCancel }: RejectDraftProps) {
  const [reason, setReason] = useState("");
  return (
    <form
      className="flex w-80 max-w-full flex-wrap justify-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onReject(reason.trim());
      }}
    >
      <Input
        autoFocus
        dir="auto"
        aria-label="Why you reject it, if you like"
        placeholder="Why? You may leave this empty."
        maxLength={LONGEST}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => (event.key === "Escape" ? onCancel() : undefined)}
      />
      <Button size="sm" variant="ghost" onClick={onCancel}>
        Back
      </Button>
      <Button size="sm" variant="primary" type="submit">
        Reject
      </Button>
    </form>
  );
}

"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/ui/primitives/button";

const ConfirmDialog = dynamic(() =>
  import("@/ui/primitives/confirm-dialog").then((module) => module.ConfirmDialog),
);

export interface DisconnectButtonProps {
  /** Names the thing: "Disconnect Willow & Wren from Etsy?" */
  title: string;
  /** What is deleted, what stays, a line each. */
  consequences: readonly string[];
  confirmLabel: string;
  onConfirm: () => Promise<unknown>;
}

/** Says what will be gone and what stays, and only then disconnects. */
export function DisconnectButton({ title, consequences, confirmLabel, onConfirm }: DisconnectButtonProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="ghost" onClick={() => setAsking(true)}>
        Disconnect…
      </Button>
      {asking ? (
        <ConfirmDialog
          open
          onOpenChange={setAsking}
          title={title}
          description={
            <ul className="grid list-disc gap-1 pl-4">
              {consequences.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          }
          confirmLabel={confirmLabel}
          cancelLabel="Keep it"
          onConfirm={onConfirm}
        />
      ) : null}
    </>
  );
}

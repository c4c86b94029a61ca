"use client";

import { type ReactNode, useRef, useState } from "react";
import { Keys } from "@/ui/patterns/keys";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import type { MessageView } from "./message-view";
import { RejectDraft } from "./reject-draft";
import { useDraft } from "./use-draft";

const reasons: Record<NonNullable<MessageView["heldFor"]>, string> = {
  shop: "You approve every reply.",
  channel: "You approve replies on this channel.",
  contact: "You approve replies to this customer.",
  topic: "You approve replies on this topic.",
  new_shop: "For now you approve every reply.",
  old: "The question is more than 12 hours old.",
  spend: "A few words to begin with.",
};

interface DraftActionsProps {
  message: MessageView;
  onEdit: () => void;
}

/** Under a reply that waits: why it does, and what to do about it: `a` approves, `e` edits, `r` rejects. */
export function DraftActions({ message, onEdit }: DraftActionsProps) {
  const box = useRef<HTMLDivElement>(null);
  const [rejecting, setRejecting] = useState(false);
  const draft = useDraft(message.id, () => undefined);
  // What had the focus goes; the thread is where one reads on.
  const leave = () => box.current?.closest<HTMLElement>('[role="log"]')?.focus();
  const approve = () => {
    if (draft.busy) return;
    leave();
    draft.approve();
  };
  const enabled = !draft.busy && !rejecting;
  useShortcut("a", "Approve the draft", "Conversations", approve, { enabled });
  useShortcut("e", "Edit the draft", "Conversations", onEdit, { enabled });
  useShortcut("r", "Reject the draft", "Conversations", () => setRejecting(true), { enabled });
  return (
    <div ref={box} className="grid max-w-full justify-items-end gap-2 py-1">
      <p className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 px-1 text-right text-muted text-xs">
        <Badge tone="warn">Draft</Badge>
        {message.heldFor ? reasons[message.heldFor] : null}
      </p>
      {rejecting ? (
        <RejectDraft
          onCancel={() => setRejecting(false)}
          onReject={(reason) => {
            leave();
            draft.reject(reason);
          }}
        />
      ) : (
        <div className="flex flex-wrap justify-end gap-2">
          <Action keys="r" onClick={() => setRejecting(true)}>
            Reject
          </Action>
          <Action keys="e" onClick={onEdit}>
            Edit
          </Action>
          <Action keys="a" isMain onClick={approve}>
            Approve
          </Action>
        </div>
      )}
    </div>
  );
}

interface ActionProps {
  keys: string;
  isMain?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Action({ keys, isMain = false, onClick, children }: ActionProps) {
  return (
    <Button size="sm" variant={isMain ? "primary" : "secondary"} aria-keyshortcuts={keys} onClick={onClick}>
      {children}
      <span aria-hidden className="hidden @min-[480px]:pointer-fine:inline-flex">
        <Keys of={keys} />
      </span>
    </Button>
  );
}

"use client";

import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { Keys } from "@/ui/patterns/keys";
import { Button } from "@/ui/primitives/button";
import { Textarea } from "@/ui/primitives/textarea";
import type { MessageView } from "./message-view";
import { useThreadActions } from "./thread-actions";
import { useDraft } from "./use-draft";

/** What the messengers take. */
const LONGEST = 4_096;

interface DraftEditorProps {
  message: MessageView;
  text: string;
  /** Null ends the editing. */
  onText: (text: string | null) => void;
}

/**
 * A draft's words as a field in its place: ⌘Enter sends them, Esc goes back. When the conversation has moved on
 * meanwhile, what was written can still be had.
 */
export function DraftEditor({ message, text, onText }: DraftEditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(message.id, onText);
  const { writeAgain } = useThreadActions();
  const isGone = !message.isDraft;
  const words = text.trim();
  const canSend = words !== "" && words.length <= LONGEST && !isGone && !draft.busy;
  useLayoutEffect(() => {
    const field = box.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const send = () => {
    if (!canSend) return;
    box.current?.closest<HTMLElement>('[role="log"]')?.focus();
    onText(null);
    if (words === message.text.trim()) draft.approve();
    else draft.send(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onText(null);
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="grid w-[40rem] max-w-full gap-2">
      <Textarea
        ref={box}
        dir="auto"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        aria-label="The draft in your words"
        aria-invalid={words.length > LONGEST}
        className="border-dashed text-base md:text-sm"
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p role="status" className="mr-auto min-w-0 px-1 text-muted text-xs">
          {isGone ? "The conversation has moved on, so this draft is gone. Your words are still here." : null}
          {!isGone && words.length > LONGEST
            ? `${(words.length - LONGEST).toLocaleString("en")} characters too long.`
            : null}
        </p>
        <Button size="sm" variant="ghost" onClick={() => onText(null)}>
          {isGone ? "Drop them" : "Back"}
        </Button>
        {isGone ? (
          <Button
            size="sm"
            onClick={() => {
              onText(null);
              writeAgain(words);
            }}
          >
            Put them into the reply box
          </Button>
        ) : (
          <Button size="sm" variant="primary" aria-disabled={!canSend} onClick={send}>
            Send
            <span aria-hidden className="hidden @min-[480px]:pointer-fine:inline-flex">
              <Keys of="mod+enter" />
            </span>
          </Button>
        )}
      </div>
    </div>
  );
}

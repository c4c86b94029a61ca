"use client";

import { SendHorizontal } from "lucide-react";
import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { cn } from "@/ui/class-names";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { Button } from "@/ui/primitives/button";
import type { ThreadPage } from "./use-thread";
import { useUnsentText } from "./use-unsent-text";
import { useWhoAnswers } from "./use-who-answers";

/** What the messengers take. */
const LONGEST = 4_096;
/** From here on the room left is worth showing. */
const NEARLY_FULL = 3_600;

export interface ReplyBoxHandle {
  /** Puts words into the box, after what is being written. */
  add: (text: string) => void;
}

export interface ReplyBoxProps {
  head: ThreadPage;
  onSend: (text: string) => void;
  ref?: Ref<ReplyBoxHandle>;
}

/**
 * Where the seller writes. Enter sends and Shift+Enter begins a line; while the agent answers here, Enter only offers
 * to take over, so that nobody does so by accident. What is typed stays with its conversation.
 */
export function ReplyBox({ head, onSend, ref }: ReplyBoxProps) {
  const { conversation, contact } = head;
  const { note } = useWhoAnswers(head);
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useUnsentText(conversation.id, box);
  const button = useRef<HTMLButtonElement>(null);
  const takesOver = conversation.assignee === "agent";
  const isClosed = conversation.status === "closed";
  const words = text.trim();
  const left = LONGEST - words.length;
  const canSend = words !== "" && left >= 0;
  useGrowing(box, text);
  const hasDraft = conversation.draftId !== null;
  // The keys of a draft go first.
  useShortcut("r", "Reply", "Conversations", () => box.current?.focus(), { enabled: !hasDraft });
  useImperativeHandle(ref, () => ({
    add: (more) => {
      setText(text.trim() ? `${text.trimEnd()}\n\n${more}` : more);
      box.current?.focus();
    },
  }));
  const send = () => {
    if (!canSend) return;
    setText("");
    onSend(words);
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") box.current?.blur();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    const isSure = event.metaKey || event.ctrlKey;
    // A phone's Enter begins a line; the button sends.
    if (!isSure && window.matchMedia("(pointer: coarse)").matches) return;
    event.preventDefault();
    if (isSure || !takesOver) send();
    else if (canSend) button.current?.focus();
  };
  return (
    <form
      className="shrink-0 border-hairline border-t px-3 pt-3 pb-[max(12px,env(safe-area-inset-bottom))] md:px-5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="rounded-lg border border-outline bg-raised focus-within:border-accent focus-within:outline-2 focus-within:outline-focus focus-within:-outline-offset-1">
        <textarea
          ref={box}
          dir="auto"
          rows={1}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          aria-label={`Reply to ${contact.name}`}
          aria-describedby="reply-note"
          aria-invalid={left < 0}
          placeholder={`Write to ${shortened(contact.name)}`}
          className="field-sizing-content block max-h-48 min-h-11 w-full resize-none bg-transparent px-3.5 pt-2.5 pb-1 text-base outline-none placeholder:text-faint md:text-sm"
        />
        <div className="flex items-center justify-between gap-3 py-1.5 pr-1.5 pl-3.5">
          <p id="reply-note" className={cn("text-xs", left < 0 ? "text-bad" : "text-muted")}>
            {words.length > NEARLY_FULL ? room(left) : note}
          </p>
          <Button
            ref={button}
            type="submit"
            variant={canSend ? "primary" : "secondary"}
            size="sm"
            aria-disabled={!canSend}
          >
            {takesOver && !isClosed ? "Take over and send" : "Send"} <SendHorizontal aria-hidden />
          </Button>
        </div>
      </div>
    </form>
  );
}

function room(left: number): string {
  return left < 0
    ? `${(-left).toLocaleString("en")} characters too long.`
    : `${left.toLocaleString("en")} characters left.`;
}

const shortened = (name: string) => `${name.slice(0, 30).trimEnd()}…`;

/** For browsers that don't size a field by its content themselves. */
function useGrowing(box: { current: HTMLTextAreaElement | null }, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for each text
  useLayoutEffect(() => {
    const field = box.current;
    if (!field || CSS.supports("field-sizing", "content")) return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  }, [box, text]);
}

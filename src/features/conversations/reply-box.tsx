"use client";

import { SendHorizontal } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { SendReply } from "@/domain/messaging/schemas";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { Button } from "@/ui/primitives/button";
import { Kbd } from "@/ui/primitives/kbd";
import { Textarea } from "@/ui/primitives/textarea";
import { useReply } from "./use-reply";
import { useUnsentText } from "./use-unsent-text";

/** From here on the room left is worth showing. */
const NEARLY_FULL = 3_600;

export interface ReplyBoxProps {
  conversationId: string;
  contactName: string;
  /** The agent answers here; a message of the seller's takes over. */
  agentAnswers: boolean;
}

/** Where the seller writes. ⌘Enter sends, `r` comes here; what is typed stays with its conversation. */
export function ReplyBox({ conversationId, contactName, agentAnswers }: ReplyBoxProps) {
  const [text, setText] = useUnsentText(conversationId);
  const box = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(text);
  latest.current = text;
  const reply = useReply(conversationId, (refused) => {
    if (!latest.current) setText(refused);
  });
  useShortcut("r", () => box.current?.focus());
  const checked = SendReply.shape.text.safeParse(text);
  const error = text.trim() && !checked.success ? checked.error.issues[0]?.message : undefined;
  const send = () => {
    if (!checked.success) return;
    setText("");
    reply.mutate({ conversationId, text: checked.data });
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) send();
    if (event.key === "Escape") box.current?.blur();
  };
  return (
    <form
      className="shrink-0 border-hairline border-t bg-surface px-4 pt-3 pb-[max(12px,env(safe-area-inset-bottom))] md:px-6"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        ref={box}
        dir="auto"
        rows={1}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        aria-label={`Reply to ${contactName}`}
        aria-describedby="reply-note"
        aria-invalid={Boolean(error)}
        placeholder={`Write to ${contactName}…`}
        className="max-h-48 min-h-11 resize-none md:min-h-16"
      />
      <div className="mt-2 flex items-center justify-between gap-3">
        <p id="reply-note" className={error ? "text-bad text-xs" : "text-muted text-xs"}>
          {error ??
            (text.length > NEARLY_FULL
              ? `${(4_096 - text.length).toLocaleString("en")} characters left`
              : agentAnswers
                ? "Sending takes the conversation over from the agent."
                : "You answer here. The agent is silent.")}
        </p>
        <div className="flex shrink-0 items-center gap-2">
          <Kbd className="hidden md:pointer-fine:inline-flex">⌘ Enter</Kbd>
          <Button type="submit" variant="primary" size="sm" disabled={!checked.success}>
            Send <SendHorizontal aria-hidden />
          </Button>
        </div>
      </div>
    </form>
  );
}

"use client";

import { cn } from "@/ui/class-names";
import { formatAbsolute } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { FoldedText } from "./folded-text";
import { MessageNotes } from "./message-notes";
import type { MessageView } from "./message-view";
import { ReplySources } from "./reply-sources";
import { useThreadActions } from "./thread-actions";
import { Wordless } from "./wordless";

const looks: Record<MessageView["author"], string> = {
  customer: "border-hairline bg-raised",
  agent: "border-transparent bg-accent-soft",
  seller: "border-transparent bg-sunken",
  system: "border-hairline bg-surface",
};

export interface MessageBubbleProps {
  message: MessageView;
  isFirst: boolean;
  isLast: boolean;
}

/** One message of a group; the corners towards its neighbours are flatter. */
export function MessageBubble({ message, isFirst, isLast }: MessageBubbleProps) {
  const { platform, chatUrl, words } = useThreadActions();
  const place = usePlace();
  const { author, text, contentType, outgoing, problem } = message;
  const ours = author !== "customer";
  const isHeldBack = problem?.kind === "held_back";
  return (
    <div className={cn("flex w-full flex-col gap-1", ours ? "items-end" : "items-start")}>
      <div
        dir="auto"
        title={formatAbsolute(message.at, place)}
        className={cn(
          "max-w-full whitespace-pre-wrap rounded-xl border px-3.5 py-2 text-sm [overflow-wrap:anywhere]",
          looks[author],
          ours ? !isFirst && "rounded-tr-[4px]" : !isFirst && "rounded-tl-[4px]",
          ours ? "rounded-br-[4px]" : "rounded-bl-[4px]",
          !isLast && (ours ? "rounded-br-[4px]" : "rounded-bl-[4px]"),
          isHeldBack && "border-outline border-dashed bg-transparent text-muted",
          outgoing?.error && "border-bad",
        )}
      >
        {contentType === "text" ? null : (
          <Wordless contentType={contentType} platform={platform} chatUrl={chatUrl} />
        )}
        {text ? <FoldedText text={text} words={words} /> : null}
      </div>
      <ReplySources message={message} />
      <MessageNotes message={message} />
    </div>
  );
}

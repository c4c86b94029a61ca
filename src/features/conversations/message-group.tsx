"use client";

import { Sparkles } from "lucide-react";
import { memo } from "react";
import { cn } from "@/ui/class-names";
import { formatClock } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { MessageBubble } from "./message-bubble";
import { MessageTick } from "./message-tick";
import type { MessageView } from "./message-view";

const names: Record<MessageView["author"], string | null> = {
  customer: null,
  agent: "Agent",
  seller: "You",
  // Sent to the customer too, by code: a bubble, not a line between.
  system: "Automatic message",
};

export interface MessageGroupProps {
  messages: MessageView[];
  contactName: string;
}

/** What one author says at a stretch: name above, time and delivery of the last one below. */
export const MessageGroup = memo(function MessageGroup({ messages, contactName }: MessageGroupProps) {
  const place = usePlace();
  const [first] = messages;
  const last = messages.at(-1);
  if (!first || !last) return null;
  const { author } = first;
  const clock = <time dateTime={last.at.toISOString()}>{formatClock(last.at, place)}</time>;
  if (first.isNote) {
    return (
      <p className="mx-auto max-w-[85%] text-center text-muted text-xs">
        <bdi>{contactName}</bdi> opened the chat · {clock}
      </p>
    );
  }
  const name = names[author];
  const ours = author !== "customer";
  return (
    <div
      className={cn(
        "flex max-w-[88%] flex-col gap-1 @min-[680px]:max-w-[min(75%,40rem)]",
        ours ? "ml-auto items-end" : "items-start",
      )}
    >
      {name ? (
        <span className="flex items-center gap-1 px-1 text-muted text-xs">
          {author === "agent" ? <Sparkles aria-hidden className="size-3" /> : null}
          {name}
        </span>
      ) : (
        <span className="sr-only">{contactName}</span>
      )}
      {messages.map((message, index) => (
        <MessageBubble
          key={message.id}
          message={message}
          isFirst={index === 0}
          isLast={index === messages.length - 1}
        />
      ))}
      <span className="flex items-center gap-1.5 px-1 text-faint text-xs">
        {clock}
        {last.delivery ? <MessageTick delivery={last.delivery} /> : null}
      </span>
    </div>
  );
}, isSame);

/** Grouping makes new lists at each change; what stands in them is mostly the same. */
function isSame(before: MessageGroupProps, after: MessageGroupProps): boolean {
  return (
    before.contactName === after.contactName &&
    before.messages.length === after.messages.length &&
    before.messages.every((message, index) => message === after.messages[index])
  );
}

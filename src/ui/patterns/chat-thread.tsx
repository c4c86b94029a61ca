"use client";

import type { ReactNode } from "react";
import { cn } from "../class-names";
import { ChatBubble, type ChatBubbleProps } from "./chat-bubble";
import { groupByDay } from "./day-groups";
import { DayLine } from "./day-line";
import { formatDay } from "./format-time";
import { NewMessagesButton } from "./new-messages-button";
import { usePlace } from "./place";
import { useStickToBottom } from "./use-stick-to-bottom";

export interface ChatMessage extends ChatBubbleProps {
  id: string;
}

export interface ChatThreadProps {
  /** Oldest first. `children` of a message are its proof chips. */
  messages: ChatMessage[];
  /** Names the log for screen readers: "Conversation with Mara". */
  label: string;
  /** After the last message: "Agent is writing…". */
  pending?: ReactNode;
  /** Before the first: "Load earlier". */
  earlier?: ReactNode;
  className?: string | undefined;
}

/** A conversation. Fills its parent, scrolls by itself, and follows new messages only when already at the end. */
export function ChatThread({ messages, label, pending, earlier, className }: ChatThreadProps) {
  const { box, content, onScroll, missed, toBottom } = useStickToBottom();
  const place = usePlace();
  const now = new Date();
  return (
    <div className={cn("relative min-h-0 flex-1", className)}>
      <div
        ref={box}
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-label={label}
        className="h-full overflow-y-auto overscroll-contain -outline-offset-2"
      >
        <div ref={content} className="grid grid-cols-[minmax(0,1fr)] gap-5 px-4 py-5 md:px-6">
          {earlier ? <div className="flex justify-center">{earlier}</div> : null}
          {groupByDay(messages, place.timeZone).map(({ day, items }) => (
            <section key={day} aria-label={day} className="grid grid-cols-[minmax(0,1fr)] gap-3">
              <DayLine>{formatDay(new Date(items[0]?.at ?? now), now, place)}</DayLine>
              {items.map(({ id, ...message }) => (
                <ChatBubble key={id} {...message} />
              ))}
            </section>
          ))}
          {pending ? (
            <div className="ml-auto flex items-center gap-2 text-muted text-xs">{pending}</div>
          ) : null}
        </div>
      </div>
      {missed ? <NewMessagesButton onClick={() => toBottom("smooth")} /> : null}
    </div>
  );
}

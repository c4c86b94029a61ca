"use client";

import type { ReactNode } from "react";
import { cn } from "@/ui/class-names";
import { ChatBubble, type ChatBubbleProps } from "@/ui/patterns/chat-bubble";
import { useStickToBottom } from "@/ui/patterns/use-stick-to-bottom";

/** What is said in a try-out, as the customer sees it: their own words at the right. */
export interface TryBubble extends Pick<ChatBubbleProps, "text" | "at" | "draft" | "children" | "footer"> {
  id: string;
  side: "customer" | "shop";
  /** Who speaks for the shop. */
  name?: string | undefined;
}

export interface TryThreadProps {
  bubbles: TryBubble[];
  /** The shop's answer is being written. */
  writing: boolean;
  /** Before the first words. */
  empty?: ReactNode;
  /** After the last: what went wrong, what comes next. */
  children?: ReactNode;
  className?: string | undefined;
}

/** The chat itself: fills its parent, scrolls by itself and follows what arrives. */
export function TryThread({ bubbles, writing, empty, children, className }: TryThreadProps) {
  const { box, content, onScroll } = useStickToBottom();
  return (
    <div
      ref={box}
      onScroll={onScroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
      tabIndex={0}
      role="log"
      aria-label="Chat with the shop"
      data-try-thread
      className={cn("min-h-0 flex-1 overflow-y-auto overscroll-contain -outline-offset-2", className)}
    >
      <div
        ref={content}
        className="flex min-h-full flex-col justify-end gap-3 px-4 py-4 [&>*]:animate-fade-in"
      >
        {bubbles.length === 0 && !writing ? empty : null}
        {bubbles.map(({ id, side, name, ...bubble }) => (
          <ChatBubble
            key={id}
            author={side === "shop" ? "customer" : "human"}
            authorName={name}
            {...bubble}
          />
        ))}
        {writing ? <WritingDots /> : null}
        {children}
      </div>
    </div>
  );
}

const dots = ["", "[animation-delay:200ms]", "[animation-delay:400ms]"];

/** Three dots where the answer will stand. */
export function WritingDots() {
  return (
    <div className="flex w-fit items-center gap-1 rounded-xl rounded-bl-[4px] border border-hairline bg-raised px-3.5 py-3">
      <span className="sr-only">The shop is writing…</span>
      {dots.map((delay) => (
        <span
          key={delay}
          aria-hidden
          className={cn("size-1.5 animate-breathe rounded-full bg-faint [animation-duration:1s]", delay)}
        />
      ))}
    </div>
  );
}

"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { groupByDay } from "@/ui/patterns/day-groups";
import { DayLine } from "@/ui/patterns/day-line";
import { formatDay } from "@/ui/patterns/format-time";
import { NewMessagesButton } from "@/ui/patterns/new-messages-button";
import { usePlace } from "@/ui/patterns/place";
import { Button } from "@/ui/primitives/button";
import { groupMessages } from "./group-messages";
import { MessageGroup } from "./message-group";
import type { MessageView } from "./message-view";
import { useThreadScroll } from "./use-thread-scroll";

export interface ThreadLogProps {
  contactName: string;
  /** Oldest first. */
  messages: MessageView[];
  /** After the last: what the agent is at. */
  pending: ReactNode;
  hasEarlier: boolean;
  isLoadingEarlier: boolean;
  loadEarlier: () => void;
}

/** The messages by day and author. Follows new ones only from its end, and fetches earlier ones on the way up. */
export function ThreadLog(props: ThreadLogProps) {
  const { contactName, messages, pending, hasEarlier, isLoadingEarlier, loadEarlier } = props;
  const place = usePlace();
  const now = new Date();
  const last = messages.at(-1);
  const end = { id: last?.id ?? null, isOwn: last?.outgoing != null };
  const { box, onScroll, missed, toEnd } = useThreadScroll(end);
  const top = useLoadEarlier(hasEarlier && !isLoadingEarlier, loadEarlier);
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={box}
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-label={`Conversation with ${contactName}`}
        className="@container flex h-full flex-col-reverse overflow-y-auto overscroll-contain -outline-offset-2"
      >
        <div className="mb-auto grid w-full grid-cols-[minmax(0,1fr)] gap-5 px-4 py-5 md:px-6">
          {hasEarlier ? (
            <div ref={top} className="flex justify-center">
              <Button size="sm" variant="ghost" loading={isLoadingEarlier} onClick={loadEarlier}>
                Load earlier
              </Button>
            </div>
          ) : null}
          {groupByDay(messages, place.timeZone).map(({ day, items }) => (
            <section key={day} aria-label={day} className="grid grid-cols-[minmax(0,1fr)] gap-4">
              <DayLine>{formatDay(items[0]?.at ?? now, now, place)}</DayLine>
              {groupMessages(items).map((group) => (
                <MessageGroup key={group.key} messages={group.messages} contactName={contactName} />
              ))}
            </section>
          ))}
          {pending ? (
            <div className="ml-auto flex max-w-full items-center gap-2 text-muted text-xs">{pending}</div>
          ) : null}
        </div>
      </div>
      {missed ? <NewMessagesButton onClick={() => toEnd("smooth")} /> : null}
    </div>
  );
}

/** Fetches earlier messages shortly before the reader is at the top. */
function useLoadEarlier(enabled: boolean, load: () => void) {
  const top = useRef<HTMLDivElement>(null);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    const element = top.current;
    if (!enabled || !element) return;
    const root = element.closest('[role="log"]');
    const observer = new IntersectionObserver(
      ([entry]) => (entry?.isIntersecting ? latest.current() : undefined),
      {
        root,
        rootMargin: "400px 0px 0px",
      },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [enabled]);
  return top;
}

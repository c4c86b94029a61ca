"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { cn } from "@/ui/class-names";
import type { ConversationsView } from "./conversations-url";
import { showView } from "./show-view";
import { useFoldedFocus } from "./use-folded-focus";

const DetailSheet = dynamic(() => import("@/ui/patterns/detail-sheet").then((module) => module.DetailSheet));

/** From here on the details stand beside the thread; the same as `@min-[1040px]` below. */
const WIDE = 1_040;

export interface ConversationPanesProps {
  view: ConversationsView;
  list: ReactNode;
  thread: (details: DetailsToggle) => ReactNode;
  details: ReactNode;
}

export interface DetailsToggle {
  isShown: boolean;
  show: () => void;
  toggle: () => void;
}

/**
 * List, thread and details side by side where there is room; less room puts the details into a sheet over the thread,
 * and a phone shows one at a time. What is hidden keeps its place.
 */
export function ConversationPanes({ view, list, thread, details }: ConversationPanesProps) {
  const box = useRef<HTMLDivElement>(null);
  const isWide = useWide(box);
  useFoldedFocus(box, view.id);
  const isOpen = view.id !== null;
  const isBeside = isOpen && view.panel !== "none";
  const isOver = isOpen && view.panel === "details" && isWide === false;
  const toggleBeside = () => showView({ ...view, panel: isBeside ? "none" : null }, "replace");
  const show = () => {
    if (isWide && !isBeside) toggleBeside();
    if (!isWide && !isOver) showView({ ...view, panel: "details" }, "push");
  };
  return (
    <div ref={box} className="@container/panes relative flex h-full min-h-0 min-w-0">
      <h1 className="sr-only">Conversations</h1>
      <section
        aria-label="Conversations"
        className={cn(
          "flex min-h-0 w-full shrink-0 flex-col @min-[680px]:w-[320px] @min-[680px]:border-hairline @min-[680px]:border-r @min-[1100px]:w-[344px]",
          // Hidden without losing where it was scrolled to.
          isOpen && "invisible absolute inset-0 @min-[680px]:visible @min-[680px]:static",
        )}
      >
        {list}
      </section>
      <section
        aria-label="Messages"
        className={cn(
          "@container/thread min-h-0 min-w-0 flex-1 flex-col",
          isOpen ? "flex" : "hidden @min-[680px]:flex",
        )}
      >
        {thread({ isShown: isWide ? isBeside : isOver, show, toggle: isWide ? toggleBeside : show })}
      </section>
      {isBeside && isWide !== false ? (
        <section
          aria-label="Details"
          className="hidden min-h-0 w-[320px] flex-none overflow-y-auto border-hairline border-l @min-[1040px]:block"
        >
          {details}
        </section>
      ) : null}
      {isOver ? (
        <DetailSheet
          open
          onOpenChange={(open) => (open ? undefined : showView({ ...view, panel: null }, "replace"))}
          title="Details"
        >
          <div className="-m-5">{details}</div>
        </DetailSheet>
      ) : null}
    </div>
  );
}

/** Whether there is room for three; null until it is known. */
function useWide(box: { current: HTMLElement | null }): boolean | null {
  const [isWide, setIsWide] = useState<boolean | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setIsWide((entry?.contentRect.width ?? 0) >= WIDE));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return isWide;
}

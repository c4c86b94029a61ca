"use client";

import { ChevronLeft, Info } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { cn } from "../class-names";
import { Button } from "../primitives/button";

export interface ThreePaneProps {
  list: ReactNode;
  thread: ReactNode;
  context?: ReactNode;
  /** Something is open in the thread; when folded, decides whether the list or the thread shows. */
  opened: boolean;
  /** Back to the list alone. */
  backHref: string;
  labels: { list: string; thread: string; context: string };
  /** Of the heading that `labels.list` is; 1 unless the page has its own. */
  level?: 1 | 3 | undefined;
  className?: string | undefined;
}

/**
 * List, thread and context side by side where there is room (from 1 040 px), list and thread from 680 px,
 * else one at a time. Fills its parent; each pane scrolls by itself. Use inside `AppShell layout="full"`.
 * `labels.list` is also the page's `h1`.
 */
export function ThreePane({
  list,
  thread,
  context,
  opened,
  backHref,
  labels,
  level = 1,
  className,
}: ThreePaneProps) {
  const Heading = `h${level}` as const;
  const [contextOpen, setContextOpen] = useState(false);
  const showContext = contextOpen && opened && context !== undefined;
  return (
    <div className={cn("@container flex h-full min-h-0 min-w-0", className)}>
      <Heading className="sr-only">{labels.list}</Heading>
      <section
        aria-label={labels.list}
        className={cn(
          "min-h-0 w-full flex-col @min-[680px]:flex @min-[680px]:w-[300px] @min-[680px]:shrink-0 @min-[680px]:border-hairline @min-[680px]:border-r",
          opened ? "hidden" : "flex",
        )}
      >
        {list}
      </section>
      <section
        aria-label={labels.thread}
        className={cn(
          "min-h-0 min-w-0 flex-1 flex-col @min-[1040px]:flex",
          opened ? "flex" : "hidden @min-[680px]:flex",
          showContext && "hidden @min-[1040px]:flex",
        )}
      >
        {opened ? (
          <FoldBar className={context === undefined ? "@min-[680px]:hidden" : undefined}>
            <Link href={backHref} className={cn(backStyle, "@min-[680px]:invisible")}>
              <ChevronLeft aria-hidden className="size-4" /> {labels.list}
            </Link>
            {context === undefined ? null : (
              <Button variant="ghost" size="sm" onClick={() => setContextOpen(true)} className="text-sm">
                <Info aria-hidden /> {labels.context}
              </Button>
            )}
          </FoldBar>
        ) : null}
        {thread}
      </section>
      {context === undefined ? null : (
        <section
          aria-label={labels.context}
          className={cn(
            "min-h-0 min-w-0 flex-1 flex-col @min-[1040px]:flex @min-[1040px]:w-[320px] @min-[1040px]:flex-none @min-[1040px]:border-hairline @min-[1040px]:border-l",
            showContext ? "flex" : "hidden",
          )}
        >
          <FoldBar>
            <button type="button" onClick={() => setContextOpen(false)} className={backStyle}>
              <ChevronLeft aria-hidden className="size-4" /> {labels.thread}
            </button>
          </FoldBar>
          <div className="min-h-0 flex-1 overflow-y-auto">{context}</div>
        </section>
      )}
    </div>
  );
}

const backStyle =
  "inline-flex h-8 items-center gap-1 rounded-md pr-2 font-medium text-muted text-sm hover:text-text pointer-coarse:h-11";

/** The way between panes; not needed, so not there, when all three stand side by side. */
function FoldBar({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <div
      className={cn(
        "flex h-12 shrink-0 items-center justify-between border-hairline border-b px-3 @min-[1040px]:hidden",
        className,
      )}
    >
      {children}
    </div>
  );
}

"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../class-names";
import { type Tone, toneSoft, toneText } from "../tone";

export interface NoticeBarProps {
  /** Names the region: "Offline", "Sandbox", "Plan". */
  label: string;
  tone?: Tone | undefined;
  /** An icon element. */
  icon?: ReactNode;
  /** One sentence: what is so, and what it means. */
  children: ReactNode;
  /** A link or button in `noticeActionStyle`. */
  action?: ReactNode;
  /** Shows a close button; remember the answer, or it is back on the next page. */
  onDismiss?: (() => void) | undefined;
  /** Announced when it appears: for what happens while one works, not for what was so from the start. */
  announce?: boolean | undefined;
}

/** One line over the page about all of it: offline, limit reached, sandbox, sample shop. Above `AppShell`'s content. */
export function NoticeBar({
  label,
  tone = "neutral",
  icon,
  children,
  action,
  onDismiss,
  announce,
}: NoticeBarProps) {
  return (
    <aside
      aria-label={label}
      {...(announce ? { role: "status" } : {})}
      className={cn(
        "relative flex min-h-9 shrink-0 items-center justify-center gap-2 border-hairline border-b px-4 py-1 text-xs",
        "[&_svg]:size-3.5 [&_svg]:shrink-0",
        onDismiss && "pr-12",
        toneSoft[tone],
        tone === "neutral" ? "text-text" : toneText[tone],
      )}
    >
      {icon ? (
        <span aria-hidden className="flex max-sm:hidden">
          {icon}
        </span>
      ) : null}
      <p className="flex flex-wrap items-center justify-center gap-x-3 gap-y-0.5 text-center max-sm:justify-start max-sm:text-left">
        <span>{children}</span>
        {action}
      </p>
      {onDismiss ? (
        <button
          type="button"
          aria-label={`Dismiss: ${label}`}
          onClick={onDismiss}
          className="absolute top-0 right-1 flex size-9 items-center justify-center rounded-md hover:text-text pointer-coarse:size-10"
        >
          <X aria-hidden />
        </button>
      ) : null}
    </aside>
  );
}

/** The look of a link or button inside a `NoticeBar`. */
export const noticeActionStyle =
  "inline-flex min-h-6 items-center gap-1 rounded-sm font-medium underline underline-offset-2 hover:no-underline pointer-coarse:min-h-10";

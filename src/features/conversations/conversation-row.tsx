"use client";

import { memo } from "react";
import { cn } from "@/ui/class-names";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Avatar } from "@/ui/primitives/avatar";
import { stateOf } from "./conversation-state";
import { MarkedWords } from "./marked-words";
import { PlatformMark } from "./platform-mark";
import { StateMark } from "./state-mark";
import type { ConversationRow as Row } from "./use-conversation-pages";

export interface ConversationRowProps {
  row: Row;
  href: string;
  isOpen: boolean;
  /** The one row that Tab reaches; arrows go on from there. */
  isTabStop: boolean;
  /** What was searched for. */
  words: string;
}

const speakers: Record<NonNullable<Row["lastMessageAuthor"]>, string> = {
  customer: "",
  agent: "Agent: ",
  seller: "You: ",
  system: "Automatic: ",
};

/** One conversation in the list: who, their last words (or those that were found), and whose turn it is. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { row, href, isOpen, isTabStop, words } = props;
  const state = stateOf(row);
  const isYours = state === "needs_you" || state === "draft";
  const said = row.match ?? { author: row.lastMessageAuthor, text: row.lastMessageText };
  return (
    <a
      href={href}
      data-row={row.id}
      tabIndex={isTabStop ? 0 : -1}
      {...(isOpen ? { "aria-current": "true" as const } : {})}
      className={cn(
        "relative flex h-full gap-3 border-hairline border-b py-3 pr-4 pl-4 -outline-offset-2",
        isOpen
          ? "bg-raised before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent"
          : "hover:bg-sunken/50",
      )}
    >
      <span className="relative h-8">
        <Avatar name={row.contactName} />
        <PlatformMark platform={row.platform} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <span className={cn("min-w-0 truncate text-sm", isYours ? "font-semibold" : "font-medium")}>
            <bdi>
              <MarkedWords text={row.contactName} words={words} />
            </bdi>
          </span>
          <StateMark state={state} />
          {row.lastMessageAt ? (
            <RelativeTime date={row.lastMessageAt} className="ml-auto shrink-0 text-faint text-xs" />
          ) : null}
        </span>
        <span
          className={cn(
            "line-clamp-2 text-sm [overflow-wrap:anywhere]",
            isYours ? "text-text" : "text-muted",
          )}
        >
          {said.author ? <span className="text-faint">{speakers[said.author]}</span> : null}
          <bdi>
            <MarkedWords text={said.text || "…"} words={words} />
          </bdi>
        </span>
      </span>
    </a>
  );
});

"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { cn } from "@/ui/class-names";
import { usePlace } from "@/ui/patterns/place";
import {
  type ConversationFilter,
  type ConversationsView,
  conversationCountsInput,
  conversationFilters,
  conversationsHref,
} from "./conversations-url";

const names: Record<ConversationFilter, string> = {
  all: "All",
  needs_you: "Needs you",
  agent: "Agent",
  waiting: "Waiting",
  closed: "Closed",
};

/** Which conversations, and how many there are of each. */
export function ConversationTabs({ view }: { view: ConversationsView }) {
  const trpc = useTRPC();
  const { locale } = usePlace();
  const counts = useQuery(trpc.messaging.counts.queryOptions(conversationCountsInput(view))).data;
  const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  return (
    <nav aria-label="Filter conversations" className="-mx-2">
      <ul className="grid grid-cols-[1fr_1.5fr_1.1fr_1.2fr_1.1fr]">
        {conversationFilters.map((filter) => {
          const isActive = view.filter === filter;
          const count = counts?.[filter];
          return (
            <li key={filter}>
              <a
                href={conversationsHref({ ...view, filter })}
                {...(isActive ? { "aria-current": "page" as const } : {})}
                className={cn(
                  "flex h-11 flex-col items-center justify-center whitespace-nowrap rounded-md text-xs -outline-offset-2",
                  isActive ? "bg-sunken font-medium text-text" : "text-muted hover:text-text",
                )}
              >
                {names[filter]}
                <span
                  className={cn(
                    "tabular-nums",
                    filter === "needs_you" && count ? "font-medium text-warn" : "text-faint",
                  )}
                >
                  {count === undefined ? "\u00a0" : compact.format(count)}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FocusEvent, type MouseEvent, type PointerEvent, useRef } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { isPlainClick } from "@/ui/patterns/show-address";
import { rangesOf } from "./conversation-pages";
import {
  type ConversationsView,
  conversationCountsInput,
  conversationListInput,
  readConversations,
} from "./conversations-url";
import { showView } from "./show-view";
import { threadInput } from "./thread-input";

/** A pointer that only passes by fetches nothing. */
const REST_MS = 50;

/**
 * Handlers for the whole page: links between its views open at once, without asking the server for the page, and what
 * a link leads to is fetched while the pointer or the focus rests on it. New tabs and the like stay the browser's.
 */
export function useConversationLinks(view: ConversationsView) {
  const prefetch = usePrefetchView(view);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cameFromList = useRef(false);
  const rest = (target: EventTarget) => {
    clearTimeout(timer.current);
    const to = viewOf(target);
    if (to) timer.current = setTimeout(() => prefetch(to), REST_MS);
  };
  return {
    onPointerOver: (event: PointerEvent) => rest(event.target),
    onFocus: (event: FocusEvent) => rest(event.target),
    onClickCapture: (event: MouseEvent) => {
      const to = viewOf(event.target);
      if (!to || !isPlainClick(event)) return;
      event.preventDefault();
      clearTimeout(timer.current);
      // The way back to the list is the browser's own, so that its next "back" leads on from there.
      if (to.id === null && view.id !== null && cameFromList.current) {
        cameFromList.current = false;
        window.history.back();
        return;
      }
      if (to.id !== view.id) cameFromList.current = view.id === null;
      showView(to, "push");
    },
  };
}

/** Where a link on the page leads within it; null for any other. */
function viewOf(target: EventTarget): ConversationsView | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target || link.origin !== window.location.origin) return null;
  return link.pathname === "/conversations" ? readConversations(new URL(link.href).searchParams) : null;
}

function usePrefetchView(view: ConversationsView) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  return (to: ConversationsView) => {
    if (to.id && to.id !== view.id) {
      const conversationId = to.id;
      void cache.prefetchInfiniteQuery(
        trpc.messaging.thread.infiniteQueryOptions(threadInput(conversationId), {
          getNextPageParam: () => undefined,
        }),
      );
      void cache.prefetchQuery(trpc.agents.proofs.queryOptions({ conversationId }));
      void cache.prefetchQuery(trpc.agents.citations.queryOptions({ conversationId }));
      void cache.prefetchQuery(trpc.messaging.repairs.queryOptions({ conversationId }));
    }
    if (to.filter !== view.filter || to.search !== view.search) {
      const [range] = rangesOf([]);
      void cache.prefetchQuery(trpc.messaging.list.queryOptions({ ...conversationListInput(to), ...range }));
      void cache.prefetchQuery(trpc.messaging.counts.queryOptions(conversationCountsInput(to)));
    }
  };
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { cn } from "@/ui/class-names";
import { Button } from "@/ui/primitives/button";
import { tryBubbles } from "./try-bubbles";
import { TryComposer } from "./try-composer";
import { TryThread } from "./try-thread";
import { newSaid, type Said, useTryChat } from "./use-try-chat";

export interface TryChatProps {
  /** Questions to press; those already asked are left out. */
  suggestions: readonly string[];
  /** Said as soon as the chat is there. */
  first?: Said | undefined;
  /** Where the focus goes when the chat appears in the place of something that had it. */
  focus?: "box" | "thread" | undefined;
  /** Before the first words. */
  empty?: ReactNode;
  /** Under the box; told whether there has been an answer. */
  footer?: ((answered: boolean) => ReactNode) | undefined;
  className?: string | undefined;
}

/** The seller's own agent, asked as a customer would ask it: on our pages, without a messenger. */
export function TryChat({ suggestions, first, focus, empty, footer, className }: TryChatProps) {
  const { chat, sending, failed, busy, send } = useTryChat(first);
  const trpc = useTRPC();
  const conversationId = chat.data?.conversation.id;
  const proofs = useQuery({
    ...trpc.agents.proofs.queryOptions({ conversationId: conversationId ?? "" }),
    enabled: conversationId !== undefined && chat.data?.messages.some(({ ties }) => ties.length > 0) === true,
  });
  const frame = useFocus(focus);
  const bubbles = tryBubbles(chat.data ?? null, proofs.data, sending);
  const answered = bubbles.some(({ side }) => side === "shop");
  const left = suggestions.filter((one) => !bubbles.some(({ text }) => text === one));
  return (
    <div ref={frame} className={cn("flex min-h-0 flex-col", className)}>
      <TryThread
        bubbles={bubbles}
        writing={sending !== null || chat.data?.answering === true}
        empty={chat.isPending ? null : empty}
      >
        {failed ? (
          <NotSent reason={messageOf(failed.error)} onRetry={() => failed.said && send(failed.said)} />
        ) : null}
      </TryThread>
      <TryComposer
        suggestions={left}
        busy={busy}
        onSay={(text) => send(newSaid(text))}
        className="border-hairline border-t px-4 py-3"
      />
      {footer?.(answered)}
    </div>
  );
}

function NotSent({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  return (
    <div role="alert" className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1 text-bad text-xs">
      <span>Not sent. {reason}</span>
      <Button size="sm" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

/** Takes the focus once, when the chat has replaced what had it. */
function useFocus(focus: TryChatProps["focus"]) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focus) return;
    const selector = focus === "box" ? "textarea" : "[data-try-thread]";
    frame.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }, [focus]);
  return frame;
}

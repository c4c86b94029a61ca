"use client";

import { Check, ChevronLeft, Hand, PanelRight, RotateCcw, Sparkles } from "lucide-react";
import type { ReactNode } from "react";
import { Keys } from "@/ui/patterns/keys";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { Avatar } from "@/ui/primitives/avatar";
import { Button } from "@/ui/primitives/button";
import { IconButton } from "@/ui/primitives/icon-button";
import type { DetailsToggle } from "./conversation-panes";
import { stateOf } from "./conversation-state";
import { type ConversationsView, conversationsHref, withConversation } from "./conversations-url";
import { PlatformMark, platformName } from "./platform-mark";
import { StateMark } from "./state-mark";
import { useHandling } from "./use-handling";
import type { ThreadPage } from "./use-thread";
import { useWhoAnswers } from "./use-who-answers";

export interface ThreadHeaderProps {
  head: ThreadPage;
  view: ConversationsView;
  details: DetailsToggle;
}

/** With whom, who answers, and what to do about it: `t` takes over or hands back, `e` closes or opens again. */
export function ThreadHeader({ head, view, details }: ThreadHeaderProps) {
  const { conversation, contact, channel } = head;
  const { status } = useWhoAnswers(head);
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-hairline border-b px-3 py-2.5 md:px-5">
      <div className="flex min-w-0 flex-1 basis-44 items-center gap-3">
        <a
          href={conversationsHref(withConversation(view, null))}
          aria-label="Back to the list"
          className="-mx-1 flex size-10 shrink-0 items-center justify-center rounded-md text-muted hover:text-text @min-[680px]/panes:hidden"
        >
          <ChevronLeft aria-hidden className="size-5" />
        </a>
        <span className="relative h-8">
          <Avatar name={contact.name} />
          <PlatformMark platform={channel.platform} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 tabIndex={-1} data-thread-title className="truncate font-semibold text-base outline-none">
            <bdi>{contact.name}</bdi>
          </h2>
          <p className="flex items-center gap-1 text-muted text-xs">
            <StateMark state={stateOf(conversation)} />
            <span className="truncate">
              {status} · {platformName(channel.platform)}
            </span>
          </p>
        </div>
      </div>
      <div className="flex items-center gap-2 max-[30rem]:w-full">
        <HandlingButtons head={head} />
        <span className="max-[30rem]:ml-auto">
          <IconButton
            label={details.isShown ? "Hide details" : "Show details"}
            aria-expanded={details.isShown}
            size="icon-sm"
            onClick={details.toggle}
          >
            <PanelRight aria-hidden />
          </IconButton>
        </span>
      </div>
      <DetailsShortcut toggle={details.toggle} />
    </header>
  );
}

function HandlingButtons({ head }: { head: ThreadPage }) {
  const { conversation } = head;
  const { busy, takeOver, handBack, close, reopen } = useHandling(head);
  const isAgents = conversation.assignee === "agent" && !conversation.needsHuman;
  const isOpen = conversation.status === "open";
  const isHuman = conversation.assignee === "human";
  useShortcut(
    "t",
    isHuman ? "Hand back to the agent" : "Take over",
    "Conversations",
    isHuman ? handBack : takeOver,
    {
      enabled: isOpen,
    },
  );
  // The keys of a draft go first.
  const closing = conversation.draftId ? null : "e";
  useShortcut("e", isOpen ? "Close" : "Open again", "Conversations", isOpen ? close : reopen, {
    enabled: closing !== null,
  });
  if (!isOpen) {
    return (
      <Action icon={<RotateCcw aria-hidden />} keys={closing} onClick={reopen} busy={busy}>
        Open again
      </Action>
    );
  }
  return (
    <>
      {isHuman ? null : (
        <Action icon={<Hand aria-hidden />} keys="t" onClick={takeOver} busy={busy}>
          Take over
        </Action>
      )}
      {isAgents ? null : (
        <Action icon={<Sparkles aria-hidden />} keys={isHuman ? "t" : null} onClick={handBack} busy={busy}>
          Hand back
        </Action>
      )}
      <Action icon={<Check aria-hidden />} keys={closing} onClick={close} busy={busy} quiet>
        Close
      </Action>
    </>
  );
}

interface ActionProps {
  icon: ReactNode;
  keys: string | null;
  onClick: () => void;
  /** Keeps its look: the change shows already. */
  busy: boolean;
  quiet?: boolean;
  children: string;
}

function Action({ icon, keys, onClick, busy, quiet, children }: ActionProps) {
  return (
    <Button size="sm" variant={quiet ? "ghost" : "secondary"} aria-disabled={busy} onClick={onClick}>
      <span className="hidden @min-[620px]/thread:contents">{icon}</span>
      {children}
      {keys ? (
        <span aria-hidden className="hidden @min-[760px]/thread:pointer-fine:inline-flex">
          <Keys of={keys} />
        </span>
      ) : null}
    </Button>
  );
}

function DetailsShortcut({ toggle }: { toggle: () => void }) {
  useShortcut("i", "Show or hide details", "Conversations", toggle);
  return null;
}

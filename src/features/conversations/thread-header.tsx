"use client";

import { Check, Hand, Sparkles } from "lucide-react";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { Button } from "@/ui/primitives/button";
import { Kbd } from "@/ui/primitives/kbd";
import { useHandling } from "./use-handling";
import type { ThreadPage } from "./use-thread";

/** With whom, who answers, and what to do about it: `t` takes over or hands back, `e` closes. */
export function ThreadHeader({ head }: { head: ThreadPage }) {
  const { conversation, contact, channel } = head;
  const handling = useHandling(conversation.id);
  const isAgents = conversation.assignee === "agent" && !conversation.needsHuman;
  const isOpen = conversation.status === "open";
  const turn = conversation.assignee === "agent" ? handling.takeOver : handling.handBack;
  useShortcut("t", turn, { enabled: !handling.busy });
  useShortcut("e", handling.close, { enabled: isOpen && !handling.busy });
  return (
    <header className="flex shrink-0 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-hairline border-b px-4 py-2.5 md:px-6">
      <div className="min-w-0">
        <h2 className="truncate font-semibold text-base">
          <bdi>{contact.name}</bdi>
        </h2>
        <p className="truncate text-muted text-xs">
          {isOpen
            ? isAgents
              ? "The agent answers"
              : conversation.assignee === "human"
                ? "You answer"
                : "Waits for you"
            : "Closed"}{" "}
          · @{channel.handle}
        </p>
      </div>
      <div className="flex items-center gap-2">
        {conversation.assignee === "agent" ? (
          <Button size="sm" onClick={handling.takeOver} disabled={handling.busy}>
            <Hand aria-hidden /> Take over <Key name="t" />
          </Button>
        ) : null}
        {isAgents ? null : (
          <Button size="sm" onClick={handling.handBack} disabled={handling.busy}>
            <Sparkles aria-hidden /> Hand back {conversation.assignee === "human" ? <Key name="t" /> : null}
          </Button>
        )}
        {isOpen ? (
          <Button size="sm" variant="ghost" onClick={handling.close} disabled={handling.busy}>
            <Check aria-hidden /> Close <Key name="e" />
          </Button>
        ) : null}
      </div>
    </header>
  );
}

function Key({ name }: { name: string }) {
  return (
    <Kbd aria-hidden className="hidden xl:pointer-fine:inline-flex">
      {name}
    </Kbd>
  );
}

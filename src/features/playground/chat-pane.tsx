"use client";

import { RotateCcw } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { messageOf } from "@/server/client/errors";
import { Button } from "@/ui/primitives/button";
import { Card, CardHeader } from "@/ui/primitives/card";
import { TryComposer } from "../start/try-composer";
import { TryThread } from "../start/try-thread";
import { useOwnQuestions } from "../start/use-own-questions";
import type { SessionConfig } from "./session-config";
import { type Asked, usePreviewChat } from "./use-preview-chat";

// With the first question.
const AnswerBubble = dynamic(() => import("./answer-bubble").then((module) => module.AnswerBubble));
const SendingBubble = dynamic(() => import("./answer-bubble").then((module) => module.SendingBubble));
const KeepTestDialog = dynamic(() => import("./keep-test-dialog").then((module) => module.KeepTestDialog));

/** Shows that any language does. */
const OTHER_LANGUAGE = "Kann ich bitte mit einem Menschen sprechen?";

/** A chat as the customer would have it; below each answer how it came about. */
export function ChatPane({ config }: { config: SessionConfig }) {
  const chat = usePreviewChat(config);
  const own = useOwnQuestions();
  const [keeping, setKeeping] = useState<(Asked & { mustHandOver: boolean }) | null>(null);
  const suggestions = [...own, OTHER_LANGUAGE].filter(
    (question) => !chat.asked.some((one) => one.question === question),
  );
  const isEmpty = chat.asked.length === 0 && !chat.sending;
  return (
    <Card className="flex h-[min(720px,calc(100dvh-96px))] min-h-112 flex-col">
      <CardHeader
        title="You are the customer"
        className="border-hairline border-b pb-3"
        actions={
          isEmpty ? undefined : (
            <Button size="sm" variant="ghost" onClick={chat.startOver}>
              <RotateCcw aria-hidden /> Start over
            </Button>
          )
        }
      />
      <TryThread bubbles={[]} writing={false} empty={isEmpty ? <Empty /> : undefined}>
        {chat.asked.map((one) => (
          <AnswerBubble
            key={one.inboxId}
            asked={one}
            onKeep={(mustHandOver) => setKeeping({ ...one, mustHandOver })}
          />
        ))}
        {chat.sending ? <SendingBubble question={chat.sending} /> : null}
        {chat.failed ? (
          <div
            role="alert"
            className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1 text-bad text-xs"
          >
            <span>Not asked. {messageOf(chat.failed.error)}</span>
            <Button size="sm" onClick={() => chat.failed && chat.say(chat.failed.question)}>
              Try again
            </Button>
          </div>
        ) : null}
      </TryThread>
      <TryComposer
        suggestions={suggestions}
        busy={chat.writing}
        onSay={chat.say}
        className="border-hairline border-t px-4 py-3"
      />
      {keeping ? (
        <KeepTestDialog
          asked={keeping}
          wentToSeller={keeping.mustHandOver}
          onClose={() => setKeeping(null)}
        />
      ) : null}
    </Card>
  );
}

function Empty() {
  return (
    <p className="m-auto max-w-72 text-balance text-center text-muted text-sm">
      Ask in any language; it answers in the same. Nothing here is sent or kept as a conversation.
    </p>
  );
}

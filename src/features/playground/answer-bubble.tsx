"use client";

import { BookmarkPlus } from "lucide-react";
import dynamic from "next/dynamic";
import { messageOf } from "@/server/client/errors";
import { ChatBubble } from "@/ui/patterns/chat-bubble";
import { formatDuration } from "@/ui/patterns/format-time";
import { Button } from "@/ui/primitives/button";
import { Proofs } from "../conversations/proofs";
import { WritingDots } from "../start/try-thread";
import { type Asked, usePreview } from "./use-preview-chat";
import { WouldLine } from "./would-line";
import type { Preview } from "./would-words";

const Citations = dynamic(() => import("../conversations/citations").then((module) => module.Citations));
const AnswerTrace = dynamic(() => import("./answer-trace").then((module) => module.AnswerTrace));

/** One question of the chat with its answer, or what keeps it from coming. */
export function AnswerBubble({ asked, onKeep }: { asked: Asked; onKeep: (wentToSeller: boolean) => void }) {
  const { data, error } = usePreview(asked.inboxId);
  const problem = error ? messageOf(error) : data?.status === "failed" ? data.error : null;
  return (
    <>
      <ChatBubble author="human" text={asked.question} at={asked.at} />
      {problem ? (
        <p role="alert" className="text-bad text-sm">
          {problem}
        </p>
      ) : data?.status === "done" ? (
        <Answer preview={data} at={asked.at} onKeep={onKeep} />
      ) : (
        <WritingDots />
      )}
    </>
  );
}

function Answer({
  preview,
  at,
  onKeep,
}: {
  preview: Preview;
  at: Date;
  onKeep: (wentToSeller: boolean) => void;
}) {
  const { text, ties, citations, seconds, would } = preview;
  const after = seconds === null ? "" : `, after ${formatDuration(seconds * 1_000)}`;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <ChatBubble author="customer" authorName={`Assistant${after}`} text={text ?? ""} at={at}>
        {ties.length > 0 ? <Proofs text={text ?? ""} proofs={ties} /> : null}
        {citations.length > 0 ? <Citations citations={citations} side="start" /> : null}
      </ChatBubble>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pl-1">
        {would ? <WouldLine would={would} /> : null}
        <Button size="sm" variant="ghost" onClick={() => onKeep(would?.kind === "handed_over")}>
          <BookmarkPlus aria-hidden /> Keep as test
        </Button>
      </div>
      <AnswerTrace preview={preview} />
    </div>
  );
}

/** A question on its way to the server. */
export function SendingBubble({ question }: { question: string }) {
  return (
    <>
      <ChatBubble author="human" text={question} at={new Date()} />
      <WritingDots />
    </>
  );
}

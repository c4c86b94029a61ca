"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { cn } from "@/ui/class-names";
import { formatAbsolute } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { FoldedText } from "./folded-text";
import { MessageNotes } from "./message-notes";
import type { MessageView } from "./message-view";
import { ReplySources } from "./reply-sources";
import { useThreadActions } from "./thread-actions";
import { Wordless } from "./wordless";

const DraftActions = dynamic(() => import("./draft-actions").then((module) => module.DraftActions));
const DraftEditor = dynamic(() => import("./draft-editor").then((module) => module.DraftEditor));
const AgentsWords = dynamic(() => import("./agents-words").then((module) => module.AgentsWords));

const looks: Record<MessageView["author"], string> = {
  customer: "border-hairline bg-raised",
  agent: "border-transparent bg-accent-soft",
  seller: "border-transparent bg-sunken",
  system: "border-hairline bg-surface",
};

export interface MessageBubbleProps {
  message: MessageView;
  isFirst: boolean;
  isLast: boolean;
}

/** One message of a group; the corners towards its neighbours are flatter. */
export function MessageBubble(props: MessageBubbleProps) {
  const { message } = props;
  const { platform, chatUrl, words } = useThreadActions();
  const place = usePlace();
  // Outlives the draft, so that words written while it died aren't lost.
  const [edited, setEdited] = useState<string | null>(null);
  const { author, text, contentType } = message;
  const ours = author !== "customer";
  if (edited !== null) return <DraftEditor message={message} text={edited} onText={setEdited} />;
  return (
    <div className={cn("flex w-full flex-col gap-1", ours ? "items-end" : "items-start")}>
      <div dir="auto" title={formatAbsolute(message.at, place)} className={shapeOf(props)}>
        {contentType === "text" ? null : (
          <Wordless contentType={contentType} platform={platform} chatUrl={chatUrl} />
        )}
        {text ? <FoldedText text={text} words={words} startsWhole={message.isDraft} /> : null}
      </div>
      {message.draftText === null ? null : <AgentsWords before={message.draftText} after={text} />}
      <ReplySources message={message} />
      {message.isDraft ? <DraftActions message={message} onEdit={() => setEdited(text)} /> : null}
      <MessageNotes message={message} />
    </div>
  );
}

function shapeOf({ message, isFirst, isLast }: MessageBubbleProps): string {
  const { author, outgoing, problem, isDraft } = message;
  const ours = author !== "customer";
  const isHeldBack = problem?.kind === "held_back";
  return cn(
    "max-w-full whitespace-pre-wrap rounded-xl border px-3.5 py-2 text-sm [overflow-wrap:anywhere]",
    looks[author],
    ours ? !isFirst && "rounded-tr-[4px]" : !isFirst && "rounded-tl-[4px]",
    ours ? "rounded-br-[4px]" : "rounded-bl-[4px]",
    !isLast && (ours ? "rounded-br-[4px]" : "rounded-bl-[4px]"),
    (isHeldBack || isDraft) && "border-outline border-dashed bg-transparent",
    isHeldBack && "text-muted",
    outgoing?.error && "border-bad",
  );
}

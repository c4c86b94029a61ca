"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useMemo, useRef } from "react";
import { useTRPC } from "@/server/client/api-provider";
import type { DetailsToggle } from "./conversation-panes";
import type { ConversationsView } from "./conversations-url";
import { type MessageView, viewOf, viewOfOutgoing } from "./message-view";
import { NeedsYouBanner } from "./needs-you-banner";
import { NoThread } from "./no-thread";
import { questionBefore } from "./question-before";
import { ReplyBox, type ReplyBoxHandle } from "./reply-box";
import { type ThreadActions, ThreadContext } from "./thread-actions";
import { ThreadHeader } from "./thread-header";
import { ThreadLog } from "./thread-log";
import { useReply } from "./use-reply";
import { type ThreadPage, useThread } from "./use-thread";

const WritingNow = dynamic(() => import("@/features/agent/writing-now").then((module) => module.WritingNow), {
  loading: () => "The agent is writing…",
});

export interface ThreadPaneProps {
  conversationId: string;
  view: ConversationsView;
  details: DetailsToggle;
  onShowRun: (runId: string) => void;
}

/** One conversation: its messages, who answers, and where the seller writes. */
export function ThreadPane(props: ThreadPaneProps) {
  const { query, head, messages } = useThread(props.conversationId);
  if (!head) return <NoThread error={query.error} onRetry={query.refetch} />;
  return <OpenThread {...props} head={head} query={query} messages={messages} />;
}

interface OpenThreadProps extends ThreadPaneProps {
  head: ThreadPage;
  query: ReturnType<typeof useThread>["query"];
  messages: ThreadPage["messages"];
}

function OpenThread({ conversationId, view, details, onShowRun, head, query, messages }: OpenThreadProps) {
  const trpc = useTRPC();
  const { conversation, contact } = head;
  const proofs = useQuery(trpc.agents.proofs.queryOptions({ conversationId })).data;
  const citations = useQuery(trpc.agents.citations.queryOptions({ conversationId })).data;
  const repairs = useQuery(trpc.messaging.repairs.queryOptions({ conversationId })).data;
  const runs = useQuery(trpc.agents.runs.queryOptions({ conversationId, limit: 10 })).data;
  const running = runs?.find((run) => run.status === "running");
  const reply = useReply(conversationId, messages);
  const box = useRef<ReplyBoxHandle>(null);
  const views = useViews(messages, reply.outgoing);
  const actions: ThreadActions = {
    conversationId,
    platform: head.channel.platform,
    chatUrl: chatUrlOf(head),
    words: view.search,
    proofs: proofs ?? {},
    citations: citations ?? {},
    repairs: repairs ?? {},
    disclosedByRunId: contact.disclosedByRunId,
    questionBefore: (messageId) => questionBefore(messages, messageId),
    showRun: onShowRun,
    writeAgain: (text) => box.current?.add(text),
    retry: reply.retry,
    discard: reply.discard,
  };
  return (
    <>
      <ThreadHeader head={head} view={view} details={details} />
      {conversation.needsHuman && conversation.assignee === "agent" ? (
        <NeedsYouBanner
          reason={conversation.needsHumanReason}
          note={head.handoverNote}
          hasDraft={conversation.draftId !== null}
        />
      ) : null}
      <ThreadContext value={actions}>
        <ThreadLog
          contactName={contact.name}
          messages={views}
          pending={running ? <WritingNow runId={running.id} /> : null}
          hasEarlier={query.hasNextPage}
          isLoadingEarlier={query.isFetchingNextPage}
          loadEarlier={() => void query.fetchNextPage()}
        />
      </ThreadContext>
      <ReplyBox ref={box} head={head} onSend={reply.send} />
    </>
  );
}

/** The same object for the same message, so that only bubbles that changed are drawn again. */
function useViews(messages: ThreadPage["messages"], outgoing: ReturnType<typeof useReply>["outgoing"]) {
  const known = useRef(new WeakMap<object, MessageView>());
  return useMemo(() => {
    const stored = messages.map((message) => {
      const view = known.current.get(message) ?? viewOf(message);
      known.current.set(message, view);
      return view;
    });
    return [...stored, ...outgoing.map(viewOfOutgoing)];
  }, [messages, outgoing]);
}

/** Telegram opens chats by username only. */
function chatUrlOf({ channel, contact }: ThreadPage): string | null {
  return channel.platform === "telegram" && contact.username ? `https://t.me/${contact.username}` : null;
}

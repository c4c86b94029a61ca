"use client";

import { useQuery } from "@tanstack/react-query";
import { WritingNow } from "@/features/agent/writing-now";
import { useTRPC } from "@/server/client/api-provider";
import { kindOf, messageOf } from "@/server/client/errors";
import { ChatThread } from "@/ui/patterns/chat-thread";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { NeedsYouBanner } from "./needs-you-banner";
import { ReplyBox } from "./reply-box";
import { ThreadHeader } from "./thread-header";
import { toBubble } from "./thread-messages";
import { useThread } from "./use-thread";

export interface ThreadPaneProps {
  conversationId: string;
  onShowRun: (runId: string) => void;
}

/** One conversation: its messages, who answers, and where the seller writes. */
export function ThreadPane({ conversationId, onShowRun }: ThreadPaneProps) {
  const trpc = useTRPC();
  const { query, head, messages } = useThread(conversationId);
  const proofs = useQuery(trpc.agents.proofs.queryOptions({ conversationId })).data;
  const runs = useQuery(trpc.agents.runs.queryOptions({ conversationId, limit: 10 })).data;
  if (!head) return <NoThread error={query.error} onRetry={query.refetch} />;
  const { conversation, contact } = head;
  const running = runs?.find((run) => run.status === "running");
  const bubbles = messages.map((message) =>
    toBubble(message, { contactName: contact.name, proofs, onShowRun }),
  );
  return (
    <>
      <ThreadHeader head={head} />
      {conversation.needsHuman && conversation.assignee === "agent" ? (
        <NeedsYouBanner reason={conversation.needsHumanReason} />
      ) : null}
      <ChatThread
        label={`Conversation with ${contact.name}`}
        messages={bubbles}
        pending={running ? <WritingNow runId={running.id} /> : undefined}
        earlier={
          query.hasNextPage ? (
            <Button
              size="sm"
              variant="ghost"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              Load earlier
            </Button>
          ) : undefined
        }
      />
      <ReplyBox
        conversationId={conversationId}
        contactName={contact.name}
        agentAnswers={conversation.assignee === "agent"}
      />
    </>
  );
}

function NoThread({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  if (!error) return <DelayedSkeleton label="Loading messages" className="p-6" />;
  const kind = kindOf(error);
  if (kind === "not_found" || kind === "invalid") {
    return (
      <EmptyState
        kind="no-results"
        title="This conversation doesn't exist"
        description="The link may be from another account."
        action={<ButtonLink href="/conversations">All conversations</ButtonLink>}
        className="my-auto"
      />
    );
  }
  return (
    <ErrorState
      title="The messages could not be loaded"
      description={messageOf(error)}
      onRetry={onRetry}
      className="my-auto"
    />
  );
}

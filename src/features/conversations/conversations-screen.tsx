"use client";

import { MessagesSquare } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ThreePane } from "@/ui/patterns/three-pane";
import { ContextPane } from "./context-pane";
import { ConversationList } from "./conversation-list";
import { conversationsHref, readConversations } from "./conversations-url";
import { ThreadPane } from "./thread-pane";

/** Customers' conversations: the list, one of them, and what is known around it. */
export function ConversationsScreen() {
  const view = readConversations(useSearchParams());
  const [run, setRun] = useState<{ conversationId: string; runId: string } | null>(null);
  const { id } = view;
  const chosenRun = run && run.conversationId === id ? run.runId : null;
  return (
    <ThreePane
      labels={{ list: "Conversations", thread: "Messages", context: "Details" }}
      opened={id !== null}
      backHref={conversationsHref({ ...view, id: null })}
      list={<ConversationList view={view} />}
      thread={
        id === null ? (
          <EmptyState
            kind="no-data"
            icon={<MessagesSquare />}
            title="Pick a conversation"
            description="Its messages, and how the agent came to each answer, open here."
            className="my-auto"
          />
        ) : (
          <ThreadPane
            key={id}
            conversationId={id}
            onShowRun={(runId) => setRun({ conversationId: id, runId })}
          />
        )
      }
      {...(id === null
        ? {}
        : {
            context: (
              <ContextPane
                key={id}
                conversationId={id}
                runId={chosenRun}
                onChooseRun={(runId) => setRun({ conversationId: id, runId })}
              />
            ),
          })}
    />
  );
}

"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { ContextPane } from "./context-pane";
import { ConversationList } from "./conversation-list";
import { ConversationPanes } from "./conversation-panes";
import { readConversations } from "./conversations-url";
import { NothingOpen } from "./nothing-open";
import { ThreadPane } from "./thread-pane";
import { useConversationLinks } from "./use-conversation-links";

/** Customers' conversations: the list, one of them, and what is known around it. */
export function ConversationsScreen({ phoneUrl }: { phoneUrl: string | null }) {
  const view = readConversations(useSearchParams());
  const links = useConversationLinks(view);
  const [run, setRun] = useState<{ conversationId: string; runId: string } | null>(null);
  const { id } = view;
  const choose = (runId: string) => setRun(id ? { conversationId: id, runId } : null);
  return (
    <div className="h-full min-h-0" {...links}>
      <ConversationPanes
        view={view}
        list={<ConversationList view={view} phoneUrl={phoneUrl} />}
        thread={(details) =>
          id === null ? (
            <NothingOpen />
          ) : (
            <ThreadPane
              key={id}
              view={view}
              conversationId={id}
              details={details}
              onShowRun={(runId) => {
                choose(runId);
                details.show();
              }}
            />
          )
        }
        details={
          id === null ? null : (
            <ContextPane
              key={id}
              conversationId={id}
              runId={run?.conversationId === id ? run.runId : null}
              onChooseRun={choose}
            />
          )
        }
      />
    </div>
  );
}

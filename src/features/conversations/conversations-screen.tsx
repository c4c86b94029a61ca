"use client";

import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { ConversationList } from "./conversation-list";
import { ConversationPanes } from "./conversation-panes";
import { readConversations } from "./conversations-url";
import { NoThread } from "./no-thread";
import { NothingOpen } from "./nothing-open";
import { useConversationLinks } from "./use-conversation-links";

const loadThread = () => import("./thread-pane").then((module) => module.ThreadPane);
const loadContext = () => import("./context-pane").then((module) => module.ContextPane);
// Nothing of these is needed until a conversation is open.
const ThreadPane = dynamic(loadThread, { loading: () => <NoThread error={null} onRetry={() => null} /> });
const ContextPane = dynamic(loadContext);
const comingSoon = () => void Promise.allSettled([loadThread(), loadContext()]);

/** Customers' conversations: the list, one of them, and what is known around it. */
export function ConversationsScreen({ phoneUrl }: { phoneUrl: string | null }) {
  const view = readConversations(useSearchParams());
  const links = useConversationLinks(view);
  const [run, setRun] = useState<{ conversationId: string; runId: string } | null>(null);
  const { id } = view;
  const choose = (runId: string) => setRun(id ? { conversationId: id, runId } : null);
  return (
    <div className="h-full min-h-0" {...links} onPointerEnter={comingSoon} onFocusCapture={comingSoon}>
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

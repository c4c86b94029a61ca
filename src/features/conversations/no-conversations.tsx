"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowUpRight, MessagesSquare } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ButtonLink } from "@/ui/primitives/button-link";
import { buttonStyle } from "@/ui/primitives/button-style";
import { type ConversationFilter, type ConversationsView, conversationsHref } from "./conversations-url";

const quiet: Partial<Record<ConversationFilter, { title: string; description: string }>> = {
  needs_you: { title: "Nothing needs you", description: "What the agent hands to you appears here." },
  agent: { title: "The agent has nothing open", description: "Conversations that it answers appear here." },
  waiting: { title: "Nobody is waiting", description: "Who has had no answer yet appears here." },
  closed: { title: "Nothing is closed", description: "What you close with E rests here." },
};

export interface NoConversationsProps {
  view: ConversationsView;
  /** The customer's phone of the sandbox, where there is one. */
  phoneUrl: string | null;
}

/** An empty list: nothing found, nothing in this tab, or nobody has written yet. */
export function NoConversations({ view, phoneUrl }: NoConversationsProps) {
  const plain = { ...view, search: "", filter: "all" as const };
  if (view.search) {
    return (
      <EmptyState
        kind="no-results"
        title={`Nothing matches “${short(view.search)}”`}
        description="Names and the words of messages are searched."
        action={
          <a className={buttonStyle()} href={conversationsHref({ ...view, search: "" })}>
            Clear the search
          </a>
        }
      />
    );
  }
  const known = quiet[view.filter];
  if (!known) return <NobodyYet phoneUrl={phoneUrl} />;
  return (
    <EmptyState
      kind="no-data"
      icon={<MessagesSquare />}
      {...known}
      action={
        <a className={buttonStyle()} href={conversationsHref(plain)}>
          Show all
        </a>
      }
    />
  );
}

function NobodyYet({ phoneUrl }: { phoneUrl: string | null }) {
  const trpc = useTRPC();
  const messengers = useQuery(trpc.channels.messengers.queryOptions());
  const line = messengers.data?.find((one) => one.status !== "disconnected");
  if (messengers.isPending) return null;
  if (!line) {
    return (
      <EmptyState
        kind="no-data"
        icon={<MessagesSquare />}
        title="Customers will be here"
        description="Connect Telegram, and each conversation appears as it begins."
        action={
          <ButtonLink variant="primary" href="/channels">
            Connect Telegram
          </ButtonLink>
        }
      />
    );
  }
  return (
    <EmptyState
      kind="no-data"
      icon={<MessagesSquare />}
      title="Customers will be here"
      description={`Each conversation with @${line.handle} appears as it begins. Be the first: write to it as a customer would.`}
      action={
        <a
          className={buttonStyle({ variant: "primary" })}
          href={phoneUrl ?? line.deepLink}
          target="_blank"
          rel="noreferrer"
        >
          {phoneUrl ? "Open the customer’s phone" : `Write to @${line.handle}`} <ArrowUpRight aria-hidden />
        </a>
      }
    />
  );
}

const short = (words: string) => (words.length > 40 ? `${words.slice(0, 40)}…` : words);

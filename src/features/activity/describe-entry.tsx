import {
  Bot,
  CircleAlert,
  KeyRound,
  LogIn,
  LogOut,
  MessageSquare,
  Pause,
  PenLine,
  Play,
  Plug,
  Store,
  Unplug,
  UserRound,
} from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { HandoverReason } from "@/domain/messaging/schemas";
import type { ApiOutputs } from "@/server/client/outputs";
import type { TimelineItem } from "@/ui/patterns/timeline";

export type ActivityEntry = ApiOutputs["activity"]["list"]["entries"][number];
type Change = Extract<ActivityEntry, { kind: "change" }>;

/** Longest part of a reply that a list shows. */
const EXCERPT = 140;

/** What happened, in a seller's words. */
export function describeEntry(entry: ActivityEntry): TimelineItem {
  return {
    id: entry.id,
    at: entry.at,
    ...(entry.kind === "agent" ? describeStep(entry) : describeChange(entry)),
  };
}

type Words = Omit<TimelineItem, "id" | "at">;

function describeStep({ type, content, metadata }: Extract<ActivityEntry, { kind: "agent" }>): Words {
  if (type === "error") {
    return {
      actor: "Agent",
      text: "could not finish an answer",
      detail: content,
      icon: <CircleAlert />,
      tone: "warn",
    };
  }
  const { conversationId, kind } = metadata;
  const answered = typeof conversationId === "string";
  return {
    actor: "Agent",
    text: answered ? (
      <InConversation id={conversationId}>answered a customer</InConversation>
    ) : (
      (toSeller[String(kind)] ?? "sent a standard reply")
    ),
    detail: excerpt(content),
    icon: answered ? <MessageSquare /> : <Bot />,
  };
}

const toSeller: Record<string, string> = {
  greeting: "introduced itself",
  seller_message: "answered you",
};

const reasons: Record<HandoverReason, string> = {
  asked_for: "the customer asked for a person",
  topic: "this topic is yours to answer",
  unsure: "it was not sure",
  ungrounded: "it could not back its answer with your listings",
  angry: "the customer sounds unhappy",
  limit: "the answer took too many steps",
  failed: "it could not answer",
};

const changes: Record<string, { text: string; icon: ReactNode }> = {
  "seller.register": { text: "opened this account", icon: <UserRound /> },
  "seller.login": { text: "signed in", icon: <LogIn /> },
  "seller.logout": { text: "signed out", icon: <LogOut /> },
  "agent.provision": { text: "created the agent", icon: <Bot /> },
  "agent.pause": { text: "paused the agent", icon: <Pause /> },
  "agent.resume": { text: "resumed the agent", icon: <Play /> },
  "agent.rename": { text: "renamed the agent", icon: <PenLine /> },
  "agent.update-soul": { text: "changed the agent’s personality", icon: <PenLine /> },
  "connection.connect": { text: "connected an Etsy shop", icon: <Store /> },
  "connection.disconnect": { text: "disconnected the Etsy shop", icon: <Unplug /> },
  "channel.connect": { text: "connected Telegram", icon: <Plug /> },
  "channel.disconnect": { text: "disconnected Telegram", icon: <Unplug /> },
  "conversation.take-over": { text: "took over a conversation", icon: <UserRound /> },
  "conversation.hand-back": { text: "gave a conversation back to the agent", icon: <Bot /> },
  "conversation.close": { text: "closed a conversation", icon: <MessageSquare /> },
  "message.send": { text: "wrote to a customer", icon: <MessageSquare /> },
};

const actors = {
  seller: "You",
  customer: "A customer",
  agent: "Agent",
  rule: "A rule",
  operator: "Support",
  system: "Stallhand",
} satisfies Record<Change["actor"], string>;

function describeChange(change: Change): Words {
  const { action, actor, entityId, reason, source } = change;
  if (action === "conversation.hand-over") {
    return {
      actor: "Agent",
      text: <InConversation id={entityId}>handed a conversation over to you</InConversation>,
      detail: reason && isReason(reason) ? `Because ${reasons[reason]}.` : undefined,
      icon: <UserRound />,
      tone: "warn",
    };
  }
  const known = changes[action];
  const text = known?.text ?? action.replace(".", ": ").replaceAll("-", " ");
  return {
    actor: actors[actor],
    text: entityId.startsWith("cnv_") ? <InConversation id={entityId}>{text}</InConversation> : text,
    detail:
      [named(change), source === "rest" ? "over the API" : null].filter(Boolean).join(", ") || undefined,
    icon: known?.icon ?? <KeyRound />,
  };
}

function InConversation({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link
      href={`/conversations?id=${id}`}
      className="underline decoration-hairline underline-offset-4 hover:decoration-current"
    >
      {children}
    </Link>
  );
}

/** The shop, bot or name that a change is about, where its record has one. */
function named({ before, after }: Change): string | null {
  for (const record of [after, before]) {
    if (typeof record !== "object" || record === null) continue;
    if ("shop" in record) return String(record.shop);
    if ("handle" in record) return `@${String(record.handle)}`;
    if ("name" in record) return String(record.name);
  }
  return null;
}

const isReason = (reason: string): reason is HandoverReason => Object.hasOwn(reasons, reason);

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > EXCERPT ? `“${line.slice(0, EXCERPT).trimEnd()}…”` : `“${line}”`;
}

import { Bot, CircleAlert, MessageCircle, MessageSquare } from "lucide-react";
import type { ReactNode } from "react";
import type { HandoverReason } from "@/domain/messaging/schemas";
import type { Tone } from "@/ui/tone";
import { actionWords } from "./action-words";
import type { ActivityEntry } from "./newest-activity";

type Of<Kind extends ActivityEntry["kind"]> = Extract<ActivityEntry, { kind: Kind }>;

/** What happened, in a seller's words. */
export interface EntryWords {
  actor: string;
  /** Without its actor: "answered Maya". */
  sentence: string;
  /** Where the thing is that it is about. */
  href: string | null;
  icon: ReactNode;
  tone?: Tone;
  /** What was said. */
  quote?: string;
  /** Why, or how. */
  note?: string;
}

export function entryWords(entry: ActivityEntry): EntryWords {
  switch (entry.kind) {
    case "agent":
      return stepWords(entry);
    case "change":
      return changeWords(entry);
    case "message":
      return {
        actor: entry.contactName,
        href: conversationHref(entry.conversationId),
        icon: <MessageCircle />,
        ...(entry.contentType === "start"
          ? { sentence: "opened the chat" }
          : { sentence: "wrote", quote: entry.content }),
      };
  }
}

function stepWords({ type, content, metadata, about }: Of<"agent">): EntryWords {
  const href = about ? conversationHref(about.conversationId) : "/agent";
  if (type === "error") {
    const sentence = "could not finish an answer";
    return { actor: "Agent", sentence, href, icon: <CircleAlert />, tone: "warn", note: content };
  }
  return {
    actor: "Agent",
    sentence: about
      ? `answered ${about.contactName}`
      : (toSeller[String(metadata.kind)] ?? "sent a standard reply"),
    href,
    icon: about ? <MessageSquare /> : <Bot />,
    quote: content,
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
  identity: "the customer could not show that the order is theirs",
  spend: "what you allow for answers is used up",
  limit: "the answer took too many steps",
  failed: "it could not answer",
  off: "it is off here",
  rejected: "you rejected its draft",
};

const actors = {
  seller: "You",
  customer: "A customer",
  agent: "Agent",
  rule: "A rule",
  operator: "Support",
  system: "Stallhand",
} satisfies Record<Of<"change">["actor"], string>;

function changeWords(change: Of<"change">): EntryWords {
  const { action, actor, about, reason, source } = change;
  const { text, icon } = actionWords(action);
  const words: EntryWords = {
    actor: actors[actor],
    sentence: text.replace("{}", () => about?.contactName ?? "a customer"),
    href: about ? conversationHref(about.conversationId) : pageOf(action),
    icon,
  };
  if (action === "conversation.hand-over") {
    const because = reason && isReason(reason) ? { note: `Because ${reasons[reason]}.` } : {};
    return { ...words, actor: "Agent", tone: "warn", ...because };
  }
  const notes = [nameIn(change), source === "rest" ? "over the API" : null].filter(Boolean);
  return notes.length > 0 ? { ...words, note: notes.join(", ") } : words;
}

const conversationHref = (id: string) => `/conversations?id=${id}`;

/** The page of what changed. */
function pageOf(action: string): string | null {
  switch (action.split(".")[0]) {
    case "agent":
      return action.startsWith("agent.update-") ? "/agent/personality" : "/agent";
    case "knowledge":
      return "/agent/knowledge";
    case "proposal":
      return "/autopilot";
    case "guardrails":
      return "/agent/guardrails";
    case "connection":
    case "channel":
      return "/channels";
    case "seller":
    case "session":
      return "/settings";
    default:
      return null;
  }
}

/** The shop, bot or name that a change is about, where its record has one. */
function nameIn({ before, after }: Of<"change">): string | null {
  for (const record of [after, before]) {
    if (typeof record !== "object" || record === null) continue;
    if ("shop" in record) return String(record.shop);
    if ("handle" in record) return `@${String(record.handle)}`;
    if ("name" in record) return String(record.name);
  }
  return null;
}

const isReason = (reason: string): reason is HandoverReason => Object.hasOwn(reasons, reason);

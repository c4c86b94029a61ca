import type { ReactNode } from "react";
import type { ApiOutputs } from "@/server/client/outputs";
import type { ChatAuthor } from "@/ui/patterns/chat-bubble";
import type { ChatMessage } from "@/ui/patterns/chat-thread";
import type { Delivery } from "@/ui/patterns/delivery-tick";
import { Proofs } from "./proofs";
import type { ThreadPage } from "./use-thread";

type Message = ThreadPage["messages"][number];

export interface BubbleContext {
  contactName: string;
  proofs: ApiOutputs["agents"]["proofs"] | undefined;
  onShowRun: (runId: string) => void;
}

const authors: Record<Message["author"], { author: ChatAuthor; name: string | undefined }> = {
  customer: { author: "customer", name: undefined },
  agent: { author: "agent", name: "Agent" },
  seller: { author: "human", name: "You" },
  // Sent to the customer too, by code: a bubble, not a line between.
  system: { author: "human", name: "Automatic message" },
};

/** A stored message as a bubble. */
export function toBubble(message: Message, context: BubbleContext): ChatMessage {
  if (message.contentType === "start") {
    return {
      id: message.id,
      author: "system",
      text: `${context.contactName} opened the chat`,
      at: message.createdAt,
    };
  }
  const { author, name } = authors[message.author];
  const proofs = context.proofs?.[message.id];
  return {
    id: message.id,
    author,
    authorName: name,
    text: message.text || wordless(message.contentType),
    at: message.createdAt,
    delivery: deliveryOf(message.delivery),
    ...(proofs?.length ? { children: <Proofs text={message.text} proofs={proofs} /> } : {}),
    footer: <BubbleFooter message={message} onShowRun={context.onShowRun} />,
  };
}

/** A picture or a voice message stays on the messenger; here is what it was. */
function wordless(contentType: string): string {
  return `Sent something without words (${contentType.replaceAll("_", " ")})`;
}

function deliveryOf(delivery: Message["delivery"]): Delivery | undefined {
  if (delivery === null || delivery === "cancelled") return undefined;
  return delivery === "sending" ? "pending" : delivery;
}

function BubbleFooter({
  message,
  onShowRun,
}: {
  message: Message;
  onShowRun: (runId: string) => void;
}): ReactNode {
  const { delivery, deliveryError } = message;
  // What code alone says has no steps worth showing.
  const runId = message.author === "agent" ? message.runId : null;
  const problem = problemOf(delivery, deliveryError);
  if (!problem && !runId) return null;
  return (
    <div className="flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 px-1 text-xs">
      {problem ? <span className={delivery === "failed" ? "text-bad" : "text-warn"}>{problem}</span> : null}
      {runId ? (
        <button
          type="button"
          onClick={() => onShowRun(runId)}
          className="rounded-sm py-0.5 text-faint underline decoration-hairline underline-offset-2 hover:text-text"
        >
          How it got there
        </button>
      ) : null}
    </div>
  );
}

function problemOf(delivery: Message["delivery"], error: string | null): string | null {
  if (delivery === "cancelled") return `Not sent. ${error ?? ""}`.trim();
  if (delivery === "failed") return error;
  if (delivery === "unknown")
    return `${error ?? ""} It may have arrived, so it isn't sent again by itself.`.trim();
  return null;
}

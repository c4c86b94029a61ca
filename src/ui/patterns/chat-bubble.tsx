"use client";

import { Sparkles } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../class-names";
import { type Delivery, DeliveryTick } from "./delivery-tick";
import { formatAbsolute, formatClock } from "./format-time";
import { usePlace } from "./place";

export type ChatAuthor = "customer" | "agent" | "human" | "system";

export interface ChatBubbleProps {
  author: ChatAuthor;
  /** Shown over the shop's side: "Agent", "You", "Mara". */
  authorName?: string | undefined;
  text: string;
  at: Date | string;
  delivery?: Delivery | undefined;
  /** Not sent yet: dashed, with its buttons in `footer`. */
  draft?: boolean | undefined;
  /** Proof chips. */
  children?: ReactNode;
  /** Buttons or notes under the bubble: retry, approve, edit. */
  footer?: ReactNode;
}

const looks = {
  customer: "rounded-bl-[4px] border-hairline bg-raised",
  agent: "rounded-br-[4px] border-transparent bg-accent-soft",
  human: "rounded-br-[4px] border-transparent bg-sunken",
  system: "",
} satisfies Record<ChatAuthor, string>;

/** One message. The customer stands left, the shop right; what the system says is a line in the middle. */
export function ChatBubble(props: ChatBubbleProps) {
  const { author, authorName, text, at, delivery, draft, children, footer } = props;
  const place = usePlace();
  const moment = new Date(at);
  const time = (
    <time className="whitespace-nowrap" dateTime={moment.toISOString()} title={formatAbsolute(moment, place)}>
      {formatClock(moment, place)}
    </time>
  );
  if (author === "system") {
    return (
      <p className="mx-auto max-w-[85%] py-1 text-center text-muted text-xs">
        {text} · {time}
      </p>
    );
  }
  const ours = author !== "customer";
  return (
    <div
      className={cn(
        "flex max-w-[85%] flex-col gap-1 sm:max-w-[75%]",
        ours ? "ml-auto items-end" : "items-start",
      )}
    >
      {authorName ? (
        <span className="flex items-center gap-1 px-1 text-muted text-xs">
          {author === "agent" ? <Sparkles aria-hidden className="size-3" /> : null}
          {authorName}
        </span>
      ) : null}
      <div
        dir="auto"
        className={cn(
          "max-w-full whitespace-pre-wrap break-words rounded-xl border px-3.5 py-2 text-sm [overflow-wrap:anywhere]",
          looks[author],
          draft && "border-outline border-dashed bg-transparent",
        )}
      >
        {text}
      </div>
      {children ? (
        <div className={cn("flex max-w-full flex-wrap gap-1.5", ours && "justify-end")}>{children}</div>
      ) : null}
      <span className="flex items-center gap-1.5 px-1 text-faint text-xs">
        {draft ? <span className="font-medium text-warn">Draft, not sent</span> : null}
        {time}
        {delivery ? <DeliveryTick delivery={delivery} /> : null}
      </span>
      {footer}
    </div>
  );
}

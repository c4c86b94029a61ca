"use client";

import type { ReactNode } from "react";
import { formatDay } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { Avatar } from "@/ui/primitives/avatar";
import { ReplyModeSelect } from "../guardrails/reply-mode-select";
import { platformName } from "./platform-mark";
import type { ThreadPage } from "./use-thread";

/** Who the customer is, as their messenger tells. */
export function ContactCard({ head: { contact, channel } }: { head: ThreadPage }) {
  const place = usePlace();
  return (
    <section aria-label="Customer" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex items-center gap-3">
        <Avatar name={contact.name} size="lg" />
        <div className="min-w-0">
          <h2 className="line-clamp-3 font-semibold text-base [overflow-wrap:anywhere]">
            <bdi>{contact.name}</bdi>
          </h2>
          {contact.username ? <p className="truncate text-muted text-sm">@{contact.username}</p> : null}
        </div>
      </div>
      <dl className="grid gap-2 text-sm">
        <Line label="Writes on">{platformName(channel.platform)}</Line>
        <Line label="Language">{languageName(contact.languageCode, place.locale)}</Line>
        <Line label="Customer since">{formatDay(contact.createdAt, new Date(), place)}</Line>
        <Line label="Knows it's an AI">
          {contact.disclosedAt ? `Told ${formatDay(contact.disclosedAt, new Date(), place)}` : "Not yet"}
        </Line>
        <div className="flex items-center justify-between gap-4">
          <dt className="text-muted">Replies here</dt>
          <dd className="w-40 max-w-full">
            <ReplyModeSelect of={contact.id} replyMode={contact.replyMode} usual="As elsewhere" />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 text-right [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

/** "German" for `de`; the code itself where nobody has a word for it. */
function languageName(code: string | null, locale: string): string {
  if (!code) return "Unknown";
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

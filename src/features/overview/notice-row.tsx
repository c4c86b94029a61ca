"use client";

import {
  CircleHelp,
  ClipboardCheck,
  GitCompareArrows,
  Hand,
  type LucideIcon,
  MailCheck,
  PlugZap,
  RefreshCwOff,
  SendHorizontal,
  TriangleAlert,
} from "lucide-react";
import type { ApiOutputs } from "@/server/client/outputs";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { ButtonLink } from "@/ui/primitives/button-link";
import { ConnectEtsyButton } from "../channels/connect-etsy-button";

type Notice = ApiOutputs["overview"]["notices"][number];

/** By the notice's kind (`src/domain/notifications/notify-seller.ts`): its picture, and the one thing to do. */
const kinds: Record<string, { icon: LucideIcon; action: string }> = {
  handover: { icon: Hand, action: "Answer" },
  draft: { icon: MailCheck, action: "Decide" },
  delivery_unknown: { icon: CircleHelp, action: "Check" },
  delivery_failed: { icon: SendHorizontal, action: "Look" },
  task_failed: { icon: TriangleAlert, action: "Answer" },
  reconnect: { icon: PlugZap, action: "Reconnect Etsy" },
  sync_failed: { icon: RefreshCwOff, action: "See why" },
  change_conflict: { icon: GitCompareArrows, action: "Choose" },
  change_failed: { icon: TriangleAlert, action: "See why" },
  proposal: { icon: ClipboardCheck, action: "Decide" },
};

const other = { icon: TriangleAlert, action: "Look" };

/** One thing that waits for the seller. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const { icon: Icon, action } = kinds[notice.kind] ?? other;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-hairline border-b px-5 py-3 last:border-b-0">
      <Icon aria-hidden strokeWidth={1.75} className="size-5 shrink-0 text-warn" />
      <div className="min-w-0 flex-1 basis-52">
        <p className="line-clamp-2 font-medium text-sm [overflow-wrap:anywhere]">{notice.title}</p>
        <p dir="auto" className="line-clamp-2 text-muted text-sm [overflow-wrap:anywhere]">
          {notice.body}
        </p>
      </div>
      <div className="flex items-center gap-3 max-sm:w-full max-sm:justify-between max-sm:pl-8">
        <RelativeTime date={notice.createdAt} className="whitespace-nowrap text-faint text-xs" />
        {notice.kind === "reconnect" ? (
          <ConnectEtsyButton size="sm">{action}</ConnectEtsyButton>
        ) : (
          <ButtonLink size="sm" href={notice.href ?? "/activity"} aria-label={`${action}: ${notice.title}`}>
            {action}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

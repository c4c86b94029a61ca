"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronRight, CircleCheck } from "lucide-react";
import Link from "next/link";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Badge } from "@/ui/primitives/badge";
import { Card, CardHeader } from "@/ui/primitives/card";

type Notice = ApiOutputs["overview"]["notices"][number];

/** What only the seller can settle, newest first; each leads to where it is settled. */
export function NeedsYou() {
  const trpc = useTRPC();
  const { data: notices } = useQuery(trpc.overview.notices.queryOptions());
  if (!notices) return null;
  if (notices.length === 0) {
    return (
      <p className="flex items-center gap-2 text-muted text-sm">
        <CircleCheck aria-hidden className="size-4 text-good" /> Nothing needs you right now.
      </p>
    );
  }
  return (
    <Card aria-label="Needs you">
      <CardHeader
        title={
          <span className="flex items-center gap-2">
            Needs you <Badge tone="accent">{notices.length}</Badge>
          </span>
        }
        className="border-hairline border-b pb-3"
      />
      <ul>
        {notices.map((notice) => (
          <li key={notice.id} className="border-hairline border-b last:border-b-0">
            <NoticeRow notice={notice} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function NoticeRow({ notice }: { notice: Notice }) {
  return (
    <Link
      href={notice.href ?? "/activity"}
      className="flex items-center gap-4 px-5 py-3 -outline-offset-2 hover:bg-sunken/50"
    >
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="font-medium text-sm">{notice.title}</span>
        <span className="text-muted text-sm">{notice.body}</span>
      </span>
      <RelativeTime date={notice.createdAt} className="shrink-0 text-faint text-xs" />
      <ChevronRight aria-hidden className="size-4 shrink-0 text-faint" />
    </Link>
  );
}

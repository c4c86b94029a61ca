"use client";

import type { ApiOutputs } from "@/server/client/outputs";
import { ListRow } from "@/ui/patterns/list-row";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Avatar } from "@/ui/primitives/avatar";
import { Badge } from "@/ui/primitives/badge";

type Row = ApiOutputs["messaging"]["list"]["conversations"][number];

const speakers: Record<NonNullable<Row["lastMessageAuthor"]>, string> = {
  customer: "",
  agent: "Agent: ",
  seller: "You: ",
  system: "Auto: ",
};

/** One conversation in the list: who, their last words, whether it needs the seller. */
export function ConversationRow({ row, href, selected }: { row: Row; href: string; selected: boolean }) {
  const speaker = row.lastMessageAuthor ? speakers[row.lastMessageAuthor] : "";
  return (
    <ListRow
      href={href}
      selected={selected}
      unread={row.needsHuman}
      lead={<Avatar name={row.contactName} />}
      title={<bdi>{row.contactName}</bdi>}
      meta={row.lastMessageAt ? <RelativeTime date={row.lastMessageAt} /> : undefined}
      text={
        <>
          {speaker}
          <bdi>{row.lastMessageText || "…"}</bdi>
        </>
      }
      badges={<RowBadge row={row} />}
    />
  );
}

function RowBadge({ row }: { row: Row }) {
  if (row.status === "closed") return <Badge>Closed</Badge>;
  if (row.needsHuman) return <Badge tone="warn">Needs you</Badge>;
  if (row.assignee === "human") return <Badge>You answer</Badge>;
  return null;
}

"use client";

import { MailOpen } from "lucide-react";
import dynamic from "next/dynamic";
import { EmptyState } from "@/ui/patterns/empty-state";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody, CardHeader } from "@/ui/primitives/card";
import { Skeleton } from "@/ui/primitives/skeleton";
import type { Preview } from "../playground/would-words";

// With the first draft.
const WrittenDraft = dynamic(() => import("./written-draft").then((module) => module.WrittenDraft));
const ByYourself = dynamic(() => import("./by-yourself").then((module) => module.ByYourself));

export interface DraftCardProps {
  draft: Preview | null;
  writing: boolean;
  problem: string | null;
  /** Another try; as before when no manner is given. */
  onAgain: (manner?: "shorter" | "friendlier") => void;
}

/** The draft to copy with what it rests on, or why the seller had better write. */
export function DraftCard({ draft, writing, problem, onAgain }: DraftCardProps) {
  return (
    <Card aria-live="polite" aria-busy={writing}>
      <CardHeader
        level={3}
        title="The draft"
        description="Checked against your listings. You send it yourself."
      />
      {writing && !draft ? (
        <CardBody className="grid gap-2">
          <span className="sr-only">The draft is being written…</span>
          <Skeleton className="w-full" />
          <Skeleton className="w-5/6" />
          <Skeleton className="w-3/5" />
        </CardBody>
      ) : problem ? (
        <CardBody role="alert" className="grid justify-items-start gap-3 text-sm">
          <p className="text-bad">{problem}</p>
          <Button size="sm" onClick={() => onAgain()}>
            Try again
          </Button>
        </CardBody>
      ) : draft?.handover ? (
        <ByYourself draft={draft} reason={draft.handover} />
      ) : draft?.text ? (
        <WrittenDraft draft={draft} text={draft.text} writing={writing} onAgain={onAgain} />
      ) : (
        <EmptyState
          kind="no-data"
          icon={<MailOpen />}
          title="No draft yet"
          description="Paste a message, and what you could answer appears here."
        />
      )}
    </Card>
  );
}

"use client";

import { Check, Copy, Hand, MailOpen } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { EmptyState } from "@/ui/patterns/empty-state";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/ui/primitives/card";
import { Skeleton } from "@/ui/primitives/skeleton";
import { Citations } from "../conversations/citations";
import { Proofs } from "../conversations/proofs";
import { becauseWords, type Preview } from "../playground/would-words";

const AnswerTrace = dynamic(() => import("../playground/answer-trace").then((module) => module.AnswerTrace));

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
        <Draft draft={draft} text={draft.text} writing={writing} onAgain={onAgain} />
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

interface DraftProps {
  draft: Preview;
  text: string;
  writing: boolean;
  onAgain: DraftCardProps["onAgain"];
}

function Draft({ draft, text, writing, onAgain }: DraftProps) {
  return (
    <>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <p
          dir="auto"
          className="whitespace-pre-wrap rounded-md border border-hairline bg-raised px-4 py-3 text-sm [overflow-wrap:anywhere]"
        >
          {text}
        </p>
        {draft.ties.length > 0 ? (
          <section aria-label="What it rests on" className="flex flex-wrap gap-1.5">
            <Proofs text={text} proofs={draft.ties} />
          </section>
        ) : null}
        {draft.citations.length > 0 ? (
          <div className="flex">
            <Citations citations={draft.citations} />
          </div>
        ) : null}
        <AnswerTrace preview={draft} />
      </CardBody>
      <CardFooter>
        <CopyDraft text={text} />
        <Button variant="ghost" loading={writing} onClick={() => onAgain("shorter")}>
          Shorter
        </Button>
        <Button variant="ghost" loading={writing} onClick={() => onAgain("friendlier")}>
          Friendlier
        </Button>
      </CardFooter>
    </>
  );
}

function CopyDraft({ text }: { text: string }) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  const words = { copied: "Copied", refused: "Select it and copy" };
  return (
    <>
      <Button onClick={() => void copy()}>
        {outcome === "copied" ? <Check aria-hidden className="text-good" /> : <Copy aria-hidden />}
        {outcome ? words[outcome] : "Copy draft"}
      </Button>
      <span role="status" className="sr-only">
        {outcome ? words[outcome] : ""}
      </span>
    </>
  );
}

function ByYourself({ draft, reason }: { draft: Preview; reason: NonNullable<Preview["handover"]> }) {
  return (
    <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="flex items-start gap-2.5 rounded-md bg-warn-soft px-4 py-3 text-sm">
        <Hand aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
        <span>Answer this yourself, because {becauseWords[reason]}.</span>
      </p>
      <AnswerTrace preview={draft} />
    </CardBody>
  );
}

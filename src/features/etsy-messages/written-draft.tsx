"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/ui/primitives/button";
import { CardBody, CardFooter } from "@/ui/primitives/card";
import { Citations } from "../conversations/citations";
import { Proofs } from "../conversations/proofs";
import { AnswerTrace } from "../playground/answer-trace";
import type { Preview } from "../playground/would-words";
import type { DraftCardProps } from "./draft-card";

interface WrittenDraftProps {
  draft: Preview;
  text: string;
  writing: boolean;
  onAgain: DraftCardProps["onAgain"];
}

/** The draft with what it rests on, to be copied or asked for in another manner. */
export function WrittenDraft({ draft, text, writing, onAgain }: WrittenDraftProps) {
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

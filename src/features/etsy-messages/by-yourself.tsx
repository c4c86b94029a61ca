"use client";

import { Hand } from "lucide-react";
import { CardBody } from "@/ui/primitives/card";
import { AnswerTrace } from "../playground/answer-trace";
import { becauseWords, type Preview } from "../playground/would-words";

/** Why the seller had better write this answer. */
export function ByYourself({ draft, reason }: { draft: Preview; reason: NonNullable<Preview["handover"]> }) {
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

"use client";

import { GraduationCap } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";

const LearnDialog = dynamic(() => import("./learn-dialog").then((module) => module.LearnDialog));

export interface LearnThisProps {
  /** The reply that the seller had changed before it went out. */
  messageId: string;
  /** What the customer had asked. */
  question: string;
  /** What the seller sent. */
  answer: string;
}

/** Under a reply that the seller had changed: offers to keep it as an answer. */
export function LearnThis(props: LearnThisProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="inline-flex min-h-6 items-center gap-1.5 rounded-sm px-1 font-medium text-text text-xs underline underline-offset-2 hover:no-underline pointer-coarse:min-h-10"
      >
        <GraduationCap aria-hidden className="size-3.5" /> Learn this as an answer
      </button>
      {open ? <LearnDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

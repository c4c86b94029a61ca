"use client";

import dynamic from "next/dynamic";
import { LearnThis } from "./learn-this";
import type { MessageView } from "./message-view";
import { Proofs } from "./proofs";
import { useThreadActions } from "./thread-actions";

const Citations = dynamic(() => import("./citations").then((module) => module.Citations));

/** Under a reply of the agent's: the rows its values come from, the answers it draws on, and what an edit can teach. */
export function ReplySources({ message }: { message: MessageView }) {
  const { id, author, text } = message;
  const { proofs, citations, questionBefore } = useThreadActions();
  // What the seller changed is theirs, and rests on nothing but their word.
  const [tied, cited] = author === "agent" ? [proofs[id], citations[id]] : [];
  return (
    <>
      {tied?.length ? (
        <div className="flex max-w-full flex-wrap justify-end gap-1.5">
          <Proofs text={text} proofs={tied} />
        </div>
      ) : null}
      {cited?.length ? <Citations citations={cited} /> : null}
      {wasEdited(message) ? <LearnThis messageId={id} question={questionBefore(id)} answer={text} /> : null}
    </>
  );
}

/** The seller's words went out, not the agent's. */
function wasEdited({ text, draftText, isDraft, problem }: MessageView): boolean {
  return draftText !== null && draftText !== text && !isDraft && problem?.kind !== "held_back";
}

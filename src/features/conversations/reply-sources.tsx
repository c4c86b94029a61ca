"use client";

import dynamic from "next/dynamic";
import { LearnThis } from "./learn-this";
import type { MessageView } from "./message-view";
import { Proofs } from "./proofs";
import { useThreadActions } from "./thread-actions";

const Citations = dynamic(() => import("./citations").then((module) => module.Citations));

/** Under a reply of the agent's: the rows its values come from, the answers it draws on, and what an edit can teach. */
export function ReplySources({ message: { id, author, text, isEdited } }: { message: MessageView }) {
  const { proofs, citations, questionBefore } = useThreadActions();
  if (author !== "agent") return null;
  const [tied, cited] = [proofs[id], citations[id]];
  return (
    <>
      {tied?.length ? (
        <div className="flex max-w-full flex-wrap justify-end gap-1.5">
          <Proofs text={text} proofs={tied} />
        </div>
      ) : null}
      {cited?.length ? <Citations citations={cited} /> : null}
      {isEdited ? <LearnThis messageId={id} question={questionBefore(id)} answer={text} /> : null}
    </>
  );
}

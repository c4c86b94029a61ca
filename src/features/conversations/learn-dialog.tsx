"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { FormError } from "@/ui/patterns/form-error";
import { Button } from "@/ui/primitives/button";
import { Dialog, DialogContent } from "@/ui/primitives/dialog";
import { toast } from "@/ui/primitives/toaster";
import { AnswerFields, type Draft, problemsOf } from "../knowledge/answer-fields";
import type { LearnThisProps } from "./learn-this";

/** The customer's question and the seller's words, to be learned at once or decided on later. */
export function LearnDialog({
  messageId,
  question,
  answer,
  onClose,
}: LearnThisProps & { onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>({ kind: "faq", title: question, body: answer });
  const [showsProblems, setShowsProblems] = useState(false);
  const { learn, keep, isBusy, refusal } = useLearning(messageId, onClose);
  const problems = problemsOf(draft);
  const isComplete = !problems.title && !problems.body;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setShowsProblems(true);
    if (isComplete && !isBusy) learn(draft);
  };
  const later = () => {
    setShowsProblems(true);
    if (isComplete && !isBusy) keep(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) submit(event);
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="Learn this as an answer"
        description="Make it fit every customer: no names, no dates. Your agent uses it once you approve."
        footer={
          <>
            <Button onClick={later} disabled={isBusy}>
              Decide later
            </Button>
            <Button type="submit" form="learn" variant="primary" loading={isBusy}>
              Approve
            </Button>
          </>
        }
      >
        <form id="learn" noValidate onSubmit={submit} onKeyDown={onKeyDown} className="grid gap-4">
          <FormError>{refusal}</FormError>
          <AnswerFields
            draft={draft}
            problems={showsProblems ? problems : {}}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
        </form>
      </DialogContent>
    </Dialog>
  );
}

function useLearning(messageId: string, onDone: () => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const propose = useMutation(trpc.knowledge.propose.mutationOptions());
  const approve = useMutation(trpc.knowledge.approve.mutationOptions());
  const done = (message: string, description: string) => {
    toast.success(message, { description });
    onDone();
    void cache.invalidateQueries(trpc.knowledge.pathFilter());
  };
  const words = ({ title, body }: Draft) => ({ messageId, question: title, answer: body });
  const error = propose.error ?? approve.error;
  return {
    isBusy: propose.isPending || approve.isPending,
    refusal: error ? messageOf(error) : null,
    keep: (draft: Draft) =>
      propose.mutate(words(draft), {
        onSuccess: () => done("Kept for later", "It waits for you under Agent, Knowledge."),
      }),
    learn: (draft: Draft) =>
      propose.mutate(words(draft), {
        // The message may have been proposed before, in other words: these are the ones that count.
        onSuccess: ({ id, version }) =>
          approve.mutate(
            { id, version, title: draft.title, body: draft.body },
            { onSuccess: () => done("Learned", "It counts from the next answer on.") },
          ),
      }),
  };
}

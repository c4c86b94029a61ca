"use client";

import { type FormEvent, type KeyboardEvent, useState } from "react";
import { DetailSheet } from "@/ui/patterns/detail-sheet";
import { FormError } from "@/ui/patterns/form-error";
import { useUnsavedGuard } from "@/ui/patterns/use-unsaved-guard";
import { Button } from "@/ui/primitives/button";
import { Field } from "@/ui/primitives/field";
import { SegmentedControl } from "@/ui/primitives/segmented-control";
import { AnswerFields, type Draft, problemsOf } from "./answer-fields";
import { hasGap, type Prefill } from "./suggestions";
import type { KnowledgeEntry } from "./use-knowledge";
import { useSaving } from "./use-saving";

interface KnowledgeEditorProps {
  /** Null: a new one. */
  entry: KnowledgeEntry | null;
  prefill: Prefill | null;
  onClose: () => void;
  onRemove?: () => void;
}

const DISCARD = "Discard your changes?";
const kinds = [
  { value: "faq", label: "Question" },
  { value: "policy", label: "Policy" },
] as const;

/** Writes or changes an answer; of a proposal, approves it in the seller's wording. */
export function KnowledgeEditor({ entry: opened, prefill, onClose, onRemove }: KnowledgeEditorProps) {
  // As it was when the editor opened: what changes meanwhile is told by the conflict, not slipped under the hand.
  const [entry] = useState(opened);
  const [begin] = useState(() => draftOf(entry, prefill));
  const [draft, setDraft] = useState(begin);
  const [showsProblems, setShowsProblems] = useState(false);
  const { save, isSaving, refusal } = useSaving(entry, onClose);
  const isProposal = entry?.status === "proposed";
  const dirty = JSON.stringify(draft) !== JSON.stringify(begin);
  const problems = { ...gapsOf(draft), ...problemsOf(draft) };
  useUnsavedGuard(dirty && !isSaving, DISCARD);
  const close = () => {
    if (!dirty || window.confirm(DISCARD)) onClose();
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setShowsProblems(true);
    if (!isSaving && !problems.title && !problems.body) save(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) submit(event);
  };
  return (
    <DetailSheet
      open
      onOpenChange={(open) => (open ? undefined : close())}
      size="lg"
      title={isProposal ? "Learn this answer" : entry ? "Edit answer" : "Add an answer"}
      description="Your agent translates it for customers. Amounts you write here it may tell."
      footer={
        <>
          {onRemove ? (
            <Button variant="ghost" className="mr-auto" onClick={onRemove} disabled={isSaving}>
              {isProposal ? "Dismiss" : "Remove"}
            </Button>
          ) : null}
          <Button onClick={close} disabled={isSaving}>
            Cancel
          </Button>
          <Button type="submit" form="answer" variant="primary" loading={isSaving}>
            {isProposal ? "Approve" : "Save"}
          </Button>
        </>
      }
    >
      <form
        id="answer"
        noValidate
        onSubmit={submit}
        onKeyDown={onKeyDown}
        className="grid grid-cols-[minmax(0,1fr)] gap-6"
      >
        <FormError>{refusal}</FormError>
        <Field label="Kind">
          <SegmentedControl
            label="Kind"
            segments={kinds}
            value={draft.kind}
            onChange={(kind) => setDraft({ ...draft, kind })}
          />
        </Field>
        <AnswerFields
          draft={draft}
          problems={showsProblems ? problems : {}}
          begin={entry ? undefined : prefill ? "body" : "title"}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
      </form>
    </DetailSheet>
  );
}

function draftOf(entry: KnowledgeEntry | null, prefill: Prefill | null): Draft {
  if (entry) return { kind: entry.kind, title: entry.title, body: entry.body };
  return { kind: "faq", title: prefill?.title ?? "", body: prefill?.body ?? "" };
}

const gapsOf = ({ body }: Draft) =>
  hasGap(body) ? { body: "Put your own words where the brackets are." } : {};

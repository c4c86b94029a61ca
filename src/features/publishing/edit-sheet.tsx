"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DetailSheet } from "@/ui/patterns/detail-sheet";
import { FormError } from "@/ui/patterns/form-error";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { useUnsavedGuard } from "@/ui/patterns/use-unsaved-guard";
import { Button } from "@/ui/primitives/button";
import { type Draft, draftOf, type FieldChange, formsOf, type Product, readDraft } from "./draft";
import { OfferFields } from "./offer-fields";
import { sentProblemsOf } from "./sent-problems";
import { TagsField } from "./tags-field";
import { StateField, WordFields } from "./word-fields";

export interface EditSheetProps {
  product: Product;
  onClose: () => void;
}

const DISCARD = "Discard your changes?";

/** Everything of a listing that can be changed from here; nothing is on Etsy before it is sent. */
export function EditSheet({ product: opened, onClose }: EditSheetProps) {
  // As it was when the editor opened: what changes meanwhile is told by the conflict, not slipped under the hand.
  const [product] = useState(opened);
  const [draft, setDraft] = useState<Draft>(() => draftOf(product));
  const [showsProblems, setShowsProblems] = useState(false);
  const reading = readDraft(product, draft);
  const { send, isSending, sentProblems, refusal } = useSending(product, onClose);
  const dirty = reading.changes.length > 0 || Object.keys(reading.problems).length > 0;
  useUnsavedGuard(dirty && !isSending, DISCARD);
  const close = () => {
    if (!dirty || window.confirm(DISCARD)) onClose();
  };
  const submit = () => {
    setShowsProblems(true);
    if (reading.changes.length > 0 && Object.keys(reading.problems).length === 0) send(reading.changes);
  };
  useShortcut("mod+s", "Send to Etsy", "Editing", submit, { enabled: dirty && !isSending });
  const problems = { ...sentProblems, ...(showsProblems ? reading.problems : {}) };
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <DetailSheet
      open
      onOpenChange={(open) => (open ? undefined : close())}
      size="lg"
      title="Edit listing"
      description="Nothing reaches Etsy before you send it."
      footer={
        <>
          <p role="status" className="mr-auto text-muted text-sm">
            {countWords(reading.changes.length)}
          </p>
          <Button onClick={close} disabled={isSending}>
            Cancel
          </Button>
          <Button type="submit" form="edit-listing" variant="primary" loading={isSending} disabled={!dirty}>
            Send to Etsy
          </Button>
        </>
      }
    >
      <form id="edit-listing" noValidate onSubmit={onSubmit} className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <FormError>{refusal}</FormError>
        <WordFields draft={draft} problems={problems} onChange={change} />
        <OfferFields
          forms={formsOf(product)}
          offers={draft.offers}
          currency={product.listing.currency}
          problems={problems}
          onChange={(offers) => change({ offers })}
        />
        {reading.endsSale ? (
          <p role="status" className="-mt-3 text-sm text-warn">
            Etsy can't list something with none in stock. It will be taken off sale, and keeps its stock
            there.
          </p>
        ) : null}
        <StateField product={product} draft={draft} error={problems.state} onChange={change} />
        <TagsField tags={draft.tags} error={problems.tags} onChange={(tags) => change({ tags })} />
      </form>
    </DetailSheet>
  );
}

function countWords(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "1 change" : `${count} changes`;
}

function useSending(product: Product, onSent: () => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [sent, setSent] = useState<FieldChange[]>([]);
  const request = useMutation(
    trpc.publishing.request.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(trpc.publishing.pathFilter());
        onSent();
      },
    }),
  );
  const send = (changes: FieldChange[]) => {
    if (request.isPending) return;
    setSent(changes);
    request.mutate({ productId: product.id, changes });
  };
  const sentProblems = sentProblemsOf(request.error, sent, product);
  return {
    send,
    isSending: request.isPending,
    sentProblems,
    refusal: request.error && Object.keys(sentProblems).length === 0 ? messageOf(request.error) : null,
  };
}

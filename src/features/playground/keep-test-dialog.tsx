"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { FormError } from "@/ui/patterns/form-error";
import { Button } from "@/ui/primitives/button";
import { Checkbox } from "@/ui/primitives/checkbox";
import { Dialog, DialogContent } from "@/ui/primitives/dialog";
import { Field } from "@/ui/primitives/field";
import { Textarea } from "@/ui/primitives/textarea";
import { toast } from "@/ui/primitives/toaster";
import { phrasesOf } from "./phrases";
import type { Turn } from "./use-preview-chat";

export interface KeepTestDialogProps {
  asked: { question: string; history: Turn[] };
  /** As it did now; what a test of it most likely asks for. */
  wentToSeller: boolean;
  onClose: () => void;
}

/** What the answer to a question must be, from now on. */
export function KeepTestDialog({ asked, wentToSeller, onClose }: KeepTestDialogProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [mustSay, setMustSay] = useState("");
  const [mustNotSay, setMustNotSay] = useState("");
  const [mustHandOver, setMustHandOver] = useState(wentToSeller);
  const [error, setError] = useState<string>();
  const save = useMutation(
    trpc.playground.saveTest.mutationOptions({
      onSuccess: async () => {
        toast.success("Kept as a test", { description: "Tests run before you publish." });
        onClose();
        await cache.invalidateQueries(trpc.playground.tests.queryFilter());
      },
      onError: (failure) => setError(messageOf(failure)),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const expected = {
      mustSay: mustHandOver ? [] : phrasesOf(mustSay),
      mustNotSay: phrasesOf(mustNotSay),
      mustHandOver,
    };
    if (!mustHandOver && expected.mustSay.length + expected.mustNotSay.length === 0)
      return setError("Say what to look for in the answer.");
    if (!save.isPending) save.mutate({ question: asked.question, history: asked.history, ...expected });
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="Keep as a test"
        description={`“${asked.question}”`}
        footer={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" form="keep-test" variant="primary" loading={save.isPending}>
              Keep test
            </Button>
          </>
        }
      >
        <form id="keep-test" onSubmit={submit} noValidate className="grid gap-4">
          <FormError>{error}</FormError>
          <Field label="Must go to you" hint="The agent may not answer this by itself." layout="row">
            <Checkbox checked={mustHandOver} onCheckedChange={setMustHandOver} />
          </Field>
          {mustHandOver ? null : (
            <Field label="Must say" hint="One phrase a line. Case and accents don’t matter.">
              <Textarea dir="auto" rows={2} value={mustSay} onChange={(e) => setMustSay(e.target.value)} />
            </Field>
          )}
          <Field label="Must not say" hint="One phrase a line." optional>
            <Textarea
              dir="auto"
              rows={2}
              value={mustNotSay}
              onChange={(e) => setMustNotSay(e.target.value)}
            />
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}

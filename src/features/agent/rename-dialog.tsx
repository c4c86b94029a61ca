"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { Button } from "@/ui/primitives/button";
import { Dialog, DialogContent } from "@/ui/primitives/dialog";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";

/** Gives the agent another name. */
export function RenameDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [text, setText] = useState(name);
  const [error, setError] = useState<string>();
  const rename = useMutation(
    trpc.agents.rename.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(trpc.agents.pathFilter());
        onClose();
      },
      onError: (failure) => setError(messageOf(failure)),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = text.trim();
    if (rename.isPending) return;
    if (!given) setError("A name, please.");
    else if (given === name) onClose();
    else rename.mutate({ name: given });
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="Rename the agent"
        footer={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" form="rename-agent" variant="primary" loading={rename.isPending}>
              Rename
            </Button>
          </>
        }
      >
        <form id="rename-agent" onSubmit={submit} noValidate>
          <Field label="Name" error={error} hint="For you; customers see your shop's name.">
            <Input
              dir="auto"
              value={text}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}

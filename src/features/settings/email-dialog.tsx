"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { fieldErrorsOf, kindOf, messageOf } from "@/server/client/errors";
import { FormError } from "@/ui/patterns/form-error";
import { Button } from "@/ui/primitives/button";
import { Dialog, DialogContent } from "@/ui/primitives/dialog";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { toast } from "@/ui/primitives/toaster";
import { emailProblem, type FieldErrors } from "../auth/check-form";
import { PasswordInput } from "../auth/password-input";
import { useFieldErrors, valuesOf } from "../auth/use-field-errors";

type Fields = "email" | "currentPassword";

/** Another address to sign in with; needs the password, so that an open page isn't enough. */
export function EmailDialog({ email, onClose }: { email: string; onClose: () => void }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { form, errors, show } = useFieldErrors<Fields>();
  const [problem, setProblem] = useState<string | null>(null);
  const { mutate, isPending } = useMutation(
    trpc.sellers.changeEmail.mutationOptions({
      onSuccess: (_done, { email }) => {
        void cache.invalidateQueries(trpc.sellers.pathFilter());
        toast.success("E-mail changed", { description: `From now on you sign in with ${email.trim()}.` });
        onClose();
      },
      onError: (error) => {
        const taken = kindOf(error) === "conflict" ? { email: messageOf(error) } : {};
        if (!show({ ...taken, ...fieldErrorsOf(error) })) setProblem(messageOf(error));
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = valuesOf(event.currentTarget, ["email", "currentPassword"]);
    setProblem(null);
    if (!isPending && !show(check(values))) mutate(values);
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="Change your e-mail"
        description={`You sign in with ${email} now. Every other device will be signed out.`}
        footer={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" form="change-email" variant="primary" loading={isPending}>
              Change e-mail
            </Button>
          </>
        }
      >
        <form id="change-email" ref={form} noValidate onSubmit={submit} className="grid gap-4">
          <FormError>{problem}</FormError>
          <Field label="New e-mail" error={errors.email} required>
            <Input name="email" type="email" autoComplete="email" inputMode="email" autoCapitalize="none" />
          </Field>
          <Field label="Current password" error={errors.currentPassword} required>
            <PasswordInput name="currentPassword" autoComplete="current-password" />
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}

function check(values: Record<Fields, string>): FieldErrors<Fields> {
  const email = emailProblem(values.email);
  return {
    ...(email ? { email } : {}),
    ...(values.currentPassword ? {} : { currentPassword: "Please enter your password." }),
  };
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { fieldErrorsOf, messageOf } from "@/server/client/errors";
import { FormError } from "@/ui/patterns/form-error";
import { Button } from "@/ui/primitives/button";
import { Field } from "@/ui/primitives/field";
import { toast } from "@/ui/primitives/toaster";
import { type FieldErrors, MIN_PASSWORD, newPasswordProblem } from "../auth/check-form";
import { PasswordInput } from "../auth/password-input";
import { useFieldErrors, valuesOf } from "../auth/use-field-errors";
import { SettingsCard } from "./settings-card";

type Fields = "currentPassword" | "newPassword";

/** A new password, which signs everybody else out. */
export function PasswordSection({ email }: { email: string }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { form, errors, show } = useFieldErrors<Fields>();
  const [problem, setProblem] = useState<string | null>(null);
  const { mutate, isPending } = useMutation(
    trpc.sellers.changePassword.mutationOptions({
      onSuccess: ({ ended }) => {
        form.current?.reset();
        toast.success("Password changed", { description: signedOut(ended) });
        void cache.invalidateQueries(trpc.sellers.sessions.pathFilter());
      },
      onError: (error) => {
        if (!show(fieldErrorsOf(error))) setProblem(messageOf(error));
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = valuesOf(event.currentTarget, ["currentPassword", "newPassword"]);
    setProblem(null);
    if (!isPending && !show(check(values))) mutate(values);
  };
  return (
    <SettingsCard
      id="password"
      title="Password"
      description="A new one signs out every other device and every program that uses your account."
    >
      <form ref={form} noValidate onSubmit={submit} className="grid max-w-md gap-4">
        <FormError>{problem}</FormError>
        {/* Tells password managers whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <Field label="Current password" error={errors.currentPassword} required>
          <PasswordInput name="currentPassword" autoComplete="current-password" />
        </Field>
        <Field
          label="New password"
          hint={`At least ${MIN_PASSWORD} characters.`}
          error={errors.newPassword}
          required
        >
          <PasswordInput name="newPassword" autoComplete="new-password" minLength={MIN_PASSWORD} />
        </Field>
        <Button type="submit" loading={isPending} className="justify-self-start">
          Change password
        </Button>
      </form>
    </SettingsCard>
  );
}

function check({ currentPassword, newPassword }: Record<Fields, string>): FieldErrors<Fields> {
  const problem = newPasswordProblem(newPassword);
  return {
    ...(currentPassword ? {} : { currentPassword: "Please enter your current password." }),
    ...(problem ? { newPassword: problem } : {}),
  };
}

function signedOut(count: number): string {
  if (count === 0) return "You stay signed in here.";
  return count === 1 ? "One other device was signed out." : `${count} other devices were signed out.`;
}

"use client";

import Link from "next/link";
import type { FormEvent } from "react";
import { register } from "@/server/client/account";
import { FormError } from "@/ui/patterns/form-error";
import { Button } from "@/ui/primitives/button";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { AuthLinks } from "./auth-links";
import { checkRegistration, MIN_PASSWORD } from "./check-form";
import { PasswordInput } from "./password-input";
import { useEntering } from "./use-entering";
import { useFieldErrors, valuesOf } from "./use-field-errors";
import { withNext } from "./with-next";

const TAKEN = "There is already an account with this address.";

/** Opens an account and signs in to it. */
export function RegisterForm({ next }: { next: string | null }) {
  const { problem, busy, enter } = useEntering(next ?? "/start", null);
  const { form, errors, show } = useFieldErrors<"name" | "email" | "password">();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = valuesOf(event.currentTarget, ["name", "email", "password"]);
    if (show(checkRegistration(values))) return;
    const refused = await enter(() => register({ ...values, ...browserPlace() }));
    if (refused?.kind === "conflict") show({ email: TAKEN });
  };
  return (
    <div className="grid gap-6">
      <div>
        <h1 className="font-semibold text-xl">Create your account</h1>
        <p className="mt-1 text-muted text-sm">Then connect your shop; it takes about three minutes.</p>
      </div>
      <form
        ref={form}
        noValidate
        method="post"
        onSubmit={(event) => void submit(event)}
        className="grid gap-4"
      >
        <FormError>{problem}</FormError>
        <Field label="Your name" error={errors.name} required>
          <Input name="name" autoComplete="name" dir="auto" />
        </Field>
        <Field
          label="E-mail"
          error={errors.email}
          hint={errors.email === TAKEN ? <SignInInstead next={next} /> : undefined}
          required
        >
          <Input name="email" type="email" autoComplete="username" inputMode="email" autoCapitalize="none" />
        </Field>
        <Field
          label="Password"
          hint={`At least ${MIN_PASSWORD} characters.`}
          error={errors.password}
          required
        >
          <PasswordInput name="password" autoComplete="new-password" minLength={MIN_PASSWORD} />
        </Field>
        <Button type="submit" variant="primary" size="lg" loading={busy}>
          Create account
        </Button>
      </form>
      <AuthLinks question="Already have one?" href={withNext("/login", next)} label="Sign in" />
    </div>
  );
}

function SignInInstead({ next }: { next: string | null }) {
  return (
    <Link href={withNext("/login", next)} className="font-medium text-accent hover:underline">
      Is it yours? Sign in instead.
    </Link>
  );
}

/** Dates are written as where the visitor is, until they say otherwise in the settings. */
const browserPlace = () => ({
  locale: navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

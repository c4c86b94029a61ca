"use client";

import { CircleCheck } from "lucide-react";
import type { FormEvent } from "react";
import { logIn, signInMessage } from "@/server/client/account";
import { FormError } from "@/ui/patterns/form-error";
import { Button } from "@/ui/primitives/button";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { AuthLinks } from "./auth-links";
import { checkLogIn } from "./check-form";
import { PasswordInput } from "./password-input";
import { useEntering } from "./use-entering";
import { useFieldErrors, valuesOf } from "./use-field-errors";
import { withNext } from "./with-next";

export interface LoginFormProps {
  /** Where to go afterwards, from the URL. */
  next: string | null;
  /** An error's kind, from the URL. */
  error: string | null;
  /** A shop that was connected to somebody's account without a session in this browser. */
  connected: { shop: string; account: string } | null;
}

/** E-mail and password; afterwards on to where the visitor wanted. */
export function LoginForm({ next, error, connected }: LoginFormProps) {
  const { problem, busy, enter } = useEntering(next, error ? signInMessage(error) : null);
  const { form, errors, show } = useFieldErrors<"email" | "password">();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const values = valuesOf(element, ["email", "password"]);
    if (show(checkLogIn(values))) return;
    const refused = await enter(() => logIn(values));
    if (refused?.kind === "unauthenticated") selectPassword(element);
  };
  return (
    <div className="grid gap-6">
      {connected ? <ConnectedNote {...connected} /> : null}
      <div>
        <h1 className="font-semibold text-xl">Welcome back</h1>
        <p className="mt-1 text-muted text-sm">Sign in to your shop’s desk.</p>
      </div>
      <form
        ref={form}
        noValidate
        method="post"
        onSubmit={(event) => void submit(event)}
        className="grid gap-4"
      >
        <FormError>{problem}</FormError>
        <Field label="E-mail" error={errors.email} required>
          <Input name="email" type="email" autoComplete="username" inputMode="email" autoCapitalize="none" />
        </Field>
        <Field label="Password" error={errors.password} required>
          <PasswordInput name="password" autoComplete="current-password" />
        </Field>
        <Button type="submit" variant="primary" size="lg" loading={busy}>
          Sign in
        </Button>
      </form>
      <AuthLinks question="New here?" href={withNext("/register", next)} label="Create an account" />
    </div>
  );
}

/** The likeliest slip, ready to be typed over. */
function selectPassword(form: HTMLFormElement) {
  const password = form.elements.namedItem("password");
  if (password instanceof HTMLInputElement) password.select();
}

function ConnectedNote({ shop, account }: { shop: string; account: string }) {
  return (
    <div role="status" className="flex items-start gap-2 rounded-md bg-good-soft px-3 py-2.5 text-sm">
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
      <p className="min-w-0 [overflow-wrap:anywhere]">
        The Etsy shop <strong className="font-semibold">{shop}</strong> is now connected to the Stallhand
        account <strong className="font-semibold">{account}</strong>. If you don’t know that account, remove
        Stallhand in Etsy’s settings.
      </p>
    </div>
  );
}

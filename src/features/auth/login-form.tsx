"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { LogIn } from "@/domain/sellers/schemas";
import { logIn, safeNext, signInMessage } from "@/server/client/account";
import { Button } from "@/ui/primitives/button";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { FormAlert } from "./form-alert";
import { PasswordInput } from "./password-input";
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
  const [problem, setProblem] = useState(error ? signInMessage(error) : null);
  const [leaving, setLeaving] = useState(false);
  const form = useForm<z.input<typeof LogIn>, unknown, LogIn>({
    resolver: zodResolver(LogIn),
    defaultValues: { email: "", password: "" },
  });
  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    const result = await logIn(values);
    if (result.ok) {
      setLeaving(true);
      window.location.assign(safeNext(next));
    } else setProblem(result.message);
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <div className="grid gap-6">
      {connected ? <ConnectedNote {...connected} /> : null}
      <div>
        <h1 className="font-semibold text-xl">Welcome back</h1>
        <p className="mt-1 text-muted text-sm">Sign in to your shop’s desk.</p>
      </div>
      <form noValidate method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
        {problem ? <FormAlert>{problem}</FormAlert> : null}
        <Field label="E-mail" error={errors.email?.message} required>
          <Input {...form.register("email")} type="email" autoComplete="username" inputMode="email" />
        </Field>
        <Field label="Password" error={errors.password?.message} required>
          <PasswordInput {...form.register("password")} autoComplete="current-password" />
        </Field>
        <Button type="submit" variant="primary" size="lg" loading={isSubmitting || leaving}>
          Sign in
        </Button>
      </form>
      <p className="text-muted text-sm">
        New here?{" "}
        <Link href={withNext("/register", next)} className="font-medium text-accent hover:underline">
          Create an account
        </Link>
      </p>
    </div>
  );
}

function ConnectedNote({ shop, account }: { shop: string; account: string }) {
  return (
    <div role="status" className="flex items-start gap-2 rounded-md bg-good-soft px-3 py-2.5 text-sm">
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
      <p>
        The Etsy shop <strong className="font-semibold">{shop}</strong> is now connected to the Stallhand
        account <strong className="font-semibold break-all">{account}</strong>. If you don’t know that
        account, remove Stallhand in Etsy’s settings.
      </p>
    </div>
  );
}

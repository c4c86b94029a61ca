"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import Link from "next/link";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { RegisterSeller } from "@/domain/sellers/schemas";
import { register, safeNext } from "@/server/client/account";
import { Button } from "@/ui/primitives/button";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { FormAlert } from "./form-alert";
import { PasswordInput } from "./password-input";
import { withNext } from "./with-next";

/** Opens an account and signs in to it. */
export function RegisterForm({ next }: { next: string | null }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const form = useForm<z.input<typeof RegisterSeller>, unknown, RegisterSeller>({
    resolver: zodResolver(RegisterSeller),
    defaultValues: { name: "", email: "", password: "" },
  });
  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    const result = await register(values);
    if (result.ok) {
      setLeaving(true);
      window.location.assign(safeNext(next));
    } else if (result.kind === "conflict")
      form.setError("email", { message: result.message }, { shouldFocus: true });
    else setProblem(result.message);
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <div className="grid gap-6">
      <div>
        <h1 className="font-semibold text-xl">Create your account</h1>
        <p className="mt-1 text-muted text-sm">Then connect your shop; it takes about three minutes.</p>
      </div>
      <form noValidate method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
        {problem ? <FormAlert>{problem}</FormAlert> : null}
        <Field label="Your name" error={errors.name?.message} required>
          <Input {...form.register("name")} autoComplete="name" />
        </Field>
        <Field label="E-mail" error={errors.email?.message} required>
          <Input {...form.register("email")} type="email" autoComplete="username" inputMode="email" />
        </Field>
        <Field label="Password" hint="At least 8 characters." error={errors.password?.message} required>
          <PasswordInput {...form.register("password")} autoComplete="new-password" />
        </Field>
        <Button type="submit" variant="primary" size="lg" loading={isSubmitting || leaving}>
          Create account
        </Button>
      </form>
      <p className="text-muted text-sm">
        Already have one?{" "}
        <Link href={withNext("/login", next)} className="font-medium text-accent hover:underline">
          Sign in
        </Link>
      </p>
    </div>
  );
}

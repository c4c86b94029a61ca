"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { logIn } from "@/server/client/account";
import { sessionLost } from "@/server/client/flags";
import { FormError } from "@/ui/patterns/form-error";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { Dialog, DialogContent } from "@/ui/primitives/dialog";
import { Field } from "@/ui/primitives/field";
import { PasswordInput } from "../auth/password-input";
import { useSeller } from "./use-seller";

interface SignInAgainProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The session ended while the page was open: signs in over it, so that nothing typed is lost. */
export function SignInAgain({ open, onOpenChange }: SignInAgainProps) {
  const seller = useSeller();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      {seller?.isSample ? (
        <SampleIsGone />
      ) : (
        <PasswordAgain email={seller?.email ?? ""} onDone={() => onOpenChange(false)} />
      )}
    </Dialog>
  );
}

function PasswordAgain({ email, onDone }: { email: string; onDone: () => void }) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const field = event.currentTarget.elements.namedItem("password");
    if (!(field instanceof HTMLInputElement)) return;
    setBusy(true);
    const result = await logIn({ email, password: field.value });
    setBusy(false);
    if (!result.ok) {
      setProblem(result.message);
      field.select();
      return;
    }
    sessionLost.lower();
    onDone();
    await queries.invalidateQueries();
  };
  return (
    <DialogContent
      title="Please sign in again"
      description="Your session has ended. The page stays as it is, with everything you typed."
      className="max-w-md"
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4 pb-2">
        <FormError>{problem}</FormError>
        {/* Tells password managers whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <Field label={`Password of ${email}`} required>
          <PasswordInput name="password" autoComplete="current-password" autoFocus />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink href="/login" variant="ghost" prefetch={false}>
            Use another account
          </ButtonLink>
          <Button type="submit" variant="primary" loading={busy}>
            Sign in
          </Button>
        </div>
      </form>
    </DialogContent>
  );
}

function SampleIsGone() {
  return (
    <DialogContent
      title="The sample shop was cleared"
      description="Sample shops last a day. Open a new one, or create an account that stays."
      className="max-w-md"
      footer={
        <>
          <ButtonLink href="/" prefetch={false}>
            Go to the start
          </ButtonLink>
          <ButtonLink href="/register" variant="primary" prefetch={false}>
            Create an account
          </ButtonLink>
        </>
      }
    />
  );
}

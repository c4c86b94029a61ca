"use client";

import type { FormEvent, ReactNode } from "react";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/ui/primitives/card";

interface SectionCardProps {
  id: string;
  title: string;
  description: string;
  /** A switch or a word at the right. */
  actions?: ReactNode;
  children?: ReactNode;
  /** For what is typed: saved by a button that is there while something differs. */
  form?: SectionForm;
}

interface SectionForm {
  dirty: boolean;
  /** Which field can't be saved, and why. */
  problem?: string | undefined;
  saving: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

/** One group of guardrails, which saves by itself. */
export function SectionCard({ id, title, description, actions, children, form }: SectionCardProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!form?.dirty || form.saving) return;
    if (form.problem) event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    else form.onSave();
  };
  const body = children ? <CardBody>{children}</CardBody> : <div className="pb-4" />;
  return (
    <Card id={id} aria-label={title} className="scroll-mt-6">
      <CardHeader title={title} description={description} actions={actions} />
      {form ? (
        <form onSubmit={submit} noValidate>
          {body}
          {form.dirty ? (
            <CardFooter className="flex-wrap justify-end">
              {form.problem ? (
                <p role="alert" className="mr-auto min-w-0 text-bad text-sm">
                  {form.problem}
                </p>
              ) : null}
              <Button variant="ghost" onClick={form.onDiscard} disabled={form.saving}>
                Discard
              </Button>
              <Button type="submit" variant="primary" loading={form.saving}>
                Save
              </Button>
            </CardFooter>
          ) : null}
        </form>
      ) : (
        body
      )}
    </Card>
  );
}

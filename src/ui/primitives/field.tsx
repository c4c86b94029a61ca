"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "../class-names";
import { FieldContext } from "./field-control";
import { Label } from "./label";

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence on how to get it right, e.g. `errors.email?.message`. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** Says "optional" beside the label. */
  optional?: boolean | undefined;
  /** `row` puts a switch or checkbox beside its label. */
  layout?: "stack" | "row" | undefined;
  className?: string | undefined;
  /** One of our controls; it takes id and aria attributes from here by context. */
  children: ReactNode;
}

/** Label, control, hint and error, wired for screen readers. */
export function Field({
  label,
  hint,
  error,
  required = false,
  optional,
  layout = "stack",
  className,
  children,
}: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint ? hintId : "", error ? errorId : ""].filter(Boolean).join(" ") || undefined;
  const words = (
    <div className="flex items-baseline justify-between gap-2">
      <Label htmlFor={id}>{label}</Label>
      {optional ? <span className="text-faint text-xs">optional</span> : null}
    </div>
  );
  const notes = <FieldNotes hint={hint} hintId={hintId} error={error} errorId={errorId} />;
  return (
    <FieldContext value={{ id, describedBy, invalid: Boolean(error), required }}>
      {layout === "row" ? (
        <div className={cn("flex items-start justify-between gap-4", className)}>
          <div className="grid gap-1">
            {words}
            {notes}
          </div>
          {children}
        </div>
      ) : (
        <div className={cn("grid content-start gap-1.5", className)}>
          {words}
          {children}
          {notes}
        </div>
      )}
    </FieldContext>
  );
}

interface FieldNotesProps {
  hint: ReactNode;
  hintId: string;
  error: string | undefined;
  errorId: string;
}

function FieldNotes({ hint, hintId, error, errorId }: FieldNotesProps) {
  return (
    <>
      {hint ? (
        <p id={hintId} className="text-muted text-xs">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
    </>
  );
}

/** What one field, or group of them, lacks. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-bad text-xs">
      <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}

"use client";

import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { FieldErrors } from "./check-form";

/** What is wrong with a form, by field. `show` puts the focus on the first wrong one and says whether there is any. */
export function useFieldErrors<Field extends string>() {
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldErrors<Field>>({});
  const show = (found: FieldErrors<Field>): boolean => {
    // Before the focus moves there, so that a screen reader reads the sentence with the field.
    flushSync(() => setErrors(found));
    const [first] = Object.keys(found);
    const control = first ? form.current?.elements.namedItem(first) : null;
    if (control instanceof HTMLElement) control.focus();
    return first !== undefined;
  };
  return { form, errors, show };
}

/** A form's values as text, trimmed by nobody: passwords may begin with a space. */
export function valuesOf<Field extends string>(
  form: HTMLFormElement,
  fields: readonly Field[],
): Record<Field, string> {
  const data = new FormData(form);
  return Object.fromEntries(fields.map((field) => [field, String(data.get(field) ?? "")])) as Record<
    Field,
    string
  >;
}

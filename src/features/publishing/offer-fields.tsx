"use client";

import { cn } from "@/ui/class-names";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import type { Draft, DraftForm } from "./draft";

export interface OfferFieldsProps {
  forms: DraftForm[];
  offers: Draft["offers"];
  currency: string;
  problems: Record<string, string>;
  onChange: (offers: Draft["offers"]) => void;
}

/** Price and stock: of the product, or of each form that it can be bought in. */
export function OfferFields({ forms, offers, currency, problems, onChange }: OfferFieldsProps) {
  const set = (key: string, part: Partial<Draft["offers"][string]>) =>
    onChange({ ...offers, [key]: { ...(offers[key] ?? { price: "", quantity: "" }), ...part } });
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">Price and stock</legend>
      {forms.map((form) => (
        <div
          key={form.key}
          className={cn(
            "grid grid-cols-2 items-start gap-3",
            form.label ? "sm:grid-cols-[minmax(0,1fr)_9rem_7rem]" : "sm:grid-cols-[9rem_7rem]",
          )}
        >
          {form.label ? (
            <p
              dir="auto"
              className="col-span-2 self-center font-medium text-sm [overflow-wrap:anywhere] sm:col-span-1 sm:pt-5"
            >
              {form.label}
              {form.sku ? <span className="block font-mono text-faint text-xs">{form.sku}</span> : null}
            </p>
          ) : null}
          <Field label={`Price (${currency})`} error={problems[`price:${form.key}`]}>
            <Input
              value={offers[form.key]?.price ?? ""}
              inputMode="decimal"
              autoComplete="off"
              aria-label={form.label ? `Price of ${form.label} (${currency})` : undefined}
              className="text-right tabular-nums"
              onChange={(event) => set(form.key, { price: event.target.value })}
            />
          </Field>
          <Field label="Stock" error={problems[`quantity:${form.key}`]}>
            <Input
              value={offers[form.key]?.quantity ?? ""}
              inputMode="numeric"
              autoComplete="off"
              aria-label={form.label ? `Stock of ${form.label}` : undefined}
              className="text-right tabular-nums"
              onChange={(event) => set(form.key, { quantity: event.target.value })}
            />
          </Field>
        </div>
      ))}
    </fieldset>
  );
}

"use client";

import { useState } from "react";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import type { Guardrails } from "./guardrails-change";
import { SectionCard } from "./section-card";
import { useGuardrailsChange } from "./use-guardrails-change";
import { wholeNumber } from "./whole-number";

const fields = [
  { name: "maxTurns", label: "Steps", min: 1, max: 20, hint: "Looking something up is a step." },
  { name: "maxSeconds", label: "Seconds", min: 5, max: 300, hint: "From the question to the reply." },
] as const;

type Name = (typeof fields)[number]["name"];

/** How long an answer may take before a person gets it. */
export function LimitsSection({ mine }: { mine: Guardrails }) {
  const { change, saving } = useGuardrailsChange();
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});
  const read = fields.map((field) => {
    const text = typed[field.name] ?? String(mine[field.name] ?? "");
    return { ...field, text, value: text.trim() === "" ? null : wholeNumber(text, field.min, field.max) };
  });
  const changed = read.filter(({ name, value }) => value !== mine[name]);
  const wrong = changed.find(({ value }) => value === undefined);
  const problem = wrong && `Not saved yet: “${wrong.label}” needs a whole number.`;
  const save = async () => {
    const limits = Object.fromEntries(changed.map(({ name, value }) => [name, value]));
    if (await change(limits, "Limits saved")) setTyped({});
  };
  return (
    <SectionCard
      id="limits"
      title="Limits"
      description="How much an answer may take. What takes more comes to you."
      form={{
        dirty: changed.length > 0,
        problem,
        saving,
        onSave: () => void save(),
        onDiscard: () => setTyped({}),
      }}
    >
      <div className="grid max-w-md gap-4 sm:grid-cols-2">
        {read.map(({ name, label, min, max, hint, text, value }) => (
          <Field
            key={name}
            label={label}
            hint={hint}
            error={value === undefined ? `A whole number from ${min} to ${max}, or nothing.` : undefined}
          >
            <Input
              inputMode="numeric"
              autoComplete="off"
              placeholder="As usual"
              value={text}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              className="tabular-nums"
            />
          </Field>
        ))}
      </div>
    </SectionCard>
  );
}

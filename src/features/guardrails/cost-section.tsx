"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { usePlace } from "@/ui/patterns/place";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { CostMeter } from "./cost-meter";
import { dollarText, microsOf } from "./dollars";
import type { Guardrails } from "./guardrails-change";
import { SectionCard } from "./section-card";
import { useGuardrailsChange } from "./use-guardrails-change";

const fields = [
  { name: "dayMicros", change: "dayCapMicros", label: "At most per day" },
  { name: "monthMicros", change: "monthCapMicros", label: "At most per month" },
  { name: "contactDayMicros", change: "contactDayCapMicros", label: "At most per customer and day" },
] as const;

type Name = (typeof fields)[number]["name"];

/** What answers cost, and what they may. */
export function CostSection({ mine: { caps } }: { mine: Guardrails }) {
  const trpc = useTRPC();
  const { data: spend } = useQuery(trpc.guardrails.spend.queryOptions());
  const { locale } = usePlace();
  const { change, saving } = useGuardrailsChange();
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});
  const changed = fields.filter(({ name }) => {
    const text = typed[name];
    return text !== undefined && microsOf(text) !== caps[name];
  });
  const isNoAmount = (name: Name) => typed[name] !== undefined && microsOf(typed[name]) === null;
  const wrong = fields.find(({ name }) => isNoAmount(name));
  const problem = wrong && `Not saved yet: “${wrong.label}” needs an amount like 5.00.`;
  const save = async () => {
    const limits = Object.fromEntries(
      changed.map((field) => [field.change, microsOf(typed[field.name] ?? "")]),
    );
    if (await change(limits, "Limits saved")) setTyped({});
  };
  return (
    <SectionCard
      id="cost"
      title="Cost"
      description="What the model’s answers cost, and what they may. In US dollars."
      form={{
        dirty: changed.length > 0,
        problem,
        saving,
        onSave: () => void save(),
        onDiscard: () => setTyped({}),
      }}
    >
      <div className="grid gap-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <CostMeter label="Today" spent={spend?.dayMicros} limit={caps.dayMicros} locale={locale} />
          <CostMeter label="This month" spent={spend?.monthMicros} limit={caps.monthMicros} locale={locale} />
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          {fields.map(({ name, label }) => (
            <Field
              key={name}
              label={label}
              error={isNoAmount(name) ? "An amount like 5.00, up to 10,000." : undefined}
              hint={
                microsOf(typed[name] ?? dollarText(caps[name])) === 0
                  ? "Nothing is answered then."
                  : undefined
              }
            >
              <Input
                inputMode="decimal"
                autoComplete="off"
                value={typed[name] ?? dollarText(caps[name])}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                className="tabular-nums"
              />
            </Field>
          ))}
        </div>
        <ul className="grid max-w-prose list-disc gap-1 pl-4 text-muted text-sm">
          <li>
            At the shop’s limit the customer is told that a person answers, and you find a few words to begin
            with in the conversation.
          </li>
          <li>At a customer’s own limit they are asked to write again later. Everybody else is answered.</li>
          <li>What is being written now counts with the most it can cost.</li>
        </ul>
      </div>
    </SectionCard>
  );
}

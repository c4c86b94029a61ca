"use client";

import { useState } from "react";
import { dayKey } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { StatusDot } from "@/ui/patterns/status-dot";
import { Button } from "@/ui/primitives/button";
import { Field, FieldError } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import type { Guardrails } from "./guardrails-change";
import { dayInWords, daysAfter, holidayProblem, holidayState } from "./holiday-state";
import { SaidToCustomers } from "./said-to-customers";
import { SectionCard } from "./section-card";
import { useGuardrailsChange } from "./use-guardrails-change";

type Days = NonNullable<Guardrails["holiday"]>;

const fields = [
  ["from", "First day away"],
  ["to", "Last day away"],
  ["shipsAgainOn", "Ships again on"],
] as const;

const states = {
  ahead: { tone: "accent", label: "Planned" },
  now: { tone: "warn", label: "On holiday now" },
  over: { tone: "neutral", label: "Over" },
} as const;

/** Days on which nothing ships: the agent goes on answering, and says when it does again. */
export function HolidaySection({ mine: { holiday, timeZone } }: { mine: Guardrails }) {
  const { locale } = usePlace();
  const { change, saving } = useGuardrailsChange();
  const [draft, setDraft] = useState<Days | null>(null);
  const today = dayKey(new Date(), timeZone);
  const shown = draft ?? holiday;
  const dirty = draft !== null && JSON.stringify(draft) !== JSON.stringify(holiday);
  const problem = draft && holidayProblem(draft);
  const save = async () => {
    if (!draft || problem) return;
    if (await change({ holiday: draft }, "Holiday saved")) setDraft(null);
  };
  const plan = () => setDraft({ from: today, to: daysAfter(today, 7), shipsAgainOn: daysAfter(today, 8) });
  const remove = () => {
    setDraft(null);
    void change({ holiday: null }, "No holiday any more");
  };
  return (
    <SectionCard
      id="holiday"
      title="Holiday"
      description="The agent goes on answering; under its first answer each customer reads when you ship again."
      actions={
        <>
          {holiday ? <StatusDot {...states[holidayState(holiday, today)]} /> : null}
          {shown ? null : (
            <Button size="sm" onClick={plan}>
              Plan a holiday
            </Button>
          )}
          {holiday ? (
            <Button size="sm" onClick={remove}>
              Remove
            </Button>
          ) : null}
        </>
      }
      form={{ dirty, saving, onSave: () => void save(), onDiscard: () => setDraft(null) }}
    >
      {shown ? (
        <div className="grid gap-4">
          <div className="grid gap-4 sm:grid-cols-3">
            {fields.map(([name, label]) => (
              <Field key={name} label={label}>
                <Input
                  type="date"
                  value={shown[name]}
                  {...(problem ? { "aria-invalid": true, "aria-describedby": "holiday-problem" } : {})}
                  onChange={(event) => setDraft({ ...shown, [name]: event.target.value })}
                />
              </Field>
            ))}
          </div>
          {problem ? (
            <FieldError id="holiday-problem">{problem}</FieldError>
          ) : (
            <SaidToCustomers>
              We’re on holiday; orders ship again on {dayInWords(shown.shipsAgainOn, locale)}.
            </SaidToCustomers>
          )}
        </div>
      ) : null}
    </SectionCard>
  );
}

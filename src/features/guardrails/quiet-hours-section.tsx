"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { Switch } from "@/ui/primitives/switch";
import type { Guardrails } from "./guardrails-change";
import { SaidToCustomers } from "./said-to-customers";
import { SectionCard } from "./section-card";
import { useGuardrailsChange } from "./use-guardrails-change";

const NIGHT = { from: "22:00", to: "08:00" };

/** Hours in which questions wait, in the shop's own time. */
export function QuietHoursSection({ mine: { quietHours, timeZone } }: { mine: Guardrails }) {
  const trpc = useTRPC();
  const { data: overview } = useQuery(trpc.overview.get.queryOptions());
  const { change, saving } = useGuardrailsChange();
  const [draft, setDraft] = useState<typeof NIGHT | null>(null);
  const [from, to] = [draft?.from ?? quietHours?.from ?? "", draft?.to ?? quietHours?.to ?? ""];
  const dirty = quietHours !== null && (from !== quietHours.from || to !== quietHours.to);
  const problem = problemOf(from, to);
  const save = async () => {
    if (!problem && (await change({ quietHours: { from, to } }, "Quiet hours saved"))) setDraft(null);
  };
  const turn = (on: boolean) => {
    setDraft(null);
    void change({ quietHours: on ? NIGHT : null }, on ? "Quiet hours are on" : "Quiet hours are off");
  };
  return (
    <SectionCard
      id="quiet-hours"
      title="Quiet hours"
      description="Who writes then is told once when you are back; answers follow when they end. What is for a person reaches you at once."
      actions={<Switch aria-label="Quiet hours" checked={quietHours !== null} onCheckedChange={turn} />}
      form={{ dirty, saving, onSave: () => void save(), onDiscard: () => setDraft(null) }}
    >
      {quietHours ? (
        <div className="grid gap-4">
          <div className="grid max-w-sm grid-cols-2 gap-4">
            <Field label="From">
              <Input
                type="time"
                value={from}
                onChange={(event) => setDraft({ from: event.target.value, to })}
              />
            </Field>
            <Field label="To" error={dirty && problem ? problem : undefined}>
              <Input
                type="time"
                value={to}
                onChange={(event) => setDraft({ from, to: event.target.value })}
              />
            </Field>
          </div>
          <p className="text-muted text-xs">
            In your shop’s time, {timeZone.replaceAll("_", " ")}.{" "}
            <Link href="/settings#dates" className="underline underline-offset-2 hover:text-text">
              Change the time zone
            </Link>
          </p>
          <SaidToCustomers>
            Thank you for your message! {overview?.connection?.shopName ?? "Your shop"} answers again at{" "}
            {to || quietHours.to} ({timeZone.split("/").at(-1)?.replaceAll("_", " ")} time); you’ll hear from
            us here.
          </SaidToCustomers>
        </div>
      ) : null}
    </SectionCard>
  );
}

function problemOf(from: string, to: string): string | null {
  if (!from || !to) return "Both times, please.";
  return from === to ? "They end when they begin, so there would be none." : null;
}

"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState, useSyncExternalStore } from "react";
import type { Locale } from "@/domain/sellers/schemas";
import { useTRPC } from "@/server/client/api-provider";
import { Button } from "@/ui/primitives/button";
import { Field } from "@/ui/primitives/field";
import { Select } from "@/ui/primitives/select";
import { SettingsCard } from "./settings-card";
import { nameZone } from "./time-zones";
import type { ProfileForm } from "./use-profile-form";

const TimeZoneDialog = dynamic(() => import("./time-zone-dialog").then((module) => module.TimeZoneDialog));

const languages: Record<Locale, string> = {
  "en-US": "English (United States)",
  "en-GB": "English (United Kingdom)",
  "en-CA": "English (Canada)",
  "en-AU": "English (Australia)",
  "de-DE": "Deutsch",
  "fr-FR": "Français",
  "es-ES": "Español",
  "it-IT": "Italiano",
  "nl-NL": "Nederlands",
  "pt-BR": "Português (Brasil)",
  "pl-PL": "Polski",
  "sv-SE": "Svenska",
  "ja-JP": "日本語",
};

/** How dates, numbers and money are written on all pages. The agent's answers follow each customer's language. */
export function PlaceSection({ form }: { form: ProfileForm }) {
  const { locale, timeZone } = form.values;
  return (
    <SettingsCard
      id="dates"
      title="Dates and numbers"
      description="How they are written on your pages. Customers are answered in their own language."
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Field label="Language" className="max-w-md">
          <Select value={locale} onChange={(event) => form.change({ locale: event.target.value as Locale })}>
            {Object.entries(languages).map(([value, label]) => (
              <option key={value} value={value} lang={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <TimeZone timeZone={timeZone} onChange={(zone) => form.change({ timeZone: zone })} />
        <Example locale={locale} timeZone={timeZone} />
      </div>
    </SettingsCard>
  );
}

const never = () => () => undefined;
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

function TimeZone({ timeZone, onChange }: { timeZone: string; onChange: (zone: string) => void }) {
  const [choosing, setChoosing] = useState(false);
  const here = useSyncExternalStore(never, browserZone, () => timeZone);
  const { city, region } = nameZone(timeZone);
  return (
    <div className="flex max-w-md flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <p className="font-medium text-sm">Time zone</p>
        <p className="text-muted text-sm">{[city, region].filter(Boolean).join(", ")}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {here === timeZone ? null : (
          <Button size="sm" variant="ghost" onClick={() => onChange(here)}>
            Use {nameZone(here).city}
          </Button>
        )}
        <Button size="sm" onClick={() => setChoosing(true)}>
          Change time zone…
        </Button>
      </div>
      {choosing ? (
        <TimeZoneDialog
          current={timeZone}
          here={here}
          onChoose={(zone) => {
            onChange(zone);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </div>
  );
}

/** The choice at work. The moment differs between server and browser, hence the suppressed warnings. */
function Example({ locale, timeZone }: { locale: string; timeZone: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.overview.get.queryOptions());
  const currency = data?.connection?.currency ?? "USD";
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone });
  const money = new Intl.NumberFormat(locale, { style: "currency", currency });
  return (
    <dl className="grid gap-1 rounded-md bg-sunken/60 px-4 py-3 text-sm sm:grid-cols-[auto_1fr] sm:gap-x-6">
      <dt className="text-muted">Now</dt>
      <dd suppressHydrationWarning>{date.format(new Date())}</dd>
      <dt className="text-muted">A number</dt>
      <dd>{new Intl.NumberFormat(locale).format(12_345.67)}</dd>
      <dt className="text-muted">A price</dt>
      <dd>{money.format(1_234.5)}</dd>
    </dl>
  );
}

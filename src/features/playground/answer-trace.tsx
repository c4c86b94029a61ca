"use client";

import { useState } from "react";
import { usePlace } from "@/ui/patterns/place";
import { formatCost } from "../agent/format-cost";
import { RunDetails } from "../agent/run-details";
import type { Preview } from "./would-words";

type Trace = NonNullable<Preview["trace"]>;

/** How an answer came about: in a line, and step by step once it is opened. */
export function AnswerTrace({ preview: { trace, runId } }: { preview: Preview }) {
  const { locale } = usePlace();
  const [open, setOpen] = useState(false);
  if (!trace || !runId) return null;
  return (
    <details
      className="rounded-md border border-hairline bg-canvas text-sm"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="cursor-pointer rounded-md px-3 py-2 text-muted text-xs hover:text-text pointer-coarse:py-3">
        {summaryOf(trace, locale)}
      </summary>
      {open ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 border-hairline border-t p-3">
          <RunDetails runId={runId} />
          <Facts facts={trace.facts} />
        </div>
      ) : null}
    </details>
  );
}

function summaryOf({ tools, facts, checks, tokens, costMicros }: Trace, locale: string): string {
  const number = new Intl.NumberFormat(locale);
  const many = (count: number, one: string, more: string) =>
    `${number.format(count)} ${count === 1 ? one : more}`;
  const stopped = checks.filter((check) => !check.passed).length;
  const checked = checks.at(-1)?.passed ? "checked" : checks.length > 0 ? "not borne out" : null;
  return [
    many(tools.length, "step", "steps"),
    many(facts.length, "fact read", "facts read"),
    checked && stopped > 0 && checks.at(-1)?.passed ? "checked, mended once" : checked,
    tokens ? many(tokens.input + tokens.output, "token", "tokens") : "no model needed",
    tokens ? formatCost(costMicros, locale) : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** What it read of the shop on the way. */
function Facts({ facts }: { facts: Trace["facts"] }) {
  if (facts.length === 0) return null;
  return (
    <section aria-label="Facts it read" className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <h3 className="font-medium text-xs">Facts it read</h3>
      <ul className="grid max-h-56 grid-cols-[minmax(0,1fr)] gap-1 overflow-y-auto text-xs">
        {facts.map((fact) => (
          <li key={fact.id} className="flex gap-2">
            <span className="w-8 shrink-0 text-faint">{fact.id}</span>
            <span className="shrink-0 tabular-nums">
              {fact.value}
              {fact.kind === "quantity" ? " in stock" : ""}
            </span>
            <bdi className="min-w-0 truncate text-muted">{fact.of}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

"use client";

import { Undo2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { Field } from "@/ui/primitives/field";
import { Textarea } from "@/ui/primitives/textarea";

interface SessionPartProps {
  title: string;
  isOpen?: boolean;
  isChanged: boolean;
  onReset: () => void;
  children: ReactNode;
}

/** One thing that can be tried, folded away unless it is at hand; says when it differs. */
export function SessionPart({ title, isOpen = false, isChanged, onReset, children }: SessionPartProps) {
  const [wasOpen, setWasOpen] = useState(isOpen);
  return (
    <details open={isOpen} onToggle={() => setWasOpen(true)} className="border-hairline border-t">
      <summary className="cursor-pointer px-5 py-3 font-medium text-sm -outline-offset-2 hover:bg-sunken/50">
        <span className="ml-1 inline-flex items-center gap-2">
          {title}
          {isChanged ? <Badge tone="accent">only here</Badge> : null}
        </span>
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2 px-5 pb-4">
        {wasOpen ? children : null}
        {isChanged ? (
          <Button size="sm" variant="ghost" onClick={onReset} className="-ml-2 w-fit">
            <Undo2 aria-hidden /> Put back
          </Button>
        ) : null}
      </div>
    </details>
  );
}

interface SessionWordsProps {
  label: string;
  hint?: string;
  max: number;
  value: string;
  onChange: (value: string) => void;
}

/** The seller's own words, to be changed here only. */
export function SessionWords({ label, hint, max, value, onChange }: SessionWordsProps) {
  return (
    <Field label={<span className="sr-only">{label}</span>} hint={hint}>
      <Textarea
        dir="auto"
        rows={4}
        maxLength={max}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="max-h-72"
      />
    </Field>
  );
}

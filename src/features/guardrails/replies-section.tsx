"use client";

import { ChoiceCards } from "@/ui/patterns/choice-cards";
import { formatClock, formatDay } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { Button } from "@/ui/primitives/button";
import { isFirstDay } from "./first-day";
import type { Guardrails } from "./guardrails-change";
import { replyModeWords } from "./reply-mode-words";
import { SectionCard } from "./section-card";
import { useGuardrailsChange } from "./use-guardrails-change";

const choices = (["auto", "draft", "off"] as const).map((value) => ({
  value,
  label: replyModeWords[value].label,
  description: replyModeWords[value].meaning,
}));

/** Whether answers go out at once, after the seller's approval, or not at all. */
export function RepliesSection({ mine }: { mine: Guardrails }) {
  const { change } = useGuardrailsChange();
  return (
    <SectionCard
      id="replies"
      title="How replies go out"
      description="For the whole shop. A channel or a single customer can have its own way."
    >
      <div className="grid gap-4">
        <ChoiceCards
          label="How replies go out"
          hideLabel
          choices={choices}
          columns={3}
          value={mine.replyMode}
          onChange={(replyMode) => void change({ replyMode }, replyModeWords[replyMode].said)}
        />
        {mine.replyMode === "auto" ? <FirstDay mine={mine} /> : null}
      </div>
    </SectionCard>
  );
}

function FirstDay({ mine }: { mine: Guardrails }) {
  const { change } = useGuardrailsChange();
  const place = usePlace();
  const now = new Date();
  const until = isFirstDay(mine, now) ? mine.draftUntil : null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md bg-sunken/60 px-4 py-3">
      <p className="min-w-0 flex-1 basis-64 text-sm" suppressHydrationWarning>
        {until
          ? `You approve everything until ${formatDay(until, now, place)}, ${formatClock(until, place)}. Then replies go out by themselves.`
          : "Not sure yet? Look at every reply for a day; then they go out by themselves."}
      </p>
      {until ? (
        <Button size="sm" onClick={() => void change({ draftForHours: 0 }, "Replies go out by themselves")}>
          End it now
        </Button>
      ) : (
        <Button
          size="sm"
          onClick={() => void change({ draftForHours: 24 }, "You approve everything for a day")}
        >
          Approve everything for the first day
        </Button>
      )}
    </div>
  );
}

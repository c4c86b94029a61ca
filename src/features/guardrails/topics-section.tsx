"use client";

import { SegmentedControl } from "@/ui/primitives/segmented-control";
import { isFirstDay } from "./first-day";
import type { Guardrails } from "./guardrails-change";
import { SectionCard } from "./section-card";
import { topicOrder, topicWords } from "./topic-list";
import { useGuardrailsChange } from "./use-guardrails-change";

const modes = [
  { value: "auto", label: "Automatic" },
  { value: "draft", label: "Draft" },
  { value: "hand_over", label: "I answer" },
] as const;

const WAITS = "You approve each reply at the moment, so what is automatic here waits for you, too.";

/** What makes some of the choices below say more than they do. */
function noteOn(mine: Guardrails, now: Date): string | null {
  switch (mine.replyMode) {
    case "auto":
      return isFirstDay(mine, now) ? WAITS : null;
    case "draft":
      return WAITS;
    case "off":
      return "The agent is off at the moment, so you answer everything.";
  }
}

/** Who answers what: topic by topic. Of several in one message the strictest counts. */
export function TopicsSection({ mine }: { mine: Guardrails }) {
  const { change } = useGuardrailsChange();
  const note = noteOn(mine, new Date());
  return (
    <SectionCard
      id="topics"
      title="Topics"
      description="Who answers what. When a message touches several, the most careful choice counts."
    >
      {note ? <p className="mb-3 rounded-md bg-sunken/60 px-4 py-3 text-sm">{note}</p> : null}
      <ul className="grid">
        {topicOrder.map((topic) => {
          const { label, example } = topicWords[topic];
          return (
            <li
              key={topic}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-hairline border-b py-3 first:pt-0 last:border-b-0 last:pb-0"
            >
              <div className="min-w-0 flex-1 basis-56">
                <p className="font-medium text-sm">{label}</p>
                <p className="text-muted text-sm">“{example}”</p>
              </div>
              <SegmentedControl
                label={label}
                segments={modes}
                value={mine.topics[topic]}
                onChange={(mode) => void change({ topics: { [topic]: mode } }, saidOf(label, mode))}
                className="max-sm:w-full"
              />
            </li>
          );
        })}
      </ul>
    </SectionCard>
  );
}

function saidOf(label: string, mode: (typeof modes)[number]["value"]): string {
  switch (mode) {
    case "auto":
      return `${label}: answered by itself`;
    case "draft":
      return `${label}: you approve`;
    case "hand_over":
      return `${label}: you answer`;
  }
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { Card, CardFooter, CardHeader } from "@/ui/primitives/card";
import { Field } from "@/ui/primitives/field";
import { Select } from "@/ui/primitives/select";
import { Textarea } from "@/ui/primitives/textarea";
import { ExtraAnswers } from "./extra-answers";
import {
  changedParts,
  modeWords,
  noChanges,
  type Published,
  type SessionChanges,
  type Topic,
  type TopicMode,
  topicWords,
} from "./session-config";

export interface SessionPanelProps {
  published: Published;
  changes: SessionChanges;
  onChange: (changes: SessionChanges) => void;
}

/** What is tried here, each part beside what it is in truth. */
export function SessionPanel({ published, changes, onChange }: SessionPanelProps) {
  const changed = new Set(changedParts(changes, published));
  const set = (part: Partial<SessionChanges>) => onChange({ ...changes, ...part });
  return (
    <Card className="lg:max-h-[min(720px,calc(100dvh-96px))] lg:overflow-y-auto">
      <CardHeader
        title="What you try"
        description="It counts in this session only, until you publish it."
        className="pb-3"
      />
      <Part
        title="Personality"
        isOpen
        isChanged={changed.has("personality")}
        onReset={() => set({ soul: null })}
      >
        <Words
          label="Personality"
          max={20_000}
          value={changes.soul ?? published.soulInstructions}
          onChange={(soul) => set({ soul })}
        />
      </Part>
      <Part title="Rules" isChanged={changed.has("rules")} onReset={() => set({ rules: null })}>
        <Words
          label="Rules"
          max={10_000}
          hint="What it does always, or never."
          value={changes.rules ?? published.rules}
          onChange={(rules) => set({ rules })}
        />
      </Part>
      <Part title="Topics" isChanged={changed.has("topics")} onReset={() => set({ topics: {} })}>
        <Topics topics={changes.topics} onChange={(topics) => set({ topics })} />
      </Part>
      <Part title="Extra answers" isChanged={changed.has("answers")} onReset={() => set({ knowledge: [] })}>
        <ExtraAnswers answers={changes.knowledge} onChange={(knowledge) => set({ knowledge })} />
      </Part>
      {changed.size > 1 ? (
        <CardFooter>
          <Button size="sm" variant="ghost" onClick={() => onChange(noChanges)} className="-ml-2">
            <Undo2 aria-hidden /> Put all back
          </Button>
        </CardFooter>
      ) : null}
    </Card>
  );
}

interface PartProps {
  title: string;
  isOpen?: boolean;
  isChanged: boolean;
  onReset: () => void;
  children: ReactNode;
}

function Part({ title, isOpen = false, isChanged, onReset, children }: PartProps) {
  return (
    <details open={isOpen} className="border-hairline border-t">
      <summary className="cursor-pointer px-5 py-3 font-medium text-sm -outline-offset-2 hover:bg-sunken/50">
        <span className="ml-1 inline-flex items-center gap-2">
          {title}
          {isChanged ? <Badge tone="accent">only here</Badge> : null}
        </span>
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2 px-5 pb-4">
        {children}
        {isChanged ? (
          <Button size="sm" variant="ghost" onClick={onReset} className="-ml-2 w-fit">
            <Undo2 aria-hidden /> Put back
          </Button>
        ) : null}
      </div>
    </details>
  );
}

interface WordsProps {
  label: string;
  hint?: string;
  max: number;
  value: string;
  onChange: (value: string) => void;
}

function Words({ label, hint, max, value, onChange }: WordsProps) {
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

type Topics = SessionChanges["topics"];

function Topics({ topics, onChange }: { topics: Topics; onChange: (topics: Topics) => void }) {
  const trpc = useTRPC();
  const now = useQuery(trpc.guardrails.mine.queryOptions()).data?.topics;
  const choose = (topic: Topic, mode: string) => {
    const { [topic]: _before, ...others } = topics;
    onChange(mode in modeWords ? { ...others, [topic]: mode as TopicMode } : others);
  };
  return (
    <ul className="grid gap-2">
      {Object.entries(topicWords).map(([topic, label]) => (
        <li key={topic} className="grid grid-cols-2 items-center gap-2 text-sm">
          <span aria-hidden>{label}</span>
          <Select
            aria-label={label}
            value={topics[topic as Topic] ?? ""}
            onChange={(event) => choose(topic as Topic, event.target.value)}
          >
            <option value="">{now ? `Now: ${modeWords[now[topic as Topic]]}` : "As now"}</option>
            {Object.entries(modeWords).map(([mode, words]) => (
              <option key={mode} value={mode}>
                {words}
              </option>
            ))}
          </Select>
        </li>
      ))}
    </ul>
  );
}

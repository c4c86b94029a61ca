"use client";

import { Undo2 } from "lucide-react";
import dynamic from "next/dynamic";
import { Button } from "@/ui/primitives/button";
import { Card, CardFooter, CardHeader } from "@/ui/primitives/card";
import { changedParts, noChanges, type Published, type SessionChanges } from "./session-config";
import { SessionPart, SessionWords } from "./session-part";

// Folded away at first.
const ExtraAnswers = dynamic(() => import("./extra-answers").then((module) => module.ExtraAnswers));
const SessionTopics = dynamic(() => import("./session-topics").then((module) => module.SessionTopics));

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
      <SessionPart
        title="Personality"
        isOpen
        isChanged={changed.has("personality")}
        onReset={() => set({ soul: null })}
      >
        <SessionWords
          label="Personality"
          max={20_000}
          value={changes.soul ?? published.soulInstructions}
          onChange={(soul) => set({ soul })}
        />
      </SessionPart>
      <SessionPart title="Rules" isChanged={changed.has("rules")} onReset={() => set({ rules: null })}>
        <SessionWords
          label="Rules"
          max={10_000}
          hint="What it does always, or never."
          value={changes.rules ?? published.rules}
          onChange={(rules) => set({ rules })}
        />
      </SessionPart>
      <SessionPart title="Topics" isChanged={changed.has("topics")} onReset={() => set({ topics: {} })}>
        <SessionTopics topics={changes.topics} onChange={(topics) => set({ topics })} />
      </SessionPart>
      <SessionPart
        title="Extra answers"
        isChanged={changed.has("answers")}
        onReset={() => set({ knowledge: [] })}
      >
        <ExtraAnswers answers={changes.knowledge} onChange={(knowledge) => set({ knowledge })} />
      </SessionPart>
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

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { Button } from "@/ui/primitives/button";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { Textarea } from "@/ui/primitives/textarea";
import type { Agent } from "../agent/agent-status";
import { SOUL_MAX } from "../agent/soul-max";
import { isFirstDay } from "../guardrails/first-day";
import type { Guardrails } from "../guardrails/guardrails-change";
import { FirstDayChoice } from "./first-day-choice";
import { ReplyPreview } from "./reply-preview";
import { StepActions } from "./step-actions";
import { ToneChoice } from "./tone-choice";

type Tones = ApiOutputs["preview"]["tones"];
export type ToneId = Tones[number]["id"] | "own";

const MAX_NAME = 80;

export interface AgentFormProps {
  agent: Agent;
  tones: Tones;
  /** Its personality is still the one it was born with. */
  untouched: boolean;
  guardrails: Guardrails;
  onNext: () => void;
}

/** Name and tone, with an answer to hear them by; and whether the first day's replies wait for the seller. */
export function AgentForm({ agent, tones, untouched, guardrails, onNext }: AgentFormProps) {
  const [name, setName] = useState(agent.name);
  const [tone, setTone] = useState<ToneId>(
    () => tones.find(({ soul }) => soul === agent.soulInstructions)?.id ?? (untouched ? "warm" : "own"),
  );
  const [own, setOwn] = useState(agent.soulInstructions);
  const [firstDay, setFirstDay] = useState(() => isFirstDay(guardrails, new Date()));
  const soul = tones.find(({ id }) => id === tone)?.soul ?? own;
  const chooseTone = (next: ToneId) => {
    // One's own words begin with those chosen last, not from nothing.
    if (next === "own" && untouched && own === agent.soulInstructions) setOwn(soul);
    setTone(next);
  };
  const { save, saving, problem } = useSave(agent, guardrails, onNext);
  const nameProblem = checkName(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!nameProblem && soul.length <= SOUL_MAX) save({ name: name.trim(), soul, firstDay });
  };
  return (
    <form noValidate onSubmit={submit} className="@container grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 @min-[680px]:grid-cols-[minmax(0,4fr)_minmax(0,5fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <Field label="Its name" error={nameProblem ?? undefined}>
            <Input
              dir="auto"
              value={name}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <ToneChoice tones={tones} value={tone} onChange={chooseTone} />
          {tone === "own" ? <OwnWords value={own} onChange={setOwn} /> : null}
        </div>
        <ReplyPreview soul={soul} byItself={tone !== "own"} />
      </div>
      {guardrails.replyMode === "auto" ? <FirstDayChoice checked={firstDay} onChange={setFirstDay} /> : null}
      {problem ? (
        <p role="alert" className="text-bad text-sm">
          Not saved. {problem}
        </p>
      ) : null}
      <StepActions>
        <Button type="submit" variant="primary" size="lg" loading={saving}>
          Save and go on
        </Button>
      </StepActions>
    </form>
  );
}

function OwnWords({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  return (
    <Field
      label="In your own words"
      hint="How it speaks and what it cares about. Prices and stock it always reads from your listings."
      error={
        value.length > SOUL_MAX ? `Keep it under ${SOUL_MAX.toLocaleString("en")} characters.` : undefined
      }
    >
      <Textarea
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="max-h-72 min-h-28"
      />
    </Field>
  );
}

function checkName(name: string): string | null {
  if (!name.trim()) return "A name, please.";
  return name.trim().length > MAX_NAME ? `Keep it under ${MAX_NAME} characters.` : null;
}

/** Sends what has changed, then goes on. */
function useSave(agent: Agent, guardrails: Guardrails, onNext: () => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const rename = useMutation(trpc.agents.rename.mutationOptions());
  const updateSoul = useMutation(trpc.agents.updateSoul.mutationOptions());
  const guard = useMutation(trpc.guardrails.update.mutationOptions());
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ name, soul, firstDay }: { name: string; soul: string; firstDay: boolean }) => {
      if (name !== agent.name) await rename.mutateAsync({ name });
      if (soul !== agent.soulInstructions) await updateSoul.mutateAsync({ soulInstructions: soul });
      if (firstDay !== isFirstDay(guardrails, new Date()))
        await guard.mutateAsync({ draftForHours: firstDay ? 24 : 0 });
    },
    onSuccess: onNext,
    onSettled: async () => {
      await cache.invalidateQueries(trpc.agents.pathFilter());
      await cache.invalidateQueries(trpc.guardrails.pathFilter());
      await cache.invalidateQueries(trpc.overview.pathFilter());
    },
  });
  return { save: mutate, saving: isPending, problem: error && messageOf(error) };
}

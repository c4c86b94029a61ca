"use client";

import type { ApiOutputs } from "@/server/client/outputs";
import { type Choice, ChoiceCards } from "@/ui/patterns/choice-cards";
import type { ToneId } from "./agent-form";

export interface ToneChoiceProps {
  tones: ApiOutputs["preview"]["tones"];
  value: ToneId;
  onChange: (tone: ToneId) => void;
}

/** Four manners of speaking, and one's own. */
export function ToneChoice({ tones, value, onChange }: ToneChoiceProps) {
  const choices: Choice<ToneId>[] = [
    ...tones.map(({ id, name, description }) => ({ value: id, label: name, description })),
    { value: "own", label: "Your own words", description: "Write down how your shop sounds." },
  ];
  return <ChoiceCards label="How it speaks" choices={choices} value={value} onChange={onChange} />;
}

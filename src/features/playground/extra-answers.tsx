"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/ui/primitives/button";
import { Field } from "@/ui/primitives/field";
import { IconButton } from "@/ui/primitives/icon-button";
import { Input } from "@/ui/primitives/input";
import { Textarea } from "@/ui/primitives/textarea";
import type { ExtraAnswer } from "./session-config";

/** As many as the server takes. */
const MAX = 20;

export interface ExtraAnswersProps {
  answers: readonly ExtraAnswer[];
  onChange: (answers: readonly ExtraAnswer[]) => void;
}

/** Common questions with answers to try, besides those that are published. */
export function ExtraAnswers({ answers, onChange }: ExtraAnswersProps) {
  const put = (at: number, part: Partial<ExtraAnswer>) =>
    onChange(answers.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {answers.length === 0 ? (
        <p className="text-muted text-xs">Try an answer to a common question, such as “Do you gift-wrap?”.</p>
      ) : null}
      {answers.map((one, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no name of their own and never change places
          key={at}
          className="relative grid grid-cols-[minmax(0,1fr)] gap-2 rounded-md border border-hairline p-3"
        >
          <legend className="sr-only">Answer {at + 1}</legend>
          <IconButton
            size="icon-sm"
            label={`Remove answer ${at + 1}`}
            onClick={() => onChange(answers.filter((_, place) => place !== at))}
            className="absolute top-1 right-1"
          >
            <X aria-hidden />
          </IconButton>
          <Field label="Question">
            <Input
              dir="auto"
              maxLength={300}
              value={one.question}
              onChange={(event) => put(at, { question: event.target.value })}
            />
          </Field>
          <Field label="Answer">
            <Textarea
              dir="auto"
              rows={2}
              maxLength={4_000}
              value={one.answer}
              onChange={(event) => put(at, { answer: event.target.value })}
            />
          </Field>
        </fieldset>
      ))}
      {answers.length < MAX ? (
        <Button
          size="sm"
          onClick={() => onChange([...answers, { question: "", answer: "" }])}
          className="w-fit"
        >
          <Plus aria-hidden /> Add an answer
        </Button>
      ) : null}
    </div>
  );
}

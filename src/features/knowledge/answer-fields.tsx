"use client";

import { usePlace } from "@/ui/patterns/place";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { Textarea } from "@/ui/primitives/textarea";

/** As the schemas of knowledge have it, without bringing that to the browser. */
export const TITLE_MAX = 300;
export const BODY_MAX = 4_000;

export interface Draft {
  kind: "faq" | "policy";
  title: string;
  body: string;
}

interface Problems {
  title?: string | undefined;
  body?: string | undefined;
}

/** What an answer lacks to be saved. */
export function problemsOf({ title, body }: Pick<Draft, "title" | "body">): Problems {
  return {
    title: title.trim() ? undefined : "Write the question, or what the policy is about.",
    body: !body.trim()
      ? "Write the answer."
      : body.trim().length > BODY_MAX
        ? `Keep it under ${BODY_MAX.toLocaleString("en")} characters.`
        : undefined,
  };
}

interface AnswerFieldsProps {
  draft: Draft;
  problems: Problems;
  onChange: (part: Partial<Draft>) => void;
}

/** The question and its answer. */
export function AnswerFields({ draft, problems, onChange }: AnswerFieldsProps) {
  const number = new Intl.NumberFormat(usePlace().locale);
  const isPolicy = draft.kind === "policy";
  return (
    <>
      <Field label={isPolicy ? "What it is about" : "Question"} error={problems.title}>
        <Input
          dir="auto"
          value={draft.title}
          maxLength={TITLE_MAX}
          autoComplete="off"
          placeholder={isPolicy ? "Custom orders" : "Do you gift wrap?"}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <Field
        label={isPolicy ? "Policy" : "Answer"}
        error={problems.body}
        hint={`${number.format(draft.body.length)} of ${number.format(BODY_MAX)} characters`}
      >
        <Textarea
          dir="auto"
          value={draft.body}
          spellCheck
          onChange={(event) => onChange({ body: event.target.value })}
          className="max-h-[50dvh] min-h-40 leading-6"
        />
      </Field>
    </>
  );
}

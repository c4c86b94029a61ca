"use client";

import { useEffect, useRef } from "react";
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
  const written = body.trim();
  return {
    ...(title.trim() ? {} : { title: "Write the question, or what the policy is about." }),
    ...(written ? {} : { body: "Write the answer." }),
    ...(written.length > BODY_MAX
      ? { body: `Keep it under ${BODY_MAX.toLocaleString("en")} characters.` }
      : {}),
  };
}

interface AnswerFieldsProps {
  draft: Draft;
  problems: Problems;
  onChange: (part: Partial<Draft>) => void;
  /** Where the writing begins. */
  begin?: "title" | "body" | undefined;
}

/** The question and its answer. */
export function AnswerFields({ draft, problems, onChange, begin }: AnswerFieldsProps) {
  const number = new Intl.NumberFormat(usePlace().locale);
  const title = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (begin) (begin === "title" ? title : body).current?.focus();
  }, [begin]);
  const isPolicy = draft.kind === "policy";
  return (
    <>
      <Field label={isPolicy ? "What it is about" : "Question"} error={problems.title}>
        <Input
          ref={title}
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
          ref={body}
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

"use client";

import { type ReactNode, useId } from "react";
import { cn } from "../class-names";
import { FieldError } from "../primitives/field";

export interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
  /** What choosing it means, in a line or two. */
  description?: ReactNode;
  /** An icon, an example, a small drawing; over the words. */
  picture?: ReactNode;
  disabled?: boolean | undefined;
}

export interface ChoiceCardsProps<Value extends string> {
  /** What is chosen: "Tone". */
  label: ReactNode;
  hideLabel?: boolean | undefined;
  hint?: ReactNode;
  choices: readonly Choice<Value>[];
  /** Null while nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  /** Side by side from 480 px of own width. */
  columns?: 1 | 2 | 3 | undefined;
  /** A sentence on what is missing. */
  error?: string | undefined;
  className?: string | undefined;
}

const grids = { 1: "", 2: "@min-[480px]:grid-cols-2", 3: "@min-[480px]:grid-cols-3" };

/** One of a few, each with room to say what it means. More than six, or words alone: `Select` or `SegmentedControl`. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const { label, hideLabel, hint, choices, columns = 1, error, className } = props;
  const id = useId();
  const notes = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset
      className={cn("@container min-w-0", className)}
      {...(notes ? { "aria-describedby": notes } : {})}
    >
      <legend className={hideLabel ? "sr-only" : "mb-1.5 font-medium text-sm"}>{label}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="-mt-1 mb-2 text-muted text-xs">
          {hint}
        </p>
      ) : null}
      <div className={cn("grid grid-cols-[minmax(0,1fr)] gap-2", grids[columns])}>
        {choices.map((choice) => (
          <ChoiceCard key={choice.value} {...props} name={id} choice={choice} />
        ))}
      </div>
      {error ? (
        <div className="mt-1.5">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      ) : null}
    </fieldset>
  );
}

interface ChoiceCardProps<Value extends string> extends ChoiceCardsProps<Value> {
  name: string;
  choice: Choice<Value>;
}

function ChoiceCard<Value extends string>({ name, choice, value, onChange, error }: ChoiceCardProps<Value>) {
  const { label, description, picture, disabled = false } = choice;
  return (
    <label
      className={cn(
        "relative grid content-start gap-3 rounded-lg border border-hairline bg-raised p-3.5 text-sm transition-colors",
        "has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus has-[:focus-visible]:outline-offset-2",
        "has-[:checked]:border-accent has-[:checked]:shadow-[inset_0_0_0_1px_var(--accent)]",
        disabled ? "opacity-50" : "cursor-pointer hover:border-outline",
        error && "border-bad",
      )}
    >
      {picture ? (
        <span aria-hidden className="block text-muted [&>svg]:size-5">
          {picture}
        </span>
      ) : null}
      <span className="flex items-start gap-2.5">
        <input
          type="radio"
          name={name}
          value={choice.value}
          checked={value === choice.value}
          disabled={disabled}
          onChange={() => onChange(choice.value)}
          className="peer size-5 shrink-0 appearance-none rounded-full border border-outline bg-raised outline-none checked:border-[6px] checked:border-accent"
        />
        <span className="grid min-w-0 gap-0.5">
          <span className="font-medium [overflow-wrap:anywhere]">{label}</span>
          {description ? <span className="text-muted text-xs">{description}</span> : null}
        </span>
      </span>
    </label>
  );
}

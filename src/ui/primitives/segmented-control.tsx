"use client";

import { type ReactNode, useId } from "react";
import { cn } from "../class-names";
import { useFieldControl } from "./field-control";

export interface Segment<Value extends string> {
  value: Value;
  label: ReactNode;
  disabled?: boolean | undefined;
}

export interface SegmentedControlProps<Value extends string> {
  /** Names the group; inside a `Field` the field's label is read before it. */
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  disabled?: boolean | undefined;
  className?: string | undefined;
}

/** One of two to five short words, all in sight. A form's field; filters that belong in the URL are `SegmentedFilter`. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, segments, value, onChange, disabled = false, className } = props;
  const name = useId();
  const { id, ...field } = useFieldControl() as { id?: string };
  return (
    <div
      {...field}
      role="radiogroup"
      aria-label={label}
      className={cn(
        "inline-flex w-fit max-w-full rounded-md bg-sunken p-0.5",
        disabled && "opacity-50",
        className,
      )}
    >
      {segments.map((segment, at) => (
        <label
          key={segment.value}
          className={cn(
            "relative flex h-8 min-w-0 flex-auto cursor-pointer items-center justify-center rounded-sm px-3 font-medium text-muted text-sm hover:text-text pointer-coarse:h-10",
            "has-[:checked]:bg-raised has-[:checked]:text-text has-[:checked]:shadow-[0_0_0_1px_var(--outline)]",
            "has-[:disabled]:cursor-default has-[:disabled]:opacity-50 has-[:disabled]:hover:text-muted has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus has-[:focus-visible]:outline-offset-2",
          )}
        >
          <input
            {...(at === 0 && id ? { id } : {})}
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            disabled={disabled || (segment.disabled ?? false)}
            onChange={() => onChange(segment.value)}
            className="absolute inset-0 cursor-inherit appearance-none rounded-sm outline-none"
          />
          <span className="truncate">{segment.label}</span>
        </label>
      ))}
    </div>
  );
}

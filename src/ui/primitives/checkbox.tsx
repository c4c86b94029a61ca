"use client";

import { Check, Minus } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "../class-names";
import { useFieldControl } from "./field-control";

export interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "checked"> {
  checked?: boolean | "indeterminate" | undefined;
  onCheckedChange?: ((checked: boolean) => void) | undefined;
}

const markStyle =
  "pointer-events-none absolute inset-0 m-auto hidden size-3.5 text-accent-ink peer-disabled:opacity-50";

/** Ticked, not ticked, or `"indeterminate"` for "some of them". */
export function Checkbox({ checked, onCheckedChange, className, ...props }: CheckboxProps) {
  return (
    <span className="relative inline-flex size-5 shrink-0">
      <input
        {...useFieldControl()}
        {...props}
        {...(checked === undefined ? {} : { checked: checked === true })}
        // An attribute can't say it, only the element.
        ref={(box) => {
          if (box) box.indeterminate = checked === "indeterminate";
        }}
        type="checkbox"
        onChange={(event) => onCheckedChange?.(event.target.checked)}
        className={cn(
          "peer relative size-5 appearance-none rounded-sm border border-outline bg-raised",
          "before:absolute before:-inset-1.5 disabled:opacity-50",
          "checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent aria-invalid:border-bad",
          className,
        )}
      />
      <Check
        aria-hidden
        strokeWidth={3}
        className={cn(markStyle, "peer-checked:block peer-indeterminate:hidden")}
      />
      <Minus aria-hidden strokeWidth={3} className={cn(markStyle, "peer-indeterminate:block")} />
    </span>
  );
}

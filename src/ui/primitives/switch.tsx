"use client";

import type { ComponentProps } from "react";
import { cn } from "../class-names";
import { useFieldControl } from "./field-control";

export interface SwitchProps extends Omit<ComponentProps<"input">, "type" | "role"> {
  onCheckedChange?: ((checked: boolean) => void) | undefined;
}

/** On or off, at once. For something that waits for "Save" use a checkbox. */
export function Switch({ onCheckedChange, className, ...props }: SwitchProps) {
  return (
    <span className="relative inline-flex h-6 w-10 shrink-0">
      <input
        {...useFieldControl()}
        {...props}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: whether a native box is checked, the browser tells by itself
        role="switch"
        onChange={(event) => onCheckedChange?.(event.target.checked)}
        className={cn(
          "peer relative h-6 w-10 appearance-none rounded-full border border-outline bg-sunken transition-colors before:absolute before:-inset-2",
          "checked:border-accent checked:bg-accent disabled:opacity-50",
          className,
        )}
      />
      <span
        aria-hidden
        className="pointer-events-none absolute top-1 left-1 block size-4 rounded-full bg-outline transition-transform peer-checked:translate-x-4 peer-checked:bg-accent-ink peer-disabled:opacity-50"
      />
    </span>
  );
}

"use client";

import { Check, Minus } from "lucide-react";
import { Checkbox as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "../class-names";
import { useFieldControl } from "./field-control";

/** Ticked, not ticked, or `"indeterminate"` for "some of them". */
export function Checkbox({ className, ...props }: ComponentProps<typeof Radix.Root>) {
  return (
    <Radix.Root
      {...useFieldControl()}
      {...props}
      className={cn(
        "group relative flex size-5 shrink-0 items-center justify-center rounded-sm border border-outline bg-raised",
        "before:absolute before:-inset-1.5 disabled:opacity-50",
        "data-[state=checked]:border-accent data-[state=checked]:bg-accent",
        "data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent aria-invalid:border-bad",
        className,
      )}
    >
      <Radix.Indicator className="text-accent-ink">
        <Check aria-hidden strokeWidth={3} className="size-3.5 group-data-[state=indeterminate]:hidden" />
        <Minus
          aria-hidden
          strokeWidth={3}
          className="hidden size-3.5 group-data-[state=indeterminate]:block"
        />
      </Radix.Indicator>
    </Radix.Root>
  );
}
